import { describe, expect, test } from "vitest";
import type { Article } from "../../news/article.ts";
import { extractArticle } from "./extract-article.ts";
import { pageOf } from "./page-of.fixture.ts";

const first =
	"The mayor of Alder Bay, Ines Corvo, said on Tuesday that the harbour bridge would stay closed until the end of the month.";
const second =
	"Engineers found cracks in two of the nine pillars, according to a report that the port authority published last week.";
const third =
	"The ferry company denied that it had asked for the closure, and called the reports of a deal “nothing but gossip”.";

function read(text: string): Article {
	const article = extractArticle(pageOf(text));
	if ("skip" in article) throw new Error(article.detail);
	return article;
}

const kindsOf = ({ blocks, text }: Article) =>
	blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end).slice(0, 20)}`);
const reasonOf = ({ removed }: Article, words: string) =>
	removed.find(({ text }) => text.includes(words))?.reason;

describe("the head of a scrape", () => {
	test("a date before the headline is the date, the rest of the line the title", () => {
		const article = read(
			` date 2024-10-16 Bridge Talks: Harbour Tensions Rise\n${first}\n${second}`,
		);
		expect(article.title).toBe("Bridge Talks: Harbour Tensions Rise");
		expect(article.text).toBe(`${first}\n\n${second}`);
		expect(article.published).toMatchObject({
			earliestMs: Date.UTC(2024, 9, 16),
			latestMs: Date.UTC(2024, 9, 17) - 1,
			basis: "stated",
			statedDay: "2024-10-16",
		});
	});

	test("a bare date before the headline is the date, one in a sentence is not", () => {
		const bare = read(`2024-10-16 What We Know About The Bridge\n${first}\n${second}`);
		expect(bare).toMatchObject({
			title: "What We Know About The Bridge",
			published: { statedDay: "2024-10-16" },
		});
		const sentence = `2024-10-16 was the day on which the harbour bridge of Alder Bay was closed, after nine years of warnings.`;
		expect(read(`${sentence}\n${second}`)).toMatchObject({
			text: `${sentence}\n\n${second}`,
			published: { basis: "unknown" },
		});
	});

	test("offers of an app, section words and a caption are told from the headline", () => {
		const article = read(
			`All of your news in one place.\nHundreds of premium titles.\nStart reading\nTop News\nPolitics\n\nHarbour Bridge Stays Closed As Cracks Spread\n\nMayor Ines Corvo\n\n${first}\n\n${second}\n\n${third}`,
		);
		expect(article.title).toBe("Harbour Bridge Stays Closed As Cracks Spread");
		expect(article.section).toBe("Politics");
		expect(kindsOf(article)[0]).toBe("caption: Mayor Ines Corvo");
		expect(reasonOf(article, "one place")).toBe("advertising");
		expect(reasonOf(article, "Start reading")).toBe("sign-up");
	});

	test("a byline stub without a name is no byline, one with a name is", () => {
		const stub = read(
			`Is the Harbour Bridge Falling Down?\n\nWritten by Published\n\n${first}\n\n${second}`,
		);
		expect(stub.bylines).toEqual([]);
		expect(reasonOf(stub, "Written by")).toBe("byline");
		const named = read(
			`Is the Harbour Bridge Falling Down?\n\nBy Jana Reed and Tom Okoro\n\n${first}`,
		);
		expect(named.bylines).toEqual(["Jana Reed", "Tom Okoro"]);
	});

	test("an agency in front of the first sentence is a credit and leaves the text", () => {
		const article = read(` date 2024-10-27 (NORTHWIRE) ${first}\n\n${second}`);
		expect(article.text.startsWith("The mayor")).toBe(true);
		expect(article.credits).toEqual([
			{ agency: "NORTHWIRE", kind: "dateline", words: "(NORTHWIRE)" },
		]);
		expect(article.problems.map(({ code }) => code)).toEqual(["no-title"]);
		expect(article.title.length).toBeLessThanOrEqual(112);
	});
});

describe("the middle of a scrape", () => {
	test("headings, a box with the main points and an offer in the middle are told apart", () => {
		const offer =
			"Get Post Breaking News Text Alerts: Text “Alerts” to (555) 010-0100 or sign up here.";
		const article = read(
			`Topline\n${first}\nKey Facts\n${second}\n${third}\n${offer}\nWhat Is Wrong With The Bridge?\n${second}`,
		);
		expect(kindsOf(article)).toEqual([
			"heading: Topline",
			`paragraph: ${first.slice(0, 20)}`,
			"heading: Key Facts",
			`key-point: ${second.slice(0, 20)}`,
			`key-point: ${third.slice(0, 20)}`,
			"heading: What Is Wrong With T",
			`paragraph: ${second.slice(0, 20)}`,
		]);
		expect(reasonOf(article, "Text Alerts")).toBe("alert-offer");
	});

	test("short sentences in one block between spaced paragraphs are key points", () => {
		const box = "Bridge to stay closed for weeks.\nCracks found in two of nine pillars.";
		const article = read(
			`Bridge Stays Closed In Alder Bay\n\n${first}\n\n${second}\n\n${box}\n\n${third}`,
		);
		expect(kindsOf(article)).toContain("key-point: Bridge to stay close");
	});
});

describe("the foot of a scrape", () => {
	const article = read(
		`Bridge Stays Closed In Alder Bay\n${first}\n${second}\n(With inputs from agencies.)\n- READ MORE ON:\n- Alder Bay\n- bridges\nALSO READ\nFerry Company Raises Prices Again\nPort Strike Enters Third Week`,
	);

	test("topic tags and other headlines are captured, and out of the text", () => {
		expect(article.topics).toEqual(["Alder Bay", "bridges"]);
		expect(article.related.map(({ title }) => title)).toEqual([
			"Ferry Company Raises Prices Again",
			"Port Strike Enters Third Week",
		]);
		expect(article.text).toBe(`${first}\n\n${second}`);
	});

	test("the agencies are credited", () => {
		expect(article.credits.map(({ agency, kind }) => `${kind}: ${agency}`)).toEqual([
			"inputs: agencies",
		]);
	});

	test("headlines with an outlet behind them are related, a last short sentence is text", () => {
		const other = read(
			`Bridge Stays Closed In Alder Bay\n${first}\nShe gave no date.\nFerry company raises prices again, minister says (The Alder Post)\nRead the full article here`,
		);
		expect(other.text).toBe(`${first}\n\nShe gave no date.`);
		expect(other.related).toHaveLength(1);
		expect(reasonOf(other, "full article")).toBe("navigation");
	});
});

describe("texts that a program has formatted", () => {
	test("lines broken at a fixed width are joined to paragraphs", () => {
		const wrapped = (text: string) => text.replace(/(.{50,64}) /g, "$1\n");
		const article = read(
			`Bridge Stays Closed In Alder Bay\n\n${wrapped(first)}\n\n${wrapped(second)}\n\n${wrapped(third)}`,
		);
		expect(article.text).toBe(`${first}\n\n${second}\n\n${third}`);
	});

	test("Markdown's signs go, its headings and links are read", () => {
		const article = read(
			`[Home](https://alder.example/)\n# Bridge closed\n![Mayor](https://alder.example/a.jpg)\n${first.replace("harbour bridge", "[harbour bridge](https://alder.example/b)")}\n\n## Cracks\n**Engineers** ${second.slice(10)}`,
		);
		expect(article.title).toBe("Bridge closed");
		expect(article.text).toBe(`${first}\n\nCracks\n\n${second}`);
		expect(kindsOf(article)[1]).toBe("heading: Cracks");
	});
});

test("every character of the text but the blank lines is in exactly one block", () => {
	const { text, blocks } = read(`Bridge Stays Closed In Alder Bay\n\n${first}\n\n${second}`);
	expect(blocks.map(({ start, end }) => text.slice(start, end)).join("\n\n")).toBe(text);
});

test("a text without a date may be of any time before it was taken in", () => {
	expect(read(first).published).toMatchObject({
		basis: "unknown",
		latestMs: Date.UTC(2024, 10, 1),
	});
});

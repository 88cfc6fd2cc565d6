// Pages made to break a reader: each must give its text, or a reason, within a bound of time.

import { describe, expect, test } from "vitest";
import { extractArticle } from "./extract-article.ts";
import { pageOf } from "./page-of.fixture.ts";

const sentence =
	"The mayor of Alder Bay said on Tuesday that the harbour bridge would stay closed until the end of the month.";
const paragraph = `<p>${sentence}</p>`;

function numbered(count: number, make: (i: number) => string): string {
	return Array.from({ length: count }, (_, i) => make(i)).join("");
}

/** Processor time since the given moment, in ms: other work on the machine does not count. */
function cpuMsSince(start: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

/** Each with the most processor time that it may take, in ms; they take a fifth of it. */
const pages: readonly (readonly [string, () => string, number])[] = [
	["100,000 nested tags", () => `${"<div>".repeat(100_000)}${paragraph}`, 3000],
	[
		"100,000 nested tags with their ends",
		() => `${"<b>".repeat(100_000)}${paragraph}${"</b>".repeat(100_000)}`,
		3000,
	],
	["100,000 nested quotations and lists", () => `${"<ul><li><q>".repeat(33_000)}${sentence}`, 3000],
	[
		"100,000 tags and ends of others",
		() => `${"<div>".repeat(50_000)}${"</i></b>".repeat(50_000)}${paragraph}`,
		3000,
	],
	["2,000 nested tables", () => `${"<table><tr><td>".repeat(2000)}${paragraph}`, 3000],
	[
		"300,000 sibling paragraphs",
		() => numbered(300_000, (i) => `<p>${sentence} ${i}.</p>`),
		15_000,
	],
	["300,000 paragraphs without ends", () => `${paragraph}${"<p>a".repeat(300_000)}`, 10_000],
	[
		"100,000 attributes",
		() => `<div ${Array.from({ length: 100_000 }, (_, i) => `a${i}="x"`).join(" ")}>${paragraph}`,
		3000,
	],
	[
		"a class of 10 MB",
		() => `<div class="${"related ".repeat(1_250_000)}">${paragraph}${paragraph}</div>${paragraph}`,
		5000,
	],
	["1 MB of entities", () => `${paragraph}<p>${"&amp;&#x41;&notin;".repeat(60_000)}</p>`, 5000],
	[
		"1 MB of broken entities",
		() => `${paragraph}<p>${"&amp&#x;&&#99999999;".repeat(50_000)}</p>`,
		5000,
	],
	["1 MB of opening brackets", () => `${paragraph}<p>${"<".repeat(1_000_000)}`, 5000],
	["an attribute without end", () => `${paragraph}<p class="${"a ".repeat(500_000)}`, 5000],
	["a comment without end", () => `${paragraph}<!--${"- ".repeat(500_000)}`, 5000],
	["a script without end", () => `${paragraph}<script>${"</scrip ".repeat(200_000)}`, 5000],
	[
		"100,000 nested JSON lists",
		() =>
			`<script type="application/ld+json">${"[".repeat(100_000)}${"]".repeat(100_000)}</script>${paragraph}`,
		3000,
	],
	[
		"100,000 JSON objects",
		() =>
			`<script type="application/ld+json">[${'{"@type":"NewsArticle","headline":"a"},'.repeat(100_000)}{}]</script>${paragraph}`,
		5000,
	],
	[
		"50,000 headings",
		() => `${paragraph}${"<h1>The mayor of Alder Bay</h1>".repeat(50_000)}`,
		5000,
	],
	[
		"50,000 articles side by side",
		() => `${paragraph}${"<article><h2><a href=x>B</a></h2></article>".repeat(50_000)}`,
		5000,
	],
	["100,000 time elements", () => `${paragraph}${"<time>2024-10-16</time>".repeat(100_000)}`, 5000],
	["1 MB of spaces", () => `${paragraph}<p>${" \n\t".repeat(350_000)}a.</p>`, 5000],
	[
		"1 MB of dashes and quotation marks",
		() => `${paragraph}<p>${"-–“( ".repeat(200_000)}</p>`,
		5000,
	],
];

describe("the text comes out, in bounded time", () => {
	test.each(pages)(
		"%s",
		(_, make, boundMs) => {
			const page = pageOf(`<html><body>${make()}`);
			const start = process.cpuUsage();
			const article = extractArticle(page);
			expect(cpuMsSince(start)).toBeLessThan(boundMs);
			expect(article).toHaveProperty("text");
			expect((article as { text: string }).text).toContain(
				"The mayor of Alder Bay said on Tuesday",
			);
		},
		60_000,
	);

	test("a text node of 50 MB", () => {
		const page = pageOf(`<html><body><p>${`${sentence} `.repeat(460_000)}</p>`);
		const start = process.cpuUsage();
		expect(extractArticle(page)).toHaveProperty("text");
		expect(cpuMsSince(start)).toBeLessThan(20_000);
	});

	test("a plain text of 300,000 lines", () => {
		const start = process.cpuUsage();
		expect(extractArticle(pageOf(`${sentence}\n`.repeat(300_000)))).toHaveProperty("text");
		expect(cpuMsSince(start)).toBeLessThan(20_000);
	});

	test("a plain text that is one line of 10 MB", () => {
		const start = process.cpuUsage();
		expect(extractArticle(pageOf(`By ${"a b, ".repeat(2_000_000)}`))).toHaveProperty("text");
		expect(cpuMsSince(start)).toBeLessThan(20_000);
	});
});

describe("nothing of a page is believed blindly", () => {
	test("NUL bytes do not reach the text", () => {
		const article = extractArticle(pageOf(`<p>${sentence.replaceAll(" ", " \0")}</p>`));
		expect(article).toMatchObject({ text: sentence });
	});

	test("markup in every field stays text or goes, and breaks nothing", () => {
		const attack = "<script>alert(1)</script>";
		const ld = JSON.stringify({
			"@type": "NewsArticle",
			headline: attack,
			author: [{ name: attack }, attack, null, 7],
			datePublished: attack,
			keywords: [attack],
			articleSection: attack,
			publisher: { name: attack },
		}).replaceAll("</", "<\\/");
		const article = extractArticle(
			pageOf(
				`<title>${attack}</title><meta property="og:title" content="${attack}"><meta name="author" content="${attack}"><script type="application/ld+json">${ld}</script>${paragraph}`,
			),
		);
		expect(article).toMatchObject({ text: sentence, published: { basis: "unknown" } });
	});

	test("keys named __proto__ change no object", () => {
		const ld = `{"@type":"NewsArticle","__proto__":{"polluted":1},"author":{"__proto__":{"name":"x"}},"constructor":{"prototype":{"polluted":1}}}`;
		const article = extractArticle(
			pageOf(
				`<meta name="__proto__" content="x"><meta property="constructor" content="y"><script type="application/ld+json">${ld}</script><div __proto__="x" class="__proto__ constructor">${paragraph}</div>`,
			),
		);
		expect(article).toMatchObject({ text: sentence });
		expect(({} as { polluted?: number }).polluted).toBeUndefined();
	});

	test("dates of year 0 and 9999 and of tomorrow's paper are not believed", () => {
		for (const date of ["0000-00-00", "0001-01-01", "9999-12-31", "2031-01-01", "2024-13-45"]) {
			const page = pageOf(`<meta property="article:published_time" content="${date}">${paragraph}`);
			expect(extractArticle(page)).toMatchObject({ published: { basis: "unknown" } });
		}
	});
});

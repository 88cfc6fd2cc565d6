import { describe, expect, test } from "vitest";
import { extractArticle } from "./extract-article.ts";
import { pageOf } from "./page-of.fixture.ts";

const body = [
	"The ferry Linnet ran aground off Port Almer in thick fog on Monday, the coastguard said in a statement.",
	"The owner, Blue Line, denied that the captain had been warned of fog before the ship left Sennick.",
];
const title = "Ferry Linnet runs aground in fog";
const html = (head: string) =>
	`<html><head>${head}</head><body><article><h1>${title}</h1>${body.map((line) => `<p>${line}</p>`).join("")}</article></body></html>`;

function read(text: string, hints = {}) {
	const article = extractArticle(pageOf(text, { fetchedMs: Date.UTC(2026, 5, 1), hints }));
	if ("skip" in article) throw new Error(article.detail);
	return article;
}

const told = "The page is dated 2031-03-06. That lies in the future, so the date is not used.";

describe("a date in the future is told, and not used", () => {
	test.each([
		[
			"in metadata",
			html('<meta property="article:published_time" content="2031-03-06T10:00:00Z">'),
		],
		["in a line", `${title}\n\nPublished March 6, 2031\n\n${body.join("\n\n")}`],
		["in a field", `date: 2031-03-06\n${title}\n\n${body.join("\n\n")}`],
		["in the dateline", `${title}\n\nSENNICK, March 6, 2031 (Coastwire) — ${body.join("\n\n")}`],
	])("%s", (_, text) => {
		const { published, problems } = read(text);
		expect(published).toMatchObject({
			basis: "unknown",
			why: expect.stringContaining("2031-03-06"),
		});
		expect(problems).toContainEqual({ code: "date-ahead", detail: told });
		expect(problems.map(({ code }) => code)).not.toContain("no-date");
	});

	test("in a feed", () => {
		const { problems } = read(body.join("\n\n"), { publishedMs: Date.UTC(2031, 2, 6) });
		expect(problems).toContainEqual({ code: "date-ahead", detail: told });
	});
});

test("another date of the page is used, and nothing is told", () => {
	const { published, problems } = read(
		html(
			'<meta property="article:published_time" content="2031-03-06"><meta name="date" content="2026-03-06">',
		),
	);
	expect(published.statedDay).toBe("2026-03-06");
	expect(problems).toEqual([]);
});

test("a page without any date names none", () => {
	expect(read(html("")).problems).toEqual([{ code: "no-date", detail: "The page names no date." }]);
});

// Entries of pages and data that are no feeds, by rules.

import fc from "fast-check";
import { expect, test } from "vitest";
import { cpuMs } from "../../../../test/cpu-ms.ts";
import type { ScrapingRules } from "../../../news/subscription.ts";
import { readDateBy } from "./read-date-by.ts";
import { scrapeFeed } from "./scrape-feed.ts";

const nowMs = Date.UTC(2025, 2, 10);

function scrape(text: string, rules: ScrapingRules) {
	const bytes = new TextEncoder().encode(text);
	const source = { bytes, url: "https://board.example/news/", headers: {}, nowMs };
	return scrapeFeed(source, rules);
}

const board = `<ul><li class="note"><a href="dam.html">Dam <b>broke</b></a> <i>03.03.2025 14:05</i>
<div>Water <script>bad()</script>rose.</div><span>floods</span><span>dams</span></li>
<li class="note"><a href="/ferry">Ferry late</a></li><li>About</li></ul>`;

const paths = {
	xPathItem: "//li[@class='note']",
	xPathItemTitle: "./a",
	xPathItemUri: "./a/@href",
	xPathItemContent: "./div",
	xPathItemTimestamp: "./i",
	xPathItemTimeFormat: "d.m.Y H:i",
	xPathItemCategories: "./span",
	xPathItemAuthor: "'The board'",
	xPathItemUid: "concat('board-', ./a/@href)",
};

test("a page without a feed gives entries by XPath", () => {
	const { version, entries, problems } = scrape(board, { kind: "HTML+XPath", paths });
	expect([version, problems]).toEqual(["scraped", []]);
	expect(entries).toHaveLength(2);
	expect(entries[0]).toMatchObject({
		id: "board-dam.html",
		title: "Dam broke",
		link: "https://board.example/news/dam.html",
		publishedMs: Date.UTC(2025, 2, 3, 14, 5),
		authors: [{ name: "The board" }],
		tags: [{ term: "floods" }, { term: "dams" }],
		content: [{ value: "<div>Water rose.</div>", type: "text/html" }],
	});
	expect(entries[1]).toMatchObject({ title: "Ferry late", link: "https://board.example/ferry" });
});

test("XML that is no feed gives entries, names as they are written", () => {
	const xml = "<Log><Entry><Head>One</Head><Url>https://a.example/1</Url></Entry></Log>";
	const rules = { xPathItem: "//Entry", xPathItemTitle: "Head", xPathItemUri: "Url" };
	expect(scrape(xml, { kind: "XML+XPath", paths: rules }).entries).toMatchObject([
		{ title: "One", link: "https://a.example/1" },
	]);
});

const json = `{"data": {"items": [
	{"head": {"text": "Dam broke"}, "slug": "dam", "at": 1741010700, "by": ["Ann", "Bo"], "html": "<p>Water.</p>"},
	{"head": {"text": "Ferry"}, "slug": "ferry", "__proto__": {"x": 1}}]}}`;
const jsonPaths = {
	jsonItem: "data.items",
	jsonItemTitle: "head.text",
	jsonItemUri: "'https://a.example/' & slug",
	jsonItemTimestamp: "at",
	jsonItemTimeFormat: "U",
	jsonItemAuthor: "by[0]",
	jsonItemContent: "html",
};
const jsonEntries = [
	{
		title: "Dam broke",
		link: "https://a.example/dam",
		publishedMs: 1_741_010_700_000,
		authors: [{ name: "Ann" }],
	},
	{ title: "Ferry", link: "https://a.example/ferry" },
];

test("data gives entries by dotted path, alone or in a script of a page", () => {
	expect(scrape(json, { kind: "JSON+DotNotation", paths: jsonPaths }).entries).toMatchObject(
		jsonEntries,
	);
	const page = `<p>x</p><script id="state" type="application/json">${json}</script>`;
	const rules = { ...jsonPaths, xPathToJson: "//script[@id='state']" };
	const kind = "HTML+XPath+JSON+DotNotation";
	expect(scrape(page, { kind, paths: rules }).entries).toMatchObject(jsonEntries);
});

test.each<[string, ScrapingRules, RegExp]>([
	["<p>", { kind: "HTML+XPath", paths: { xPathItem: "//li" } }, /select no items/],
	["<p>", { kind: "HTML+XPath", paths: {} }, /no rule for items/],
	["<p>", { kind: "HTML+XPath", paths: { xPathItem: "//li[" } }, /rule for Item is not understood/],
	[board, { kind: "HTML+XPath", paths: { ...paths, xPathItemUri: "x(" } }, /rule for Uri/],
	["<p>", { kind: "HTML+XPath", paths: { xPathItem: "'p'" } }, /selects no elements/],
	["{", { kind: "JSON+DotNotation", paths: { jsonItem: "a" } }, /no JSON/],
	["{}", { kind: "JSON+DotNotation", paths: { jsonItem: "a..b[" } }, /not understood/],
	["{}", { kind: "JSON+DotNotation", paths: { jsonItem: "__proto__" } }, /select no items/],
	["", { kind: "Telepathy" }, /"Telepathy" are not read/],
])("rules that give nothing say why: %j %j", (source, rules, why) => {
	const feed = scrape(source, rules);
	expect(feed.version).toBe("");
	expect(feed.problems.at(-1)?.detail).toMatch(why);
});

test.each([
	["d/m/Y", "03/04/2025", Date.UTC(2025, 3, 3)],
	["F j, Y g:i A", "March 3, 2025 2:05 PM", Date.UTC(2025, 2, 3, 14, 5)],
	["j. M", "3. Mar", Date.UTC(2025, 2, 3)],
	["Y-m-d\\TH:i:sP", "2025-03-03T10:00:00+02:00", Date.UTC(2025, 2, 3, 8)],
	["d/d", "1/2", undefined],
	["d.m.y", "yesterday", undefined],
	["U", "0", 0],
])("%s reads %s", (format, text, ms) => {
	expect(readDateBy(format, text, nowMs)).toBe(ms);
});

test("thousands of items and any rules end in bounded time", () => {
	const startedMs = cpuMs();
	const many = "<li class=note><a href=x>t</a></li>".repeat(100_000);
	expect(scrape(many, { kind: "HTML+XPath", paths }).entries).toHaveLength(1000);
	const worst = { xPathItem: "//li", xPathItemTitle: "//*[//*]" };
	expect(scrape(many, { kind: "HTML+XPath", paths: worst }).problems[0]?.detail).toMatch(
		/too many/,
	);
	expect(cpuMs() - startedMs).toBeLessThan(6_000);
	fc.assert(
		fc.property(fc.string(), fc.string(), fc.string(), (source, item, title) => {
			const rules = {
				xPathItem: item,
				xPathItemTitle: title,
				jsonItem: item,
				jsonItemTitle: title,
			};
			scrape(source, { kind: "HTML+XPath", paths: rules });
			scrape(`{"a": ${JSON.stringify(source)}}`, { kind: "JSON+DotNotation", paths: rules });
			readDateBy(item, title, nowMs);
		}),
		{ numRuns: 300 },
	);
});

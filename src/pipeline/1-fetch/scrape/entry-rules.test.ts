// What rules let in, and how they rewrite.

import { expect, test } from "vitest";
import type { FeedEntry } from "../../../news/feed.ts";
import type { Page } from "../../../news/page.ts";
import { readEntryRules } from "./entry-rules.ts";
import { pageRuleProblems, scrapePage } from "./scrape-page.ts";

const nowMs = Date.UTC(2025, 2, 10);

const dam: FeedEntry = {
	...{ title: "Dam broke at Vell", link: "https://a.example/news/dam?ref=feed" },
	...{ authors: [{ name: "Ann Reed" }], contributors: [], links: [], publishedMs: nowMs - 5_000 },
	...{
		tags: [{ term: "floods" }],
		content: [{ value: "Water.", type: "text/plain", language: "en" }],
	},
};
const puzzle: FeedEntry = { ...dam, title: "Crossword 12", publishedMs: Date.UTC(2023, 0, 1) };

test.each<[Record<string, string>, boolean, boolean]>([
	[{ blocklistRules: "(?i)crossword|sudoku" }, false, true],
	[{ blocklistRules: "floods" }, true, true],
	[{ keeplistRules: "Vell" }, false, true],
	[{ keeplistRules: "nothing" }, true, true],
	[{ blockFilterEntryRules: "EntryTitle=^Cross\nEntryAuthor=Nobody" }, false, true],
	[{ blockFilterEntryRules: "EntryDate=before:2024-01-01" }, false, true],
	[{ blockFilterEntryRules: "EntryDate=max-age:7d" }, false, true],
	[{ keepFilterEntryRules: "EntryContent=(?i)WATER\nEntryTag=x" }, false, false],
	[{ keepFilterEntryRules: "EntryDate=after:2025-01-01" }, false, true],
	[{ blocklistRules: "(?=x)" }, false, false],
	[{}, false, false],
])("%j", (miniflux, damIsOut, puzzleIsOut) => {
	const { whyLeftOut } = readEntryRules({ miniflux }, nowMs);
	expect([dam, puzzle].map((entry) => whyLeftOut(entry) !== undefined)).toEqual([
		damIsOut,
		puzzleIsOut,
	]);
});

test("why an entry is left out is told with its rule", () => {
	const { whyLeftOut } = readEntryRules(
		{ miniflux: { blockFilterEntryRules: "EntryTag=flood" } },
		nowMs,
	);
	expect(whyLeftOut(dam)).toBe('The rule "EntryTag=flood" leaves it out.');
});

test("rules that are not understood are told and not obeyed", () => {
	const miniflux = {
		blocklistRules: "(a)\\1",
		keeplistRules: "[",
		blockFilterEntryRules: "EntryDate=soon\nTitle=x\nnothing",
		rewriteRules: 'replace_title("("|"")',
	};
	const { problems, whyLeftOut } = readEntryRules({ miniflux }, nowMs);
	expect(problems).toHaveLength(6);
	expect(problems[0]).toMatch(/blocklistRules is not understood: It refers back/);
	expect(whyLeftOut(dam)).toBeUndefined();
});

test("titles and addresses are rewritten", () => {
	const miniflux = {
		rewriteRules: 'add_dynamic_image,replace_title("(\\w+) broke"|"$1 gave way"),remove(".ad")',
		urlRewriteRules: 'rewrite("^https://a\\.example/(.+)\\?.*$"|"https://print.a.example/$1")',
	};
	const { rewrite, problems } = readEntryRules({ miniflux }, nowMs);
	expect(problems).toEqual([]);
	expect(rewrite(dam)).toMatchObject({
		title: "Dam gave way at Vell",
		link: "https://print.a.example/news/dam",
	});
	const bad = readEntryRules(
		{ miniflux: { urlRewriteRules: 'rewrite("^.*$"|"javascript:1")' } },
		nowMs,
	);
	expect(bad.rewrite(dam).link).toBe(dam.link);
});

test("pages are rewritten", () => {
	const html =
		'<head></head><body><p class="ad">Buy</p><p>ADVERT: Water rose.\nHomes too.</p></body>';
	const rewriteRules = 'remove("p.ad"),replace("ADVERT: "|""),nl2br';
	const page: Page = {
		...{ url: undefined, path: undefined, mediaType: "text/html", fetchedMs: 0, headers: {} },
		...{ bytes: new TextEncoder().encode(html), hints: { rewriteRules } },
	};
	expect(new TextDecoder().decode(scrapePage(page).bytes)).toBe(
		"<head></head><body><p>Water rose.<br>Homes too.</p></body>",
	);
	const rules = {
		contentSelector: "p:hover",
		miniflux: { rewriteRules: 'x("y"),remove("a + b")' },
	};
	expect(pageRuleProblems(rules)).toHaveLength(3);
});

test("rules on which others run for ever end, and let in what they were not tried on", () => {
	const long = { ...dam, title: "a".repeat(20_000) };
	const rules = { blocklistRules: "(a+)+$x", keeplistRules: "(a|aa)+x" };
	const { whyLeftOut } = readEntryRules({ miniflux: rules }, nowMs);
	const start = process.threadCpuUsage();
	const answers = Array.from({ length: 2000 }, () => whyLeftOut(long));
	expect(answers.at(-1)).toBeUndefined();
	expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(20_000);
});

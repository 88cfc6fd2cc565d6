// An article on paper without colours.

import { expect, test } from "vitest";
import type { ArticlePage } from "../../wire/articles.ts";
import { printArticle } from "./print-article.ts";
import { makeStyle } from "./style.ts";

const day = Date.UTC(2025, 2, 4);
const page: ArticlePage = {
	...{ id: "a", title: "Dam Overflows", text: "Forty homes were cleared.", blocks: [] },
	...{
		language: "en",
		bylines: [],
		publisherKey: "key",
		publisher: "Courier",
		credits: [],
		topics: [],
		related: [],
	},
	published: { earliestMs: day, latestMs: day, basis: "metadata", why: "the page" },
	...{
		problems: [],
		removed: [{ text: "Share this", reason: "share" }],
		statements: [],
		revisions: [],
	},
};
const print = (more: Partial<ArticlePage>, removed = false) =>
	printArticle({ ...page, ...more }, { removed }, { width: 60, style: makeStyle(false) });

test("an article has its title, its facts and its text", () => {
	expect(print({})).toEqual([
		"Dam Overflows",
		"Courier · 4 March 2025",
		"",
		"Forty homes were cleared.",
		"",
	]);
});

test("what was changed is shown as it was and as it is", () => {
	const changes = [
		{ before: "Ten homes were cleared.", after: "Forty homes were cleared." },
		{ before: "", after: "The board met." },
	];
	const lines = print({ revisions: [{ atMs: day, title: "Dam Overflows", text: "", changes }] });
	expect(lines.slice(5)).toEqual([
		"Changed since it was first read",
		"  4 March 2025",
		"  − Ten homes were cleared.",
		"  + Forty homes were cleared.",
		"  + The board met.",
		"",
	]);
});

test("what was removed is shown where it is asked for", () => {
	expect(print({}, true)).toContain("  • share Share this");
});

// Checks on floods: bounded work per article, no family of everything, the same after a restart.

import { expect, test } from "vitest";
import type { Copy } from "../../news/copy.ts";
import type { ArticleId } from "../../news/span.ts";
import { unquotedShingles } from "../../text/shingles.ts";
import { createMatcher, type Matcher } from "./create-matcher.ts";
import type { Fingerprint } from "./fingerprint-article.ts";

function printOf(id: string, text: string, publisher = id): Fingerprint {
	const { hashes, unquoted, quoted } = unquotedShingles(text, [], 4000);
	return {
		...{ articleId: id as ArticleId, publisherKey: publisher, publisherName: publisher },
		...{ publishedMs: Date.UTC(2031, 4, 1), hashes, unquoted, quoted },
		...{ capitalised: [], credits: [] },
	};
}

function prose(topic: string, words: number): string {
	return Array.from({ length: words }, (_, at) => `${topic}${at}`).join(" ");
}

test("two thousand articles of one text are one family, of which few are compared", () => {
	const matcher = createMatcher();
	const text = prose("ferry", 120);
	const copies = Array.from({ length: 2_000 }, (_, at) => matcher.match(printOf(`c${at}`, text)));
	expect(matcher.familyCount).toBe(1);
	expect(new Set(copies.slice(1).map((copy) => copy?.root))).toEqual(new Set(["c0"]));
});

test("ten thousand identical titles without a text are copies of nothing", () => {
	const matcher = createMatcher();
	const copies = Array.from({ length: 10_000 }, (_, at) =>
		matcher.match(printOf(`t${at}`, "Ferry sinks today")),
	);
	expect(copies.filter((copy) => copy !== undefined)).toEqual([]);
});

test("an outlet that floods with one template hides no copies of others", () => {
	const matcher = createMatcher();
	const ferry = prose("ferry", 200);
	matcher.match(printOf("wire", ferry));
	for (let at = 0; at < 2_000; at++) {
		const text = `${prose("offer", 40)} ${prose(`thing${at}x`, 60)}`;
		matcher.match(printOf(`z${at}`, text, "flood.example"));
	}
	expect(matcher.match(printOf("late", ferry))).toMatchObject({ of: "wire", root: "wire" });
});

test("what is older than the window is forgotten a quarter at a time", () => {
	const matcher = createMatcher({ articlesMax: 40 });
	const match = (at: number) => matcher.match(printOf(`a${at}`, prose(`topic${at}x`, 60)));
	for (let at = 0; at < 35; at++) match(at);
	const again = (at: number) => matcher.match(printOf(`b${at}`, prose(`topic${at}x`, 60)));
	expect(again(6)).toMatchObject({ of: "a6" });
	for (let at = 35; at < 60; at++) match(at);
	expect(matcher.familyCount).toBeLessThanOrEqual(40);
	expect(again(3)).toBeUndefined();
});

test("a restart at any place goes on with the same answers", () => {
	const prints = Array.from({ length: 90 }, (_, at) => {
		const root = at % 9;
		const text = `${prose(`root${root}x`, 80 + (at % 4) * 20)} ${prose(`own${at}x`, (at % 3) * 12)}`;
		return printOf(`p${at}`, text);
	});
	const answer = (matcher: Matcher, print: Fingerprint, into: Map<string, Copy | undefined>) => {
		into.set(print.articleId, matcher.match(print));
		for (const revised of matcher.takeRevisions()) into.set(revised.articleId, revised);
	};
	const wanted = new Map<string, Copy | undefined>();
	const running = createMatcher();
	for (const print of prints) answer(running, print, wanted);
	for (const restartAt of [1, 10, 37, 60, 89]) {
		const found = new Map<string, Copy | undefined>();
		const before = createMatcher();
		for (const print of prints.slice(0, restartAt)) answer(before, print, found);
		const restarted = createMatcher();
		for (const print of prints.slice(0, restartAt)) {
			restarted.remember(print, found.get(print.articleId));
		}
		for (const print of prints.slice(restartAt)) answer(restarted, print, found);
		expect(found).toEqual(wanted);
	}
});

// Checks on readers' corrections: they hold after a re-run, and leaving one out undoes it.

import { describe, expect, test } from "vitest";
import type { StoryCorrection } from "../../news/correction.ts";
import type { ArticleId } from "../../news/span.ts";
import type { StoryId } from "../../news/story.ts";
import { applyCorrections, splitStoryId } from "./apply-corrections.ts";

const a = "a" as ArticleId;
const b = "b" as ArticleId;
const c = "c" as ArticleId;
const one = "s-a" as StoryId;
const two = "s-c" as StoryId;
const found = new Map([
	[a, one],
	[b, one],
	[c, two],
]);

describe("a correction", () => {
	const cases: [string, StoryCorrection, [string, string, string]][] = [
		["moves an article", { kind: "move", articleId: b, into: two }, ["s-a", "s-c", "s-c"]],
		["merges stories", { kind: "merge", from: two, into: one }, ["s-a", "s-a", "s-a"]],
		["splits articles off", { kind: "split", articleIds: [b] }, ["s-a", "r-b", "s-c"]],
		["pins articles", { kind: "pin", storyId: one, articleIds: [b, c] }, ["s-a", "s-a", "s-a"]],
		[
			"leaves unknown articles alone",
			{ kind: "move", articleId: "x" as ArticleId, into: two },
			["s-a", "s-a", "s-c"],
		],
		[
			"merges a story with itself to no effect",
			{ kind: "merge", from: one, into: one },
			["s-a", "s-a", "s-c"],
		],
	];
	test.each(cases)("%s", (_, correction, stories) => {
		expect([...applyCorrections(found, [correction]).storyOf.values()]).toEqual(stories);
	});
});

test("a pin holds after a re-run that found otherwise", () => {
	const rerun = new Map([
		[a, "s-b" as StoryId],
		[b, "s-b" as StoryId],
		[c, "s-b" as StoryId],
	]);
	const { storyOf } = applyCorrections(rerun, [{ kind: "pin", storyId: one, articleIds: [a, b] }]);
	expect([...storyOf.values()]).toEqual([one, one, "s-b"]);
});

test("addresses of merged stories lead on, through several merges", () => {
	const three = "s-d" as StoryId;
	const { redirects } = applyCorrections(found, [
		{ kind: "merge", from: one, into: two },
		{ kind: "merge", from: two, into: three },
	]);
	expect([...redirects]).toEqual([
		[one, three],
		[two, three],
	]);
});

test("a rename is kept, and leaving a correction out undoes it", () => {
	const rename: StoryCorrection = { kind: "rename", storyId: one, title: "The Marlin" };
	expect(applyCorrections(found, [rename]).titles.get(one)).toBe("The Marlin");
	expect(applyCorrections(found, []).storyOf).toEqual(found);
});

test("a split has the same id in whatever order its articles are named", () => {
	expect(splitStoryId([b, a])).toBe(splitStoryId([a, b]));
});

test("corrections of a story that clustering merged since hold for the one it went into", () => {
	const merged = new Map([[two, one]]);
	const all = new Map([...found.keys()].map((id) => [id, one]));
	const corrections: StoryCorrection[] = [
		{ kind: "pin", storyId: two, articleIds: [c] },
		{ kind: "rename", storyId: two, title: "The Marlin" },
		{ kind: "merge", from: two, into: one },
	];
	const { storyOf, titles, pinned, redirects } = applyCorrections(all, corrections, merged);
	expect(storyOf).toEqual(all);
	expect([...titles]).toEqual([[one, "The Marlin"]]);
	expect([...pinned]).toEqual([one]);
	expect(redirects.size).toBe(0);
});

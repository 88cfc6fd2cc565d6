// Checks on merges and splits that wait for one commit.

import { expect, test } from "vitest";
import type { ArticleId } from "../news/span.ts";
import type { StoryId } from "../news/story.ts";
import type { StoryChange } from "../pipeline/5-cluster/create-clusterer.ts";
import { addMoved, nothingMoved } from "./tell-split.ts";

const [a, b, c] = ["s-a", "s-b", "s-c"] as StoryId[] as [StoryId, StoryId, StoryId];
const articleIds = ["x"] as ArticleId[];
const split: StoryChange = { kind: "split", from: a, into: b, articleIds, why: "They differ." };

test("both stories are told of a split, each with the other's address", () => {
	const { splits, changes } = addMoved(nothingMoved, split, 5);
	expect(splits).toEqual([{ from: a, into: b, articleIds, why: "They differ." }]);
	expect(changes).toMatchObject([
		{ storyId: a, otherId: b, kind: "split", atMs: 5, text: /another. They differ/ },
		{ storyId: b, otherId: a, kind: "split", atMs: 5, text: /parted from another/ },
	]);
	expect(new Set(changes.map(({ id }) => id)).size).toBe(2);
	expect(addMoved(nothingMoved, split, 5).changes).toEqual(changes);
});

test("a story that parted and then merged takes its articles along", () => {
	const parted = addMoved(nothingMoved, split, 5);
	const moved = addMoved(parted, { kind: "merged", from: b, into: c, why: "One event." }, 6);
	expect(moved.merges).toEqual([{ from: b, into: c, why: "One event." }]);
	expect(moved.splits).toMatchObject([{ from: a, into: c }]);
	const elsewhere = addMoved(parted, { kind: "merged", from: c, into: a, why: "One event." }, 6);
	expect(elsewhere.splits).toEqual(parted.splits);
});

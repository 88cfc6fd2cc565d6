// What clustering did to stories on its way into the store: merges, splits, and what is told of it.

import { createHash } from "node:crypto";
import type { Change, ChangeId } from "../news/change.ts";
import type { StoryId } from "../news/story.ts";
import type { StoryChange } from "../pipeline/5-cluster/create-clusterer.ts";
import type { StoryMerge, StorySplit } from "../store/store.ts";

/** The changes of stories that wait for a commit. */
export type MovedStories = {
	readonly merges: readonly StoryMerge[];
	readonly splits: readonly StorySplit[];
	readonly changes: readonly Change[];
};

export const nothingMoved: MovedStories = { merges: [], splits: [], changes: [] };

/**
 * Adds a change. A commit does its splits after its merges, so a story that parted and then merged
 * takes its articles straight into the other. `atMs` is the date of the article that brought it.
 */
export function addMoved(moved: MovedStories, change: StoryChange, atMs: number): MovedStories {
	const { merges, splits, changes } = moved;
	const { from, into, why } = change;
	if (change.kind === "split") {
		const { articleIds } = change;
		return {
			merges,
			splits: [...splits, { from, into, articleIds, why }],
			changes: [...changes, ...tellSplit(change, atMs)],
		};
	}
	const led = splits.map((split) => (split.into === from ? { ...split, into } : split));
	return { merges: [...merges, { from, into, why }], splits: led, changes };
}

/** Both stories are told of it, each with the other's address. */
function tellSplit({ from, into, why }: StoryChange, atMs: number): readonly Change[] {
	return [
		noted(from, into, { atMs, text: `Part of this story goes on as another. ${why}` }),
		noted(into, from, { atMs, text: `This story parted from another. ${why}` }),
	];
}

function noted(
	storyId: StoryId,
	otherId: StoryId,
	told: { readonly atMs: number; readonly text: string },
): Change {
	const hash = createHash("sha256").update(`split\n${storyId}\n${otherId}`).digest("base64url");
	return { id: hash.slice(0, 22) as ChangeId, storyId, kind: "split", otherId, ...told };
}

// What readers changed about stories, laid over what the clusterer found.

import type { CorrectedStories, StoryCorrection } from "../../news/correction.ts";
import type { ArticleId } from "../../news/span.ts";
import type { StoryId } from "../../news/story.ts";

/**
 * Applies corrections in their order: the later wins. Pure, so that undoing one is leaving it out
 * and applying the rest; one that names articles or stories that are not there changes nothing.
 * One that names a story which clustering has merged since means the story that it went into.
 */
export function applyCorrections(
	found: ReadonlyMap<ArticleId, StoryId>,
	corrections: readonly StoryCorrection[],
	merged: ReadonlyMap<StoryId, StoryId> = new Map(),
): CorrectedStories {
	const storyOf = new Map(found);
	const titles = new Map<StoryId, string>();
	const pinned = new Set<StoryId>();
	const redirects = new Map<StoryId, StoryId>();
	const place = (articles: readonly ArticleId[], into: StoryId): void => {
		for (const id of articles) if (storyOf.has(id)) storyOf.set(id, into);
	};
	const nowOf = (id: StoryId): StoryId => merged.get(id) ?? id;
	for (const correction of corrections) {
		switch (correction.kind) {
			case "move":
				place([correction.articleId], nowOf(correction.into));
				break;
			case "pin":
				place(correction.articleIds, nowOf(correction.storyId));
				pinned.add(nowOf(correction.storyId));
				break;
			case "split":
				place(correction.articleIds, splitStoryId(correction.articleIds));
				break;
			case "merge":
				mergeStories(storyOf, redirects, {
					...{ from: nowOf(correction.from), into: nowOf(correction.into) },
				});
				break;
			case "rename":
				titles.set(nowOf(correction.storyId), correction.title);
		}
	}
	return { storyOf, titles, pinned, redirects };
}

/** The id of the story that a split makes: the same whenever it is applied. */
export function splitStoryId(articleIds: readonly ArticleId[]): StoryId {
	const [first = ""] = [...articleIds].sort();
	return `r-${first}` as StoryId;
}

function mergeStories(
	storyOf: Map<ArticleId, StoryId>,
	redirects: Map<StoryId, StoryId>,
	{ from, into }: { readonly from: StoryId; readonly into: StoryId },
): void {
	if (from === into) return;
	for (const [id, story] of storyOf) if (story === from) storyOf.set(id, into);
	redirects.delete(into);
	redirects.set(from, into);
	for (const [old, leads] of redirects) if (leads === from) redirects.set(old, into);
}

// What readers changed about stories, laid over what the clusterer found.

import type { ArticleId } from "../../news/span.ts";
import type { StoryId } from "../../news/story.ts";

/** One change by a reader. It names articles, not runs, so that it holds after a re-run. */
export type StoryCorrection =
	| { readonly kind: "move"; readonly articleId: ArticleId; readonly into: StoryId }
	| { readonly kind: "merge"; readonly from: StoryId; readonly into: StoryId }
	| { readonly kind: "split"; readonly articleIds: readonly ArticleId[] }
	| { readonly kind: "pin"; readonly storyId: StoryId; readonly articleIds: readonly ArticleId[] }
	| { readonly kind: "rename"; readonly storyId: StoryId; readonly title: string };

/** Stories as readers see them. */
export type CorrectedStories = {
	readonly storyOf: ReadonlyMap<ArticleId, StoryId>;
	/** Titles that readers gave. */
	readonly titles: ReadonlyMap<StoryId, string>;
	/** Where the addresses of merged stories lead. */
	readonly redirects: ReadonlyMap<StoryId, StoryId>;
};

/**
 * Applies corrections in their order: the later wins. Pure, so that undoing one is leaving it out
 * and applying the rest; one that names articles or stories that are not there changes nothing.
 */
export function applyCorrections(
	found: ReadonlyMap<ArticleId, StoryId>,
	corrections: readonly StoryCorrection[],
): CorrectedStories {
	const storyOf = new Map(found);
	const titles = new Map<StoryId, string>();
	const redirects = new Map<StoryId, StoryId>();
	const place = (articles: readonly ArticleId[], into: StoryId): void => {
		for (const id of articles) if (storyOf.has(id)) storyOf.set(id, into);
	};
	for (const correction of corrections) {
		switch (correction.kind) {
			case "move":
				place([correction.articleId], correction.into);
				break;
			case "pin":
				place(correction.articleIds, correction.storyId);
				break;
			case "split":
				place(correction.articleIds, splitStoryId(correction.articleIds));
				break;
			case "merge":
				mergeStories(storyOf, redirects, correction);
				break;
			case "rename":
				titles.set(correction.storyId, correction.title);
		}
	}
	return { storyOf, titles, redirects };
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

// What one outlet publishes: counted over its newest articles, without any judgement.

import type { ArticleId } from "../news/span.ts";
import type { StoryId } from "../news/story.ts";

export type OutletArticle = {
	readonly id: ArticleId;
	readonly title: string;
	readonly latestMs: number;
	readonly storyId: StoryId | undefined;
	/** The article that it repeats, where it is a copy; `key` is that outlet's. */
	readonly copyOf:
		| {
				readonly id: ArticleId | undefined;
				readonly key: string | undefined;
				readonly name: string;
		  }
		| undefined;
	/** How many known articles repeat it. */
	readonly copies: number;
};

/** Another outlet and how many articles lie between the two. */
export type OutletNeighbour = {
	readonly key: string;
	readonly name: string;
	readonly articles: number;
};

export type OutletRecord = {
	readonly key: string;
	readonly name: string;
	/** Articles that were looked at: all, or its newest `outletArticlesMax`. */
	readonly articles: number;
	readonly isAll: boolean;
	/** Of these: repeated by another outlet; repeating one. */
	readonly repeated: number;
	readonly repeating: number;
	readonly firstMs: number;
	readonly latestMs: number;
	/** Who repeats it, and whom it repeats, the most first, at most 20 each. */
	readonly repeatedBy: readonly OutletNeighbour[];
	readonly repeats: readonly OutletNeighbour[];
	/** Its newest articles, at most 50. */
	readonly newest: readonly OutletArticle[];
	/** Its newest articles that others repeat, at most 50. */
	readonly first: readonly OutletArticle[];
};

/** Newest articles of an outlet that its page is counted over. */
export const outletArticlesMax = 2000;

export type OutletTable = {
	/** Undefined for an outlet without an article. */
	readonly find: (key: string) => Promise<OutletRecord | undefined>;
};

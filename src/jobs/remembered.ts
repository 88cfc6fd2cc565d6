// How many articles matching and clustering remember: one number, from which their bounds follow.

import { type MatcherOptions, matcherDefaults } from "../pipeline/3-match/create-matcher.ts";
import {
	type ClustererOptions,
	clustererDefaults,
} from "../pipeline/5-cluster/create-clusterer.ts";

/** Articles among which copies are found where no option says otherwise. */
export const rememberedArticlesDefault = matcherDefaults.articlesMax;

/** More articles are read back than matching holds: clustering keeps stories for longer. */
const reloadedPerRemembered = 5 / 3;

export type RememberBounds = {
	readonly matcher: MatcherOptions;
	readonly clusterer: ClustererOptions;
	/** Articles that are read back from the store after a start. */
	readonly reloadMax: number;
};

/**
 * The bounds for so many articles. Stories that stay open grow with them; the counts behind the
 * rarity of words do not, since they tell of the language of late, not of articles
 * (docs/notes/load.md has the memory of each).
 */
export function rememberBounds(articles: number = rememberedArticlesDefault): RememberBounds {
	const scale = articles / rememberedArticlesDefault;
	return {
		matcher: { articlesMax: articles },
		clusterer: {
			...clustererDefaults,
			storiesMax: Math.round(clustererDefaults.storiesMax * scale),
		},
		reloadMax: Math.round(articles * reloadedPerRemembered),
	};
}

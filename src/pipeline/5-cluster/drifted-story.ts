// Whether the topic of a story has become another, and which of its articles tell of the new one.

import type { KeptArticle, StoryState } from "./story-state.ts";
import { sumOf } from "./story-state.ts";
import {
	addWeights,
	cosineOf,
	heaviestOf,
	noTerms,
	productOf,
	subtractWeights,
	type TermWeights,
} from "./term-vector.ts";

/** A story is looked at whenever it has so many articles more. */
const articlesBetween = 4;

/** The fewest articles of either part. */
const partMin = 4;

/**
 * Parts of one time that are less alike than this part; below what stories merge at. Parts that lie
 * apart in time may be more alike, the more so the larger the story: a saga becomes chapters, an
 * event of one day that everybody writes of does not (docs/notes/stories.md has the figures).
 */
const partLikeness = 0.15;
const apartLikeness = 0.2;
const largeLikeness = 0.05;

/** A story of so many articles is not yet large; each doubling counts. */
const largeArticles = 32;

const dayMs = 24 * 60 * 60 * 1000;

const shownTermsMax = 4;
const shownFromMax = 40;

export type Drift = {
	/** The articles that go on as a story of their own, in order of arrival. */
	readonly parting: readonly KeptArticle[];
	readonly older: TermWeights;
	readonly newer: TermWeights;
	readonly likeness: number;
};

/**
 * The latest articles of a story, where they tell of something else than those before; undefined
 * where the story is one. Bounded: only the articles that the story keeps one by one can part.
 */
export function findDrift(story: StoryState): Drift | undefined {
	if (story.articles < 2 * partMin || story.articles % articlesBetween > 0) return undefined;
	const first = findCut(story);
	if (first === undefined) return undefined;
	// Articles of both topics come in between each other: each goes where it is nearer.
	const parting = story.latest.filter(
		(article) => cosineOf(article, first.newer) > cosineOf(article, first.older),
	);
	const drift = partAt(story, parting);
	return drift !== undefined && drift.likeness < likenessMax(story, parting) ? drift : undefined;
}

/** How alike the parts of a story may be and still part. */
function likenessMax(story: StoryState, parting: readonly KeptArticle[]): number {
	const days = Math.max(0, daysBetween(story, parting));
	const doublings = Math.max(0, Math.log2(story.articles / largeArticles));
	const apart = days / (days + 1);
	return partLikeness + apart * (apartLikeness + largeLikeness * doublings);
}

/** Days between the mean clocks of both parts; 0 where one has none. */
function daysBetween(story: StoryState, parting: readonly KeptArticle[]): number {
	const newer = parting.map(({ clockMs }) => clockMs).filter((clock) => clock !== undefined);
	const all = story.clocks.filter((clock) => clock !== undefined);
	if (newer.length === 0 || all.length <= newer.length) return 0;
	const newerSum = newer.reduce((sum, clock) => sum + clock, 0);
	const allSum = all.reduce((sum, clock) => sum + clock, 0);
	const olderMean = (allSum - newerSum) / (all.length - newer.length);
	return (newerSum / newer.length - olderMean) / dayMs;
}

/** The place in the order of arrival where before and after are least alike. */
function findCut(story: StoryState): Drift | undefined {
	let best: Drift | undefined;
	let newer: TermWeights = noTerms;
	for (let at = story.latest.length - 1; at >= 0; at--) {
		const article = story.latest[at];
		if (article !== undefined) newer = addWeights(newer, article);
		const size = story.latest.length - at;
		if (size < partMin || story.articles - size < partMin) continue;
		const older = subtractWeights(story.terms, newer);
		const likeness = cosineOf(older, newer);
		if (best !== undefined && likeness >= best.likeness) continue;
		best = { parting: story.latest.slice(at), older, newer, likeness };
	}
	return best;
}

function partAt(story: StoryState, parting: readonly KeptArticle[]): Drift | undefined {
	if (parting.length < partMin || story.articles - parting.length < partMin) return undefined;
	const newer = sumOf(parting);
	const older = subtractWeights(story.terms, newer);
	return { parting, older, newer, likeness: cosineOf(older, newer) };
}

/** The reason in a sentence; `textOf` gives a term in words. */
export function explainDrift(
	{ older, newer, likeness }: Drift,
	textOf: (key: number) => string | undefined,
): string {
	const before = tellTerms(older, newer, textOf);
	const since = tellTerms(newer, older, textOf);
	return `They tell of ${since}, the articles before of ${before} (likeness ${likeness.toFixed(2)}).`;
}

/** The terms that weigh most in one and less in the other. */
function tellTerms(
	one: TermWeights,
	other: TermWeights,
	textOf: (key: number) => string | undefined,
): string {
	const own = subtractWeights(ofUnitLength(one), ofUnitLength(other));
	const texts = heaviestOf(own.weights, shownFromMax).map((at) => textOf(own.keys[at] ?? 0));
	return texts
		.filter((text) => text !== undefined)
		.slice(0, shownTermsMax)
		.join(", ");
}

function ofUnitLength({ keys, weights }: TermWeights): TermWeights {
	const length = Math.sqrt(productOf({ keys, weights }, { keys, weights }));
	return { keys, weights: weights.map((weight) => (length > 0 ? weight / length : 0)) };
}

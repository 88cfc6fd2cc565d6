// Which statements of a story are worth comparing: those that share telling words.

import { compareGistIds, type Gist } from "./gist.ts";
import type { ScoreOf } from "./near-index.ts";
import { keepNearLists, type NearLists } from "./near-lists.ts";
import type { KeyWeights } from "./weigh-keys.ts";

/** A word that more contents than this have proposes no pairs by itself. */
const postingsMax = 120;

/** Credit of a shared concept in the first look; the comparison itself decides. */
const conceptWeight = 0.8;

/** The first look sees one side's shares only: it may miss so much of the likeness. */
const firstLookShare = 0.7;

/** Statements compared with each one at most: those that share the most telling words. */
const candidatesMax = 12;

/**
 * For each gist the earlier ones, by the ids of their statements, that may say the same, likest
 * first: those that share a word which is not in too many contents, without what cannot reach
 * `scoreMin`, the share of both contents that a pair must have in common.
 */
export function keepCandidates(weights: KeyWeights, scoreMin: number): NearLists<Gist> {
	return keepNearLists<Gist>({
		signsOf,
		hasSign,
		weightAt: (gist, at) => weightAt(gist, at, weights),
		scoreFrom: (gist, isFrequent) => scoreFrom(gist, isFrequent, weights, scoreMin),
		compare: compareGistIds,
		...{ isBackwards: true, isMutual: false, postingsMax, listMax: candidatesMax },
	});
}

function scoreFrom(
	gist: Gist,
	isFrequent: (sign: string) => boolean,
	weights: KeyWeights,
	scoreMin: number,
): ScoreOf<Gist> {
	const frequent = signsOf(gist).flatMap((sign, at) =>
		isFrequent(sign) ? [{ sign, weight: weightAt(gist, at, weights) }] : [],
	);
	const frequentSum = frequent.reduce((sum, { weight }) => sum + weight, 0);
	const shareMin = scoreMin * firstLookShare;
	const { total } = weights.ofGist(gist);
	return (other, rareWeight) => {
		const both = total + weights.ofGist(other).total;
		if (2 * (rareWeight + frequentSum) < shareMin * both) return undefined;
		let sum = rareWeight;
		for (const { sign, weight } of frequent) if (hasSign(other, sign)) sum += weight;
		return 2 * sum >= shareMin * both ? (2 * sum) / both : undefined;
	};
}

const signsByGist = new WeakMap<Gist, readonly string[]>();

/** The words of a content, and with "~" its concepts. */
function signsOf(gist: Gist): readonly string[] {
	const known = signsByGist.get(gist);
	if (known !== undefined) return known;
	const signs = [...gist.keys, ...[...gist.concepts.keys()].map((concept) => `~${concept}`)];
	signsByGist.set(gist, signs);
	return signs;
}

function weightAt(gist: Gist, at: number, weights: KeyWeights): number {
	if (at < gist.keys.length) return weights.ofGist(gist).list[at] ?? 0;
	return conceptWeight * weights.of(gist.concepts.get((signsOf(gist)[at] ?? "").slice(1)) ?? "");
}

function hasSign({ keySet, concepts }: Gist, sign: string): boolean {
	return sign.charCodeAt(0) === conceptMark ? concepts.has(sign.slice(1)) : keySet.has(sign);
}

/** The "~" that signs of concepts begin with. */
const conceptMark = 126;

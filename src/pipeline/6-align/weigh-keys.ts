// How much a word tells about which claim a statement makes, within one story.

import { stemWord } from "../../text/stem-word.ts";
import type { Gist } from "./gist.ts";
import { genericWords, roleWords } from "./light.data.ts";

/** The weights of the keys of one content, in their order, and their sum. */
export type GistWeights = {
	readonly list: Float64Array;
	readonly total: number;
	/** What comparing it with others under their weights gave; filled by the comparison. */
	readonly compared: Map<GistWeights, unknown>;
};

export type KeyWeights = {
	/** The weight of a key in this story, from about 0.2 (in every statement) to about 3. */
	readonly of: (key: string) => number;
	/** The weights of a content's keys with their shares in it. */
	readonly ofGist: (gist: Gist) => GistWeights;
};

/** Weight of a word that fits every statement, against one with a meaning of its own. */
const genericShare = 0.3;

/**
 * Inverse document frequency over the distinct contents of a story: words that all its statements
 * share tell nothing. Small stories are eased towards equal weights.
 */
export function weighKeys(gists: readonly Gist[]): KeyWeights {
	const counts = new Map<string, number>();
	const contents = new Map(gists.map((gist) => [gist.content, gist]));
	for (const { keys } of contents.values()) {
		for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const steps = contents.size < largeMin ? stepsSmall : stepsLarge;
	const total = inSteps(contents.size + 8, steps);
	const weights = new Map<string, number>();
	for (const [key, count] of counts) {
		const share = genericStems.has(key) ? genericShare : 1;
		weights.set(key, share * Math.min(3, 0.2 + 0.5 * (total - inSteps(count + 1, steps))));
	}
	const of = (key: string) => weights.get(key) ?? 1;
	const seen = new Map<Gist, GistWeights>();
	const ofGist = (gist: Gist) => {
		const known = seen.get(gist);
		if (known !== undefined) return known;
		const weighed = weighGist(gist, of);
		seen.set(gist, weighed);
		return weighed;
	};
	return { of, ofGist };
}

/** Distinct contents from which a story is large, and counts are told apart by rougher steps. */
const largeMin = 300;

/** Steps of a doubling in which counts are told apart. */
const stepsSmall = 64;
const stepsLarge = 1;

/**
 * The logarithm of a count in coarse steps: one more article changes the weights of few words, so
 * that the comparisons of a growing story can be kept.
 */
function inSteps(count: number, steps: number): number {
	return (Math.round(Math.log2(count) * steps) * Math.LN2) / steps;
}

type Last = { readonly weights: GistWeights; readonly shares: Float64Array };

const lastByGist = new WeakMap<Gist, Last>();

/** The same object as long as nothing changed: what was worked out from it still holds. */
function weighGist(gist: Gist, weightOf: (key: string) => number): GistWeights {
	const last = lastByGist.get(gist);
	const shares = last?.shares ?? Float64Array.from(gist.keys, (key) => gist.shares.get(key) ?? 1);
	if (last !== undefined && weighsSame(gist.keys, last, weightOf)) return last.weights;
	const list = shares.map((share, at) => share * weightOf(gist.keys[at] ?? ""));
	const total = list.reduce((sum, weight) => sum + weight, 0);
	const weights: GistWeights = { list, total, compared: new Map() };
	lastByGist.set(gist, { weights, shares });
	return weights;
}

function weighsSame(
	keys: readonly string[],
	{ weights, shares }: Last,
	weightOf: (key: string) => number,
): boolean {
	for (let at = 0; at < keys.length; at++) {
		if ((shares[at] ?? 0) * weightOf(keys[at] ?? "") !== weights.list[at]) return false;
	}
	return true;
}

const genericStems: ReadonlySet<string> = new Set([...genericWords, ...roleWords].map(stemWord));

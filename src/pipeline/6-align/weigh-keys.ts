// How much a word tells about which claim a statement makes, within one story.

import { stemWord } from "../../text/stem-word.ts";
import { compareGistIds, type Gist } from "./gist.ts";
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

/** Weights that are brought up to what came and went. */
export type KeptWeights = KeyWeights & {
	/** Weighs gists anew of which a key weighs something else. */
	readonly renew: (gists: Iterable<Gist>) => void;
	/**
	 * Takes what changed; gives the keys that weigh something else now, or that all may. Other gists
	 * with these keys must be renewed.
	 */
	readonly update: (came: readonly Gist[], gone: readonly Gist[]) => ReadonlySet<string> | "all";
};

/** The weights of some gists. */
export function weighKeys(gists: readonly Gist[]): KeyWeights {
	const weights = keepWeights();
	weights.update(gists, []);
	return weights;
}

/**
 * Inverse document frequency over the distinct contents of a story: words that all its statements
 * share tell nothing. Small stories are eased towards equal weights.
 */
export function keepWeights(): KeptWeights {
	const counted = countKeys();
	const weights = new Map<string, number>();
	const weighed = new Map<Gist, Weighed>();
	let scale: Scale = { steps: stepsSmall, total: Number.NaN };
	const of = (key: string) => weights.get(key) ?? 1;
	/** Weighs a key anew; says whether it weighs something else now. */
	const weigh = (key: string): boolean => {
		const count = counted.countOf(key);
		const weight = count === 0 ? undefined : weightOf(key, count, scale);
		if (weights.get(key) === weight) return false;
		if (weight === undefined) weights.delete(key);
		else weights.set(key, weight);
		return true;
	};
	const update = (came: readonly Gist[], gone: readonly Gist[]) => {
		const touched = counted.change(came, gone);
		const now = scaleOf(counted.contents());
		const isMoved = now.steps !== scale.steps || now.total !== scale.total;
		scale = now;
		for (const gist of gone) weighed.delete(gist);
		if (isMoved) for (const key of [...weights.keys()]) weigh(key);
		const changed = new Set([...touched].filter(weigh));
		return isMoved ? "all" : changed;
	};
	const renew = (gists: Iterable<Gist>): void => {
		for (const gist of gists) weighed.set(gist, weighGist(gist, weighed.get(gist), of));
	};
	const ofGist = (gist: Gist): GistWeights => {
		const known = weighed.get(gist);
		if (known !== undefined) return known.weights;
		const now = weighGist(gist, undefined, of);
		weighed.set(gist, now);
		return now.weights;
	};
	return { of, ofGist, update, renew };
}

/** How many distinct contents have each key. */
function countKeys() {
	const contents = new Map<string, readonly Gist[]>();
	const counts = new Map<string, number>();
	/** The gist whose keys count for a content: the last one by id. */
	const lead = (content: string) => contents.get(content)?.at(-1);
	const put = (content: string, gists: readonly Gist[]): void => {
		if (gists.length === 0) contents.delete(content);
		else contents.set(content, gists);
	};
	const change = (came: readonly Gist[], gone: readonly Gist[]): ReadonlySet<string> => {
		const before = new Map([...came, ...gone].map(({ content }) => [content, lead(content)]));
		for (const gist of gone) {
			put(
				gist.content,
				(contents.get(gist.content) ?? []).filter((other) => other !== gist),
			);
		}
		for (const gist of came) {
			const others = contents.get(gist.content) ?? [];
			put(gist.content, [...others, gist].sort(compareGistIds));
		}
		const touched = new Set<string>();
		const count = (keys: readonly string[], by: number): void => {
			for (const key of keys) {
				touched.add(key);
				const next = (counts.get(key) ?? 0) + by;
				if (next === 0) counts.delete(key);
				else counts.set(key, next);
			}
		};
		for (const [content, was] of before) {
			const now = lead(content);
			if (now === was) continue;
			count(was?.keys ?? [], -1);
			count(now?.keys ?? [], 1);
		}
		return touched;
	};
	return {
		change,
		countOf: (key: string) => counts.get(key) ?? 0,
		contents: () => contents.size,
	};
}

type Scale = { readonly steps: number; readonly total: number };

function scaleOf(contents: number): Scale {
	const steps = contents < largeMin ? stepsSmall : stepsLarge;
	return { steps, total: inSteps(contents + 8, steps) };
}

function weightOf(key: string, count: number, { steps, total }: Scale): number {
	const share = genericStems.has(key) ? genericShare : 1;
	return share * Math.min(3, 0.2 + 0.5 * (total - inSteps(count + 1, steps)));
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

type Weighed = { readonly weights: GistWeights; readonly shares: Float64Array };

/** The same object as long as nothing changed: what was worked out from it still holds. */
function weighGist(
	gist: Gist,
	last: Weighed | undefined,
	weightOfKey: (key: string) => number,
): Weighed {
	const shares = last?.shares ?? Float64Array.from(gist.keys, (key) => gist.shares.get(key) ?? 1);
	if (last !== undefined && weighsSame(gist.keys, last, weightOfKey)) return last;
	const list = shares.map((share, at) => share * weightOfKey(gist.keys[at] ?? ""));
	const total = list.reduce((sum, weight) => sum + weight, 0);
	return { weights: { list, total, compared: new Map() }, shares };
}

function weighsSame(
	keys: readonly string[],
	{ weights, shares }: Weighed,
	weightOfKey: (key: string) => number,
): boolean {
	for (let at = 0; at < keys.length; at++) {
		if ((shares[at] ?? 0) * weightOfKey(keys[at] ?? "") !== weights.list[at]) return false;
	}
	return true;
}

const genericStems: ReadonlySet<string> = new Set([...genericWords, ...roleWords].map(stemWord));

// Which statements of a story are worth comparing: those that share telling words.

import type { Gist } from "./gist.ts";
import type { GistWeights, KeyWeights } from "./weigh-keys.ts";

/** A word that more contents than this have proposes no pairs by itself. */
const postingsMax = 120;

/** Credit of a shared concept in the first look; the comparison itself decides. */
const conceptWeight = 0.8;

/** The first look sees one side's shares only: it may miss so much of the likeness. */
const firstLookShare = 0.7;

/** Share of a story that may come or go before everything is looked for anew. */
const changedShareMax = 0.3;

export type CandidateSearch = {
	/** Share of both contents that a pair must be able to reach. */
	readonly scoreMin: number;
	/** Candidates kept for each gist. */
	readonly candidatesMax: number;
};

/** A gist that may say the same, with how alike it looks at first. */
export type Candidate = { readonly gist: Gist; readonly score: number };

/** What was found in a story, for when it grows. It belongs to one search and is changed by it. */
export type CandidateMemory = {
	readonly postings: Map<string, Set<Gist>>;
	readonly weights: Map<Gist, GistWeights>;
	readonly candidates: Map<Gist, readonly Candidate[]>;
};

/** A memory of nothing. */
export function emptyCandidates(): CandidateMemory {
	return { postings: new Map(), weights: new Map(), candidates: new Map() };
}

/**
 * For each gist the earlier ones that may say the same, likest first. Never looks at all pairs: it
 * walks the lists of the words that are not in too many contents, and drops what cannot reach
 * `scoreMin` however the rest compares. What `memory` holds of the same gists is looked for anew
 * only where words weigh something else now; the answer is the same with any memory. A list is the
 * same object only if neither it nor the weights of any gist in it have changed.
 */
export function findCandidates(
	gists: readonly Gist[],
	weights: KeyWeights,
	search: CandidateSearch,
	memory: CandidateMemory = emptyCandidates(),
): readonly (readonly Candidate[])[] {
	const changed = takeChanges(gists, weights, memory);
	const places = new Map(gists.map((gist, at) => [gist, at]));
	const look: Look = {
		...{ gists, places, weights, search },
		sums: new Float64Array(gists.length),
	};
	const near = changed.size < gists.length ? indexOf(changed) : undefined;
	return gists.map((gist) => {
		const known = memory.candidates.get(gist);
		const stale = known === undefined || changed.has(gist) || known.some((one) => isGone(one));
		const found = stale
			? lookAmong(gist, memory.postings, memory.postings, look)
			: addNear(known, gist, near);
		memory.candidates.set(gist, found);
		return found;
	});

	function isGone({ gist }: Candidate): boolean {
		return changed.has(gist) || !places.has(gist);
	}

	function addNear(
		known: readonly Candidate[],
		gist: Gist,
		index: CandidateMemory["postings"] | undefined,
	): readonly Candidate[] {
		const added = index === undefined ? [] : lookAmong(gist, index, memory.postings, look);
		return added.length === 0 ? known : best([...known, ...added], look);
	}
}

type Look = {
	readonly gists: readonly Gist[];
	readonly places: ReadonlyMap<Gist, number>;
	readonly weights: KeyWeights;
	readonly search: CandidateSearch;
	/** Room for sums by place; all zero between two looks. */
	readonly sums: Float64Array;
};

/** Brings the memory up to these gists; says for which of them pairs must be looked for anew. */
function takeChanges(
	gists: readonly Gist[],
	weights: KeyWeights,
	memory: CandidateMemory,
): ReadonlySet<Gist> {
	const now = new Set(gists);
	const gone = [...memory.weights.keys()].filter((gist) => !now.has(gist));
	const came = gists.filter((gist) => !memory.weights.has(gist));
	if (gone.length + came.length > changedShareMax * gists.length) {
		for (const part of [memory.postings, memory.weights, memory.candidates]) part.clear();
	}
	const wasFrequent = new Map<string, boolean>();
	for (const gist of gone) {
		takeOut(gist, memory, wasFrequent);
	}
	const changed = new Set<Gist>();
	for (const gist of gists) {
		const weighed = weights.ofGist(gist);
		const known = memory.weights.get(gist);
		if (known === weighed) continue;
		changed.add(gist);
		memory.weights.set(gist, weighed);
		if (known === undefined) putIn(gist, memory, wasFrequent);
	}
	for (const [sign, was] of wasFrequent) {
		if (isFrequent(sign, memory.postings) === was) continue;
		for (const gist of memory.postings.get(sign) ?? []) changed.add(gist);
	}
	return changed;
}

function takeOut(gist: Gist, memory: CandidateMemory, wasFrequent: Map<string, boolean>): void {
	for (const sign of signsOf(gist)) {
		if (!wasFrequent.has(sign)) wasFrequent.set(sign, isFrequent(sign, memory.postings));
		memory.postings.get(sign)?.delete(gist);
	}
	memory.weights.delete(gist);
	memory.candidates.delete(gist);
}

function putIn(gist: Gist, { postings }: CandidateMemory, wasFrequent: Map<string, boolean>): void {
	for (const sign of signsOf(gist)) {
		if (!wasFrequent.has(sign)) wasFrequent.set(sign, isFrequent(sign, postings));
		const list = postings.get(sign);
		if (list === undefined) postings.set(sign, new Set([gist]));
		else list.add(gist);
	}
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

function indexOf(gists: Iterable<Gist>): Map<string, Set<Gist>> {
	const index = new Map<string, Set<Gist>>();
	for (const gist of gists) {
		for (const sign of signsOf(gist)) {
			const list = index.get(sign);
			if (list === undefined) index.set(sign, new Set([gist]));
			else list.add(gist);
		}
	}
	return index;
}

/** Earlier gists of an index that share words with one; `all` tells which words are frequent. */
function lookAmong(
	gist: Gist,
	index: ReadonlyMap<string, ReadonlySet<Gist>>,
	all: ReadonlyMap<string, ReadonlySet<Gist>>,
	look: Look,
): readonly Candidate[] {
	const touched = addRare(gist, index, all, look);
	if (touched.length === 0) return [];
	const frequent = frequentSigns(gist, all, look.weights);
	const frequentSum = frequent.reduce((sum, { weight }) => sum + weight, 0);
	const scoreMin = look.search.scoreMin * firstLookShare;
	const { total } = look.weights.ofGist(gist);
	const found: Candidate[] = [];
	for (const at of touched) {
		const other = look.gists[at];
		let sum = look.sums[at] ?? 0;
		look.sums[at] = 0;
		if (other === undefined) continue;
		const both = total + look.weights.ofGist(other).total;
		if (2 * (sum + frequentSum) < scoreMin * both) continue;
		for (const { sign, weight } of frequent) if (hasSign(other, sign)) sum += weight;
		if (2 * sum >= scoreMin * both) found.push({ gist: other, score: (2 * sum) / both });
	}
	return best(found, look);
}

/** Adds the weight of each rare sign to the sum of every earlier gist that has it; says of which. */
function addRare(
	gist: Gist,
	index: ReadonlyMap<string, ReadonlySet<Gist>>,
	all: ReadonlyMap<string, ReadonlySet<Gist>>,
	{ places, sums, weights }: Look,
): readonly number[] {
	const place = places.get(gist) ?? 0;
	const touched: number[] = [];
	const signs = signsOf(gist);
	const add = (other: Gist, weight: number): void => {
		const otherPlace = places.get(other) ?? place;
		if (otherPlace >= place || weight === 0) return;
		const sum = sums[otherPlace] ?? 0;
		if (sum === 0) touched.push(otherPlace);
		sums[otherPlace] = sum + weight;
	};
	for (let at = 0; at < signs.length; at++) {
		const sharing = index.get(signs[at] ?? "");
		if (sharing === undefined || isFrequent(signs[at] ?? "", all)) continue;
		const weight = weightAt(gist, at, weights);
		for (const other of sharing) add(other, weight);
	}
	return touched;
}

function isFrequent(sign: string, all: ReadonlyMap<string, ReadonlySet<Gist>>): boolean {
	return (all.get(sign)?.size ?? 0) > postingsMax;
}

function weightAt(gist: Gist, at: number, weights: KeyWeights): number {
	if (at < gist.keys.length) return weights.ofGist(gist).list[at] ?? 0;
	return conceptWeight * weights.of(gist.concepts.get((signsOf(gist)[at] ?? "").slice(1)) ?? "");
}

function frequentSigns(
	gist: Gist,
	all: ReadonlyMap<string, ReadonlySet<Gist>>,
	weights: KeyWeights,
): readonly { readonly sign: string; readonly weight: number }[] {
	return signsOf(gist).flatMap((sign, at) =>
		isFrequent(sign, all) ? [{ sign, weight: weightAt(gist, at, weights) }] : [],
	);
}

function hasSign({ keySet, concepts }: Gist, sign: string): boolean {
	return sign.charCodeAt(0) === conceptMark ? concepts.has(sign.slice(1)) : keySet.has(sign);
}

/** The "~" that signs of concepts begin with. */
const conceptMark = 126;

/** Those with the highest scores, the highest first; the earlier of equals. */
function best(candidates: readonly Candidate[], { places, search }: Look): readonly Candidate[] {
	return [...candidates]
		.sort((x, y) => y.score - x.score || (places.get(x.gist) ?? 0) - (places.get(y.gist) ?? 0))
		.slice(0, search.candidatesMax);
}

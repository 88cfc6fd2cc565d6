// How much of one article's words another one has, and how the shared words lie.

import { gap, shingleWords } from "../../text/shingles.ts";

/** What two articles share, counted in words outside quotation marks. */
export type SharedWords = {
	/** Words of the later article that stand in a shared run. */
	readonly words: number;
	/** Those as a share of the later article's words, and of the earlier one's. */
	readonly ofLater: number;
	readonly ofEarlier: number;
	/** The longest shared run, and how many runs there are. */
	readonly longestRun: number;
	readonly runs: number;
	/** By shingle of the later article: 1 where the earlier one has it. */
	readonly places: Uint8Array;
};

/** The later article, made ready to be compared with many earlier ones. */
export type Comparable = {
	readonly hashes: Uint32Array;
	/** First place of each shingle that is no common phrase. */
	readonly places: ReadonlyMap<number, number>;
	/** Words outside quotation marks that are in no common phrase. */
	readonly words: number;
};

/** Leaves the common phrases out: `common[i]` is 1 where shingle i is one. */
export function makeComparable(hashes: readonly number[], common: Uint8Array): Comparable {
	const places = new Map<number, number>();
	const kept = new Uint32Array(hashes.length);
	for (let at = 0; at < hashes.length; at++) {
		const hash = hashes[at] ?? gap;
		if (hash === gap || common[at] === 1) continue;
		kept[at] = hash;
		if (!places.has(hash)) places.set(hash, at);
	}
	return { hashes: kept, places, words: countWords(kept, undefined).words };
}

/** Compares in time linear in both. */
export function compareWords(later: Comparable, earlier: Uint32Array): SharedWords {
	const shared = new Uint8Array(later.hashes.length);
	const sharedOfEarlier = new Uint8Array(earlier.length);
	for (let at = 0; at < earlier.length; at++) {
		const place = later.places.get(earlier[at] ?? gap);
		if (place === undefined) continue;
		shared[place] = 1;
		sharedOfEarlier[at] = 1;
	}
	const counts = countWords(later.hashes, shared);
	const back = countWords(earlier, sharedOfEarlier);
	const earlierWords = countWords(earlier, undefined).words;
	return {
		words: counts.words,
		ofLater: later.words === 0 ? 0 : counts.words / later.words,
		ofEarlier: earlierWords === 0 ? 0 : back.words / earlierWords,
		longestRun: counts.longestRun,
		runs: counts.runs,
		places: shared,
	};
}

/** How many shingles of the later article `one` has and `other` has not. */
export function countOnlyIn(one: SharedWords, other: SharedWords): number {
	let count = 0;
	for (let at = 0; at < one.places.length; at++) {
		if (one.places[at] === 1 && other.places[at] === 0) count++;
	}
	return count;
}

type Counts = { words: number; longestRun: number; runs: number };

/** Counts the words under the shingles that `taken` marks; under all of them where it is left out. */
function countWords(hashes: Uint32Array, taken: Uint8Array | undefined): Counts {
	let words = 0;
	let longestRun = 0;
	let runs = 0;
	let run = 0;
	let coveredTo = 0;
	for (let at = 0; at < hashes.length; at++) {
		if (hashes[at] === gap || (taken !== undefined && taken[at] === 0)) {
			if (hashes[at] === gap) coveredTo = 0;
			else if (coveredTo > 0) coveredTo--;
			run = 0;
			continue;
		}
		const fresh = shingleWords - coveredTo;
		coveredTo = shingleWords - 1;
		words += fresh;
		if (run === 0) {
			runs++;
			run = shingleWords;
		} else run++;
		longestRun = Math.max(longestRun, run);
	}
	return { words, longestRun, runs };
}

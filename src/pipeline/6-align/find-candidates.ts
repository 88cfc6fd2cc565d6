// Which statements of a story are worth comparing: those that share telling words.

import type { Gist } from "./gist.ts";
import type { KeyWeights } from "./weigh-keys.ts";

/** A word that more statements than this have proposes no pairs by itself. */
const postingsMax = 120;

/** Credit of a shared concept in the first look; the comparison itself decides. */
const conceptWeight = 0.8;

/** The first look sees one side's shares only: it may miss so much of the likeness. */
const firstLookShare = 0.7;

export type CandidateSearch = {
	/** Share of both contents that a pair must be able to reach. */
	readonly scoreMin: number;
	/** Candidates kept for each gist. */
	readonly candidatesMax: number;
};

/**
 * For each gist the indexes of earlier ones that may say the same, likest first. Never looks at
 * all pairs: it walks the lists of the words that are not in too many statements, and drops what
 * cannot reach `scoreMin` however the rest compares.
 */
export function findCandidates(
	gists: readonly Gist[],
	weights: KeyWeights,
	{ scoreMin, candidatesMax }: CandidateSearch,
): readonly (readonly number[])[] {
	const postings = new Map<string, number[]>();
	const totals = gists.map((gist) => weights.ofGist(gist).total);
	const sums = new Float64Array(gists.length);
	return gists.map((gist, at) => {
		const touched = addUp(gist, postings, sums, weights);
		const total = totals[at] ?? 0;
		const kept = touched
			.map((other) => ({ other, score: (2 * (sums[other] ?? 0)) / (total + (totals[other] ?? 0)) }))
			.filter(({ score }) => score >= scoreMin * firstLookShare)
			.sort((x, y) => y.score - x.score || x.other - y.other)
			.slice(0, candidatesMax)
			.map(({ other }) => other);
		for (const other of touched) sums[other] = 0;
		addPostings(gist, at, postings);
		return kept;
	});
}

/** Adds the weight of each shared word to the sum of every gist that has it. */
function addUp(
	gist: Gist,
	postings: ReadonlyMap<string, readonly number[]>,
	sums: Float64Array,
	weights: KeyWeights,
): readonly number[] {
	const touched: number[] = [];
	const add = (key: string, weight: number, isProposal: boolean) => {
		for (const other of postings.get(key) ?? []) {
			if (sums[other] === 0) {
				if (!isProposal) continue;
				touched.push(other);
			}
			sums[other] = (sums[other] ?? 0) + weight;
		}
	};
	const rareFirst = [...gist.keys].sort(
		(a, b) => weights.of(b) - weights.of(a) || (a < b ? -1 : 1),
	);
	for (const key of rareFirst) {
		add(
			key,
			weights.of(key) * (gist.shares.get(key) ?? 1),
			(postings.get(key)?.length ?? 0) <= postingsMax,
		);
	}
	for (const [concept, key] of gist.concepts) {
		const list = postings.get(`~${concept}`) ?? [];
		add(`~${concept}`, conceptWeight * weights.of(key), list.length <= postingsMax);
	}
	return touched;
}

function addPostings(gist: Gist, at: number, postings: Map<string, number[]>): void {
	for (const key of [...gist.keys, ...[...gist.concepts.keys()].map((name) => `~${name}`)]) {
		const list = postings.get(key);
		if (list === undefined) postings.set(key, [at]);
		else list.push(at);
	}
}

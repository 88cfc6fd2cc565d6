// The relations between all claims of a story, found through shared words.

import type { ClaimId, ClaimRelation } from "../../news/claim.ts";
import { compareDrafts, type DraftClaim } from "./draft-claim.ts";
import type { Gist } from "./gist.ts";
import type { Links } from "./link-claims.ts";
import { relateClaims } from "./relate-claims.ts";
import type { GistWeights, KeyWeights } from "./weigh-keys.ts";

/** Claims compared with each one at most. */
const candidatesMax = 12;

/** Relations kept for each claim. */
const relationsMax = 6;

/** A word that more claims than this have proposes no pairs. */
const postingsMax = 60;

/** The relations of each claim, by its id; both directions are given. */
export function relateAll(
	drafts: readonly DraftClaim[],
	{ compare, weights }: Links,
): ReadonlyMap<ClaimId, readonly ClaimRelation[]> {
	const postings = new Map<string, number[]>();
	for (const [at, { wording }] of drafts.entries()) {
		for (const key of wording.gist.keys) {
			const list = postings.get(key);
			if (list === undefined) postings.set(key, [at]);
			else list.push(at);
		}
	}
	const gists = drafts.map(({ wording }) => wording.gist);
	const search: Search = { postings, weights, sums: new Float64Array(drafts.length) };
	const relations = new Map<ClaimId, readonly ClaimRelation[]>();
	for (const [at, draft] of drafts.entries()) {
		const others = candidates(at, gists, search).flatMap((index) => drafts[index] ?? []);
		const weighed = [draft, ...others].map(({ wording }) => weights.ofGist(wording.gist));
		const known = relatedByDraft.get(draft);
		const isKnown = known && areSame(known.others, others) && areSame(known.weighed, weighed);
		const found = isKnown
			? known.found
			: others.flatMap((other) => relate(draft, other, compare) ?? []).slice(0, relationsMax);
		if (!isKnown) relatedByDraft.set(draft, { others, weighed, found });
		relations.set(draft.id, found);
	}
	return relations;
}

/** What was found for a draft among these others, as their words weighed then. */
type Related = {
	readonly others: readonly DraftClaim[];
	readonly weighed: readonly GistWeights[];
	readonly found: readonly ClaimRelation[];
};

const relatedByDraft = new WeakMap<DraftClaim, Related>();

function areSame(a: readonly object[], b: readonly object[]): boolean {
	return a.length === b.length && a.every((one, at) => one === b[at]);
}

/** Two drafts are always compared in one order: the earlier one first. */
function relate(
	draft: DraftClaim,
	other: DraftClaim,
	compare: Links["compare"],
): ClaimRelation | undefined {
	const isFirst = compareDrafts(draft, other) < 0;
	const [a, b] = isFirst ? [draft, other] : [other, draft];
	const likeness = compare(a.wording.gist, b.wording.gist);
	const seen = isFirst
		? likeness
		: { ...likeness, shareA: likeness.shareB, shareB: likeness.shareA };
	return relateClaims(relatable(draft), relatable(other), seen);
}

type Search = {
	readonly postings: ReadonlyMap<string, readonly number[]>;
	readonly weights: KeyWeights;
	/** Room for sums by place; all zero between two looks. */
	readonly sums: Float64Array;
};

function relatable({ id, wording, firstMs, latestMs }: DraftClaim) {
	return { id, wording: wording.gist, firstMs, latestMs };
}

/** Share of the lesser content's weight that two claims must have in common to be looked into. */
const commonShareMin = 0.2;

function candidates(
	at: number,
	gists: readonly Gist[],
	{ postings, sums, weights }: Search,
): readonly number[] {
	const gist = gists[at];
	if (gist === undefined) return [];
	const { total } = weights.ofGist(gist);
	const touched = addShared(gist, { postings, sums, weights });
	const found: { readonly other: number; readonly sum: number }[] = [];
	for (const other of touched) {
		const sum = sums[other] ?? 0;
		sums[other] = 0;
		const against = gists[other];
		if (other === at || against === undefined) continue;
		const lesser = Math.min(total, weights.ofGist(against).total);
		if (sum >= commonShareMin * lesser) found.push({ other, sum });
	}
	return found
		.sort((x, y) => y.sum - x.sum || x.other - y.other)
		.slice(0, candidatesMax)
		.map(({ other }) => other);
}

/** Adds the weight of each shared word to the sum of every claim that has it; says of which. */
function addShared(gist: Gist, { postings, sums, weights }: Search): readonly number[] {
	const touched: number[] = [];
	for (const key of gist.keys) {
		const list = postings.get(key) ?? [];
		if (list.length > postingsMax) continue;
		const weight = weights.of(key);
		for (const other of list) {
			const sum = sums[other] ?? 0;
			if (sum === 0) touched.push(other);
			sums[other] = sum + weight;
		}
	}
	return touched;
}

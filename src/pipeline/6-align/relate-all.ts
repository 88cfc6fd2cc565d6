// The relations between all claims of a story, found through shared words.

import type { ClaimId, ClaimRelation } from "../../news/claim.ts";
import type { Links } from "./link-claims.ts";
import type { DraftClaim } from "./make-claims.ts";
import { relateClaims } from "./relate-claims.ts";

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
		for (const key of wording.gist.keys) postings.set(key, [...(postings.get(key) ?? []), at]);
	}
	const relations = new Map<ClaimId, readonly ClaimRelation[]>();
	for (const [at, draft] of drafts.entries()) {
		const found = candidates(at, draft, postings, weights.of).flatMap((index) => {
			const other = drafts[index];
			if (other === undefined) return [];
			const [a, b] = at < index ? [draft, other] : [other, draft];
			const likeness = compare(a.wording.gist, b.wording.gist);
			const seen =
				at < index ? likeness : { ...likeness, shareA: likeness.shareB, shareB: likeness.shareA };
			return relateClaims(relatable(draft), relatable(other), seen) ?? [];
		});
		relations.set(draft.id, found.slice(0, relationsMax));
	}
	return relations;
}

function relatable({ id, wording, firstMs, latestMs }: DraftClaim) {
	return { id, wording: wording.gist, firstMs, latestMs };
}

function candidates(
	at: number,
	{ wording }: DraftClaim,
	postings: ReadonlyMap<string, readonly number[]>,
	weightOf: (key: string) => number,
): readonly number[] {
	const sums = new Map<number, number>();
	for (const key of wording.gist.keys) {
		const list = postings.get(key) ?? [];
		if (list.length > postingsMax) continue;
		for (const other of list) {
			if (other !== at) sums.set(other, (sums.get(other) ?? 0) + weightOf(key));
		}
	}
	return [...sums]
		.sort((x, y) => y[1] - x[1] || x[0] - y[0])
		.slice(0, candidatesMax)
		.map(([other]) => other);
}

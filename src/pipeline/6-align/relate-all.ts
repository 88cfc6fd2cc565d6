// The relations between all claims of a story, found through shared words.

import type { ClaimId, ClaimRelation } from "../../news/claim.ts";
import { compareDrafts, type DraftClaim } from "./draft-claim.ts";
import type { Linker } from "./link-claims.ts";
import { keepNearLists } from "./near-lists.ts";
import { relateClaims } from "./relate-claims.ts";

/** Claims compared with each one at most. */
const candidatesMax = 12;

/** Relations kept for each claim. */
const relationsMax = 6;

/** A word that more claims than this have proposes no pairs. */
const postingsMax = 60;

/** Share of the lesser content's weight that two claims must have in common to be looked into. */
const commonShareMin = 0.2;

export type DraftChanges = {
	readonly came: ReadonlySet<DraftClaim>;
	readonly gone: ReadonlySet<DraftClaim>;
	/** The keys that weigh something else, or that all may. */
	readonly keys: ReadonlySet<string> | "all";
};

export type Relations = {
	/** Takes what changed; gives the drafts that relate otherwise or are superseded or no more. */
	readonly update: (changes: DraftChanges) => ReadonlySet<DraftClaim>;
	readonly of: (draft: DraftClaim) => readonly ClaimRelation[];
	/** Whether a later claim gives other numbers for the same. */
	readonly isSuperseded: (id: ClaimId) => boolean;
};

/** The relations of each claim; both directions are given. */
export function relateAll({ compare, weights }: Linker): Relations {
	const near = keepNearLists<DraftClaim>({
		signsOf: ({ wording }) => wording.gist.keys,
		hasSign: ({ wording }, key) => wording.gist.keySet.has(key),
		weightAt: ({ wording }, at) => weights.of(wording.gist.keys[at] ?? ""),
		scoreFrom: ({ wording }) => {
			const { total } = weights.ofGist(wording.gist);
			return (other, common) => {
				const lesser = Math.min(total, weights.ofGist(other.wording.gist).total);
				return common >= commonShareMin * lesser ? common : undefined;
			};
		},
		compare: compareDrafts,
		...{ isBackwards: false, isMutual: true, postingsMax, listMax: candidatesMax },
	});
	const known = new Map<DraftClaim, readonly ClaimRelation[]>();
	const updates = new Map<ClaimId, number>();
	const byId = new Map<ClaimId, DraftClaim>();

	/** Two drafts are always compared in one order: the earlier one first. */
	const relate = (draft: DraftClaim, other: DraftClaim): ClaimRelation | undefined => {
		const isFirst = compareDrafts(draft, other) < 0;
		const [a, b] = isFirst ? [draft, other] : [other, draft];
		const likeness = compare(a.wording.gist, b.wording.gist);
		const seen = isFirst
			? likeness
			: { ...likeness, shareA: likeness.shareB, shareB: likeness.shareA };
		return relateClaims(relatable(draft), relatable(other), seen);
	};

	/** Notes how often a claim is superseded; tells of those that are, or are no more, since then. */
	const count = (relations: readonly ClaimRelation[], by: number, turned: Set<ClaimId>): void => {
		for (const { to, kind, why } of relations) {
			if (kind !== "updates" || !why.includes("numbers")) continue;
			const before = updates.get(to) ?? 0;
			const now = before + by;
			if (now === 0) updates.delete(to);
			else updates.set(to, now);
			if (before === 0 || now === 0) turned.add(to);
		}
	};

	const update = ({ came, gone, keys }: DraftChanges): ReadonlySet<DraftClaim> => {
		const changed = keys === "all" ? [...known.keys()] : [...keys].flatMap(near.withSign);
		weights.renew([...came, ...changed].map(({ wording }) => wording.gist));
		const stale = near.update({ came, gone, changed });
		const turned = new Set<ClaimId>();
		for (const draft of gone) {
			count(known.get(draft) ?? [], -1, turned);
			known.delete(draft);
			if (byId.get(draft.id) === draft) byId.delete(draft.id);
		}
		for (const draft of came) byId.set(draft.id, draft);
		for (const draft of stale) {
			const others = near.listOf(draft).map(({ thing }) => thing);
			const found = others.flatMap((other) => relate(draft, other) ?? []).slice(0, relationsMax);
			count(known.get(draft) ?? [], -1, turned);
			count(found, 1, turned);
			known.set(draft, found);
		}
		const superseded = [...turned].flatMap((id) => byId.get(id) ?? []);
		return new Set([...stale, ...superseded]);
	};
	return {
		update,
		of: (draft) => known.get(draft) ?? [],
		isSuperseded: (id) => updates.has(id),
	};
}

function relatable({ id, wording, firstMs, latestMs }: DraftClaim) {
	return { id, wording: wording.gist, firstMs, latestMs };
}

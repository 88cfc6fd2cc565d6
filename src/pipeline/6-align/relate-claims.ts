// How the claims of a story stand to each other: narrower, broader, against, or newer.

import type { ClaimId, ClaimRelation } from "../../news/claim.ts";
import type { Likeness } from "./compare-gists.ts";
import type { Gist } from "./gist.ts";

/** A claim as far as its relations need it. */
export type RelatableClaim = {
	readonly id: ClaimId;
	readonly wording: Gist;
	readonly firstMs: number;
	readonly latestMs: number;
};

/** Share of the shorter content that the longer one must have for a narrower claim. */
const containedShareMin = 0.85;

/** Likeness from which a conflict of number, opposite or modality is about the same thing. */
const conflictScoreMin = 0.42;

/** What `a` is to `b` ("narrower": `a` is the narrower one); undefined where they are unrelated. */
export function relateClaims(
	a: RelatableClaim,
	b: RelatableClaim,
	likeness: Likeness,
): ClaimRelation | undefined {
	const { conflict, score, shareA, shareB, detail } = likeness;
	const enough = likeness.shared.length >= 2 && likeness.shared.some((key) => !key.startsWith("@"));
	if (!enough) return undefined;
	if (conflict !== undefined) {
		return score < conflictScoreMin ? undefined : relateConflict(a, b, { conflict, detail });
	}
	if (shareB >= containedShareMin && shareA < shareB && b.wording.keys.length >= 3) {
		return { to: b.id, kind: "narrower", why: "it says all of the other and something more" };
	}
	if (shareA >= containedShareMin && shareB < shareA && a.wording.keys.length >= 3) {
		return { to: b.id, kind: "broader", why: "the other says all of it and something more" };
	}
	return undefined;
}

type Clash = {
	readonly conflict: NonNullable<Likeness["conflict"]>;
	readonly detail: string;
};

function relateConflict(
	a: RelatableClaim,
	b: RelatableClaim,
	{ conflict, detail }: Clash,
): ClaimRelation | undefined {
	if (conflict === "date" || conflict === "direction" || conflict === "nested") return undefined;
	const canUpdate = conflict === "modality" || (conflict === "number" && sameVoice(a, b));
	if (canUpdate && a.firstMs !== b.firstMs) {
		const isNewer = a.firstMs > b.firstMs;
		return isNewer ? { to: b.id, kind: "updates", why: `newer, and ${detail}` } : undefined;
	}
	return conflict === "modality" ? undefined : { to: b.id, kind: "contradicts", why: detail };
}

function sameVoice(a: RelatableClaim, b: RelatableClaim): boolean {
	const first = a.wording.statement.speaker;
	const second = b.wording.statement.speaker;
	return first.key === second.key || (first.side !== undefined && first.side === second.side);
}

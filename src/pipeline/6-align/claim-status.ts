// What the record alone says of a claim.

import type { ClaimStatus } from "../../news/claim.ts";
import { type ClaimMember, isAgainst, isFor } from "./claim-member.ts";
import { partyKeys } from "./party-keys.ts";

/**
 * The status of a claim from who stands where; never true or false. `isSuperseded` says that a
 * later claim updates it, `caveats` how many reports call it unsubstantiated.
 */
export function statusOf(
	members: readonly ClaimMember[],
	origins: number,
	{ isSuperseded, caveats }: { readonly isSuperseded: boolean; readonly caveats: number },
): ClaimStatus {
	const denying = members.filter(({ stance }) => isAgainst(stance));
	const asserting = members.filter(({ stance }) => isFor(stance));
	if (denying.some((denial) => takesBack(denial, asserting))) return "withdrawn";
	if (isSuperseded) return "superseded";
	if (denying.length > 0) {
		const accused = denying.every((denial) => isAccused(denial, members));
		return accused ? "denied-by-accused" : "contested";
	}
	if (caveats > 0 && origins <= 1) return "unsubstantiated-as-reported";
	return origins > 1 ? "corroborated" : "single-origin";
}

/** A speaker who says later that what the same speaker asserted does not hold. */
function takesBack(denial: ClaimMember, asserting: readonly ClaimMember[]): boolean {
	if (denial.stance === "retracts") return true;
	const { key } = denial.party;
	return asserting.some(({ party, atMs }) => party.key === key && atMs < denial.atMs);
}

/** Whether the party that denies is named in what is claimed. */
function isAccused({ party }: ClaimMember, members: readonly ClaimMember[]): boolean {
	const keys = partyKeys(party);
	return members.some(
		({ gist, stance }) => isFor(stance) && [...keys].some((key) => gist.keySet.has(key)),
	);
}

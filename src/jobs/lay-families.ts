// The list of publisher families: what ships with the product, under what its owner changed.

import type { Family } from "../news/publisher.ts";
import { checkFamilies, type FamilyProblem } from "../pipeline/3-match/check-families.ts";
import { defaultFamilies } from "../pipeline/3-match/families.data.ts";
import { familyKeys } from "../pipeline/3-match/family-keys.ts";

/** What the owner of the list changed: families of their own, and shipped ones that they took off. */
export type FamilyChanges = {
	readonly own: readonly Family[];
	readonly removed: readonly string[];
};

/** A family as it holds, and whether it is as it was shipped. */
export type ListedFamily = { readonly family: Family; readonly isShipped: boolean };

/** The list as it holds: shipped families first, each replaced by the owner's of the same key. */
export function layFamilies({ own, removed }: FamilyChanges): readonly ListedFamily[] {
	const gone = new Set([...removed, ...own.map(({ key }) => key)]);
	const shipped = defaultFamilies.filter(({ key }) => !gone.has(key));
	return [
		...shipped.map((family) => ({ family, isShipped: true })),
		...own.map((family) => ({ family, isShipped: false })),
	];
}

/** What a whole list changes about the shipped one. */
export function findChanges(families: readonly Family[]): FamilyChanges {
	const shipped = new Map(defaultFamilies.map((family) => [family.key, family]));
	const listed = new Set(families.map(({ key }) => key));
	return {
		own: families.filter((family) => !isSame(family, shipped.get(family.key))),
		removed: [...shipped.keys()].filter((key) => !listed.has(key)),
	};
}

function isSame(family: Family, shipped: Family | undefined): boolean {
	if (shipped === undefined) return false;
	const told = ({ name, source, members }: Family) => [name, source, ...members].join("\n");
	return told(family) === told(shipped);
}

/**
 * What is wrong with the list. That no outlet of a shipped family has come in is no mistake; that
 * none of the owner's has may be one.
 */
export function checkList(
	changes: FamilyChanges,
	seen: ReadonlySet<string>,
): readonly FamilyProblem[] {
	const own = new Set(changes.own.map(({ key }) => key));
	const families = layFamilies(changes).map(({ family }) => family);
	return checkFamilies(families, { seen, known: defaultFamilies }).filter(
		({ kind, family }) => kind !== "dead" || own.has(family),
	);
}

/**
 * Publisher key to family key, for the publishers whose family is not the shipped one; one that was
 * taken out of a family is its own.
 */
export function changedKeys(changes: FamilyChanges): Readonly<Record<string, string>> {
	const families = layFamilies(changes).map(({ family }) => family);
	const members = [...defaultFamilies, ...families].flatMap((family) => family.members);
	const before = familyKeys(defaultFamilies, members);
	const now = familyKeys(families, members);
	const changed = [...new Set(members)].filter((member) => now[member] !== before[member]);
	return Object.fromEntries(changed.map((member) => [member, now[member] ?? member]));
}

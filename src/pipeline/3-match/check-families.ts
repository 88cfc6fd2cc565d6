// Checks a list of publisher families, which its owner edits by hand.

import type { Family } from "../../news/publisher.ts";

/** What is wrong with an entry, in a sentence for the owner. */
export type FamilyProblem = {
	readonly family: string;
	readonly kind:
		| "twice"
		| "empty"
		| "not-a-domain"
		| "no-source"
		| "dead"
		| "missing"
		| "too-large"
		| "over-merged";
	readonly detail: string;
};

/** A family of more outlets than this was probably merged by mistake. */
const membersMax = 400;

const domain = /^(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}$/;

export type FamilyCheck = {
	/** Keys of the publishers whose articles have come in. */
	readonly seen?: ReadonlySet<string>;
	/** Families whose ownership is documented; each with where. */
	readonly known?: readonly Family[];
};

/**
 * Everything that is wrong with a list, in its order.
 *
 * With `seen`, a family none of whose outlets has come in is "dead", and an outlet of a listed
 * domain ("world.gazette.example" under "gazette.example") that the family does not name is
 * "missing". With `known`, a family with outlets of several of those is "over-merged". Left out,
 * none of these is looked for.
 */
export function checkFamilies(
	families: readonly Family[],
	{ seen, known = [] }: FamilyCheck = {},
): FamilyProblem[] {
	const problems: FamilyProblem[] = [];
	const owner = new Map<string, string>();
	const keys = new Set<string>();
	const knownOwner = new Map(
		known.flatMap((family) => family.members.map((member) => [member, family] as const)),
	);
	for (const family of families) {
		problems.push(...checkEntry(family, keys, owner));
		problems.push(...findMerged(family, knownOwner));
		if (seen !== undefined && !family.members.some((member) => seen.has(member))) {
			problems.push(
				problem(family, "dead", `No article of any outlet of ${family.name} has come in.`),
			);
		}
	}
	if (seen !== undefined) problems.push(...findMissing(families, owner, seen));
	return problems;
}

function findMerged(family: Family, knownOwner: ReadonlyMap<string, Family>): FamilyProblem[] {
	const groups = new Map<string, string>();
	for (const member of family.members) {
		const group = knownOwner.get(member);
		if (group !== undefined) groups.set(group.key, group.name);
	}
	if (groups.size < 2) return [];
	const names = [...groups.values()].join(" and ");
	return [problem(family, "over-merged", `It holds outlets of ${names}, which have own owners.`)];
}

function checkEntry(
	family: Family,
	keys: Set<string>,
	owner: Map<string, string>,
): FamilyProblem[] {
	const problems: FamilyProblem[] = [];
	if (keys.has(family.key))
		problems.push(problem(family, "twice", `The key "${family.key}" is there twice.`));
	keys.add(family.key);
	if (family.members.length === 0) problems.push(problem(family, "empty", "It has no outlets."));
	if (family.members.length > membersMax) {
		problems.push(problem(family, "too-large", `It has ${family.members.length} outlets.`));
	}
	if (!/^https:\/\/\S+$/.test(family.source)) {
		problems.push(
			problem(
				family,
				"no-source",
				"Its source must be an https address, where the ownership is documented.",
			),
		);
	}
	for (const member of family.members) {
		const other = owner.get(member);
		if (!domain.test(member)) {
			problems.push(problem(family, "not-a-domain", `"${member}" is no domain.`));
		} else if (other !== undefined) {
			problems.push(problem(family, "twice", `"${member}" also stands under "${other}".`));
		}
		owner.set(member, family.key);
	}
	return problems;
}

function findMissing(
	families: readonly Family[],
	owner: ReadonlyMap<string, string>,
	seen: ReadonlySet<string>,
): FamilyProblem[] {
	const problems: FamilyProblem[] = [];
	for (const key of seen) {
		if (owner.has(key)) continue;
		const parent = key.slice(key.indexOf(".") + 1);
		const family = families.find(({ members }) => members.includes(parent));
		if (family === undefined) continue;
		const detail = `"${key}" has come in and looks like an outlet of "${parent}".`;
		problems.push(problem(family, "missing", detail));
	}
	return problems;
}

function problem(family: Family, kind: FamilyProblem["kind"], detail: string): FamilyProblem {
	return { family: family.key, kind, detail };
}

// The list of publisher families with what is wrong with it, and putting another in its place.

import { checkList, findChanges, layFamilies } from "../jobs/lay-families.ts";
import type { FamilyList, WireFamily } from "../wire/families.ts";
import { findFamilyChanges, keepFamilyChanges } from "./keep-families.ts";
import type { Workspace } from "./workspace.ts";

/** Publishers that are looked at for what the list lacks. */
const publishersMax = 50_000;

/** Publishers that the list names beside the families. */
const shownPublishersMax = 500;

/** The list as it holds, checked against the publishers whose articles have come in. */
export async function listFamilies({ store }: Workspace): Promise<FamilyList> {
	const changes = await findFamilyChanges(store);
	const publishers = await store.publishers.list(publishersMax);
	const listed = layFamilies(changes);
	const familyOf = new Map(
		listed.flatMap(({ family }) => family.members.map((member) => [member, family.key] as const)),
	);
	return {
		families: listed.map(({ family, isShipped }) => ({ ...family, isShipped })),
		removed: changes.removed,
		problems: checkList(changes, new Set(publishers.map(({ key }) => key))),
		publishers: publishers.slice(0, shownPublishersMax).map(({ key, articles }) => {
			const family = familyOf.get(key);
			return { key, articles, ...(family !== undefined && { family }) };
		}),
	};
}

/** The caller's list cannot hold; a sentence that says why. */
export type RefusedFamilies = { readonly failed: string };

/** Mistakes that leave open which family an outlet belongs to. */
const refused: ReadonlySet<string> = new Set(["twice", "empty"]);

/** Puts a whole list in place of the one that holds; other mistakes are told in the answer. */
export async function setFamilies(
	workspace: Workspace,
	families: readonly WireFamily[],
): Promise<FamilyList | RefusedFamilies> {
	const changes = findChanges(families);
	const wrong = checkList(changes, new Set()).find(({ kind }) => refused.has(kind));
	if (wrong !== undefined) return { failed: `${wrong.family}: ${wrong.detail}` };
	await keepFamilyChanges(workspace, changes);
	return await listFamilies(workspace);
}

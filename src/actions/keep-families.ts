// The owner's changes to the list of publisher families: how they are kept and take effect.

import { z } from "zod";
import { changedKeys, type FamilyChanges } from "../jobs/lay-families.ts";
import type { Family } from "../news/publisher.ts";
import { familiesSetting, type Store } from "../store/store.ts";
import { familySchema } from "../wire/families.ts";
import { keptKind } from "./kept-kind.ts";
import type { Workspace } from "./workspace.ts";

const schema = z.object({
	own: z.array(familySchema).readonly(),
	removed: z.array(z.string()).readonly(),
});

/** The list is everybody's: one document without an owner. */
const keptChanges = keptKind<FamilyChanges>({ kind: "families", schema, isPrivate: false });
const owner = "";
const key = "list";

/** Stories that are made anew at once; the rest by the process that takes in pages. */
const derivedAtOnceMax = 50;

/** What the owner changed; what an older version kept of a `families.json` counts as theirs. */
export async function findFamilyChanges(store: Store): Promise<FamilyChanges> {
	const kept = await keptChanges.find(store, owner, key);
	if (kept !== undefined) return kept.value;
	const setting = JSON.parse((await store.settings.find(familiesSetting)) ?? "{}") as object;
	return { own: familiesOfKeys(setting), removed: [] };
}

function familiesOfKeys(keys: object): Family[] {
	const members = Object.groupBy(Object.entries(keys), ([, family]) => String(family));
	return Object.entries(members).map(([family, entries = []]) => ({
		...{ key: family, name: family, source: "" },
		members: entries.map(([member]) => member),
	}));
}

/** Keeps the changes and makes the stories anew whose publishers have another family now. */
export async function keepFamilyChanges(
	{ store, now, findEngine }: Workspace,
	changes: FamilyChanges,
): Promise<void> {
	const before = changedKeys(await findFamilyChanges(store));
	const after = changedKeys(changes);
	await keptChanges.put(store, { owner, key, value: changes, atMs: now() });
	await store.settings.put(familiesSetting, JSON.stringify(after));
	const moved = Object.keys({ ...before, ...after }).filter((at) => before[at] !== after[at]);
	const stale = await store.publishers.touchStories(moved);
	if (stale.length === 0) return;
	const engine = await findEngine();
	await engine?.deriveNow(stale.slice(0, derivedAtOnceMax));
}

/** Adds families to the list, each in place of the one with its key. */
export async function addFamilies(
	workspace: Workspace,
	families: readonly Family[],
): Promise<void> {
	const { own, removed } = await findFamilyChanges(workspace.store);
	const keys = new Set(families.map((family) => family.key));
	const kept = own.filter((family) => !keys.has(family.key));
	await keepFamilyChanges(workspace, {
		own: [...kept, ...families],
		removed: removed.filter((at) => !keys.has(at)),
	});
}

// What a reader follows, keeps for later and mutes.

import type { StoryId } from "../../news/story.ts";
import {
	type KeptItem,
	type KeptList,
	type KeptLists,
	keptItemSchema,
	keptKinds,
} from "../../wire/following.ts";
import { keptKind } from "../kept-kind.ts";
import type { Reader } from "../reader.ts";
import type { Workspace } from "../workspace.ts";
import { countReads } from "./read-stories.ts";

const lists = {
	follow: keptKind({ kind: "follow", schema: keptItemSchema, isPrivate: false }),
	later: keptKind({ kind: "reading-list", schema: keptItemSchema, isPrivate: false }),
	mute: keptKind({ kind: "mute", schema: keptItemSchema, isPrivate: false }),
} as const;

const itemsMax = 1000;

/** What is on one list of a reader, the newest first. */
export async function listKept(
	{ store }: Workspace,
	reader: Reader,
	list: KeptList,
): Promise<readonly (KeptItem & { readonly atMs: number })[]> {
	const kept = await lists[list].list(store, { owner: reader.id, limit: itemsMax });
	return kept.map(({ value, atMs }) => ({ ...value, atMs }));
}

/** All lists of a reader; followed stories with their newest change. */
export async function getKeptLists(workspace: Workspace, reader: Reader): Promise<KeptLists> {
	const [follow, later, mute] = await Promise.all([
		listKept(workspace, reader, "follow"),
		listKept(workspace, reader, "later"),
		listKept(workspace, reader, "mute"),
	]);
	const told = follow.map(async (item) => {
		if (item.kind !== "story") return item;
		const derived = await workspace.store.stories.findDerived(item.key as StoryId);
		const change = derived?.summary.newestChange;
		return { ...item, ...(change !== undefined && { newestChange: change }) };
	});
	const reads = await countReads(workspace, reader);
	return { follow: await Promise.all(told), later, mute, reads };
}

export type RefusedKept = { readonly failed: string };

/** Puts something on a list, where that list holds such things; a second time changes nothing. */
export async function keepItem(
	workspace: Workspace,
	reader: Reader,
	{ list, item }: { readonly list: KeptList; readonly item: KeptItem },
): Promise<KeptLists | RefusedKept> {
	const kinds: readonly string[] = keptKinds[list];
	if (!kinds.includes(item.kind)) {
		return { failed: `The list “${list}” holds ${kinds.join(", ")}, not ${item.kind}.` };
	}
	const kept = { owner: reader.id, key: keyOf(item), value: item, atMs: workspace.now() };
	await lists[list].put(workspace.store, kept);
	return await getKeptLists(workspace, reader);
}

/** Takes something off a list; what is not on it is no error. */
export async function dropItem(
	workspace: Workspace,
	reader: Reader,
	{ list, item }: { readonly list: KeptList; readonly item: Pick<KeptItem, "kind" | "key"> },
): Promise<KeptLists> {
	await lists[list].remove(workspace.store, reader.id, keyOf(item));
	return await getKeptLists(workspace, reader);
}

function keyOf({ kind, key }: Pick<KeptItem, "kind" | "key">): string {
	const isName = kind === "topic" || kind === "place";
	return `${kind}:${isName ? key.toLowerCase() : key}`;
}

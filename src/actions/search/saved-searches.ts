// Searches that a reader keeps.

import { createHash } from "node:crypto";
import { type SavedSearch, type SavedSearches, savedSearchSchema } from "../../wire/search.ts";
import { keptKind } from "../kept-kind.ts";
import type { Reader } from "../reader.ts";
import type { Workspace } from "../workspace.ts";

const saved = keptKind({ kind: "saved-search", schema: savedSearchSchema, isPrivate: false });

const searchesMax = 200;

/** The searches of a reader, the newest first. */
export async function listSavedSearches(
	{ store }: Workspace,
	reader: Reader,
): Promise<SavedSearches> {
	const kept = await saved.list(store, { owner: reader.id, limit: searchesMax });
	return { searches: kept.map(({ key, value, atMs }) => ({ ...value, key, atMs })) };
}

/** Keeps a search; the same words once. */
export async function saveSearch(
	workspace: Workspace,
	reader: Reader,
	value: SavedSearch,
): Promise<SavedSearches> {
	const words = value.words.trim().replaceAll(/\s+/g, " ");
	const key = createHash("sha256").update(words).digest("base64url").slice(0, 16);
	const atMs = workspace.now();
	await saved.put(workspace.store, { owner: reader.id, key, value: { ...value, words }, atMs });
	return await listSavedSearches(workspace, reader);
}

/** Forgets a search; one that is not kept is no error. */
export async function forgetSearch(
	workspace: Workspace,
	reader: Reader,
	key: string,
): Promise<SavedSearches> {
	await saved.remove(workspace.store, reader.id, key);
	return await listSavedSearches(workspace, reader);
}

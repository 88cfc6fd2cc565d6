// The log of changes: the newest first, or what came after one that is known.

import type { NotedChange } from "../news/change.ts";
import type { Change, ChangeList } from "../wire/changes.ts";
import type { Workspace } from "./workspace.ts";

export type ChangeQuery = {
	readonly limit: number;
	/** The cursor of the page before, as the list gave it. */
	readonly cursor?: string | undefined;
	readonly storyId?: string | undefined;
};

/** A page of changes, the newest first. */
export async function listChanges(
	{ store }: Workspace,
	{ limit, cursor, storyId }: ChangeQuery,
): Promise<ChangeList> {
	const beforeSeq = cursor === undefined ? undefined : Number(cursor);
	const resolved = storyId === undefined ? undefined : await store.stories.resolve(storyId);
	if (storyId !== undefined && resolved === undefined) return { changes: [] };
	const filter = { limit, beforeSeq, storyId: resolved };
	const changes = await store.changes.list(filter);
	const last = changes.at(-1);
	const next = changes.length === limit && last !== undefined ? String(last.seq) : undefined;
	return { changes: changes.map(tell), ...(next !== undefined && { next }) };
}

/** What was noted after a change, in order. */
export async function listChangesAfter(
	{ store }: Pick<Workspace, "store">,
	afterSeq: number,
	limit: number,
): Promise<readonly Change[]> {
	return (await store.changes.list({ limit, afterSeq })).map(tell);
}

/** The number of the newest change; 0 where there is none. */
export async function lastChange({ store }: Pick<Workspace, "store">): Promise<number> {
	return await store.changes.lastSeq();
}

function tell({ seq, kind, storyId, articleId, atMs, notedMs, text, event }: NotedChange): Change {
	const citations = event?.words === undefined ? [] : [event.words];
	return {
		...{ seq, kind, storyId, articleId, claimId: event?.claimId, atMs, notedMs },
		line: { text, citations },
	};
}

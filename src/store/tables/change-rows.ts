// The log of changes.

import type { Kysely, Transaction } from "kysely";
import type { Change, NotedChange } from "../../news/change.ts";
import type { ChangeFilter, ChangeTable } from "../change-table.ts";
import { inParts } from "./in-parts.ts";
import type { Schema } from "./schema.ts";

/** The change table of a database. */
export function makeChangeTable(db: Kysely<Schema>): ChangeTable {
	return {
		list: (filter) => list(db, filter),
		lastSeq: async () => {
			const row = await db
				.selectFrom("changes")
				.select((eb) => eb.fn.max("seq").as("seq"))
				.executeTakeFirst();
			return row?.seq ?? 0;
		},
		dropOldest: async (notedBeforeMs) => {
			const { numDeletedRows } = await db
				.deleteFrom("changes")
				.where("noted_ms", "<", notedBeforeMs)
				.executeTakeFirst();
			return Number(numDeletedRows);
		},
	};
}

/** Adds the changes that are new; one that was noted before stays as it is. */
export async function noteChanges(
	trx: Transaction<Schema>,
	changes: readonly Change[],
	notedMs: number,
): Promise<void> {
	const rows = changes.map(({ id, storyId, kind, atMs, ...body }) => ({
		...{ id, story_id: storyId, kind, at_ms: atMs, noted_ms: notedMs },
		body: JSON.stringify(body),
	}));
	// A large story tells of a thousand changes each time it is derived.
	for (const part of inParts(rows)) {
		await trx
			.insertInto("changes")
			.values(part)
			.onConflict((conflict) => conflict.column("id").doNothing())
			.execute();
	}
}

async function list(
	db: Kysely<Schema>,
	{ limit, afterSeq, beforeSeq, storyId, kinds }: ChangeFilter,
): Promise<readonly NotedChange[]> {
	if (kinds?.length === 0) return [];
	let query = db.selectFrom("changes").selectAll().limit(limit);
	if (afterSeq !== undefined) query = query.where("seq", ">", afterSeq);
	if (beforeSeq !== undefined) query = query.where("seq", "<", beforeSeq);
	if (storyId !== undefined) query = query.where("story_id", "=", storyId);
	if (kinds !== undefined) query = query.where("kind", "in", kinds);
	const rows = await query.orderBy("seq", afterSeq === undefined ? "desc" : "asc").execute();
	return rows.map(({ seq, id, story_id, kind, at_ms, noted_ms, body }) => ({
		...(JSON.parse(body) as Pick<Change, "text" | "event" | "articleId">),
		id: id as Change["id"],
		storyId: story_id as Change["storyId"],
		kind: kind as Change["kind"],
		...{ seq, atMs: at_ms, notedMs: noted_ms },
	}));
}

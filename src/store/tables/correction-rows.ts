// The log of readers' corrections.

import { createHash } from "node:crypto";
import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import type {
	Correction,
	CorrectStories,
	LoggedCorrection,
	RecordCorrection,
} from "../../news/correction.ts";
import type { StoryId } from "../../news/story.ts";
import {
	articlesCorrected,
	type CorrectionTable,
	isOfRecord,
	type NewCorrection,
	recordKinds,
} from "../correction-table.ts";
import { countMembers } from "./count-members.ts";
import { placeCorrected } from "./place-corrected.ts";
import type { CorrectionRow, Schema } from "./schema.ts";

/** The correction table of a database. */
export function makeCorrectionTable(db: Kysely<Schema>): CorrectionTable {
	return {
		add: (correction, correct) => db.transaction().execute((trx) => add(trx, correction, correct)),
		undo: (id, atMs, correct) =>
			db.transaction().execute((trx) => undo(trx, { id, atMs, correct })),
		find: async (id) => {
			const row = await db
				.selectFrom("corrections")
				.selectAll()
				.where("id", "=", id)
				.executeTakeFirst();
			return row && readRow(row);
		},
		list: async (limit) => {
			const rows = await db
				.selectFrom("corrections")
				.selectAll()
				.orderBy("seq", "desc")
				.limit(limit)
				.execute();
			return rows.map(readRow);
		},
		listHolding: () => listHolding(db),
	};
}

/** The corrections that hold, in the order in which they were made. */
export async function listHolding(
	db: Kysely<Schema> | Transaction<Schema>,
): Promise<readonly LoggedCorrection[]> {
	const rows = await db
		.selectFrom("corrections")
		.selectAll()
		.where("undone_ms", "is", null)
		.orderBy("seq")
		.execute();
	return rows.map(readRow);
}

/** Readers' corrections of statements and claims that hold, in their order. */
export async function listOfRecord(db: Kysely<Schema>): Promise<readonly RecordCorrection[]> {
	const rows = await db
		.selectFrom("corrections")
		.select("body")
		.where("kind", "in", recordKinds)
		.where("undone_ms", "is", null)
		.orderBy("seq")
		.execute();
	return rows.map(({ body }) => JSON.parse(body) as RecordCorrection);
}

async function add(
	trx: Transaction<Schema>,
	{ atMs, by, correction, told }: NewCorrection,
	correct: CorrectStories,
): ReturnType<CorrectionTable["add"]> {
	const body = JSON.stringify(correction);
	const hash = createHash("sha256").update(`${atMs}\n${body}`).digest("hex");
	const id = `c-${hash.slice(0, 10)}`;
	await trx
		.insertInto("corrections")
		.values({ id, at_ms: atMs, kind: correction.kind, by, told, body, undone_ms: null })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const corrections = await listHolding(trx);
	const changed = isOfRecord(correction)
		? await touchStories(trx, correction)
		: await placeCorrected(trx, { corrections, correct, within: "all" });
	return { logged: { id, atMs, by, correction, told, undoneMs: undefined }, changed };
}

async function undo(
	trx: Transaction<Schema>,
	{ id, atMs, correct }: { id: string; atMs: number; correct: CorrectStories },
): ReturnType<CorrectionTable["undo"]> {
	const undone = await trx
		.updateTable("corrections")
		.set({ undone_ms: atMs })
		.where("id", "=", id)
		.where(sql<boolean>`undone_ms IS NULL`)
		.returning("body")
		.executeTakeFirst();
	if (undone === undefined) return undefined;
	const correction = JSON.parse(undone.body) as Correction;
	if (isOfRecord(correction)) return await touchStories(trx, correction);
	const corrections = await listHolding(trx);
	return await placeCorrected(trx, { corrections, correct, within: "all" });
}

/** Makes the stories stale whose record a correction changes. */
async function touchStories(
	trx: Transaction<Schema>,
	correction: RecordCorrection,
): Promise<readonly StoryId[]> {
	const rows = await trx
		.selectFrom("story_members")
		.select("story_id")
		.distinct()
		.where("article_id", "in", articlesCorrected(correction))
		.execute();
	const ids = rows.map(({ story_id }) => story_id as StoryId);
	await countMembers(trx, ids);
	return ids;
}

function readRow({ id, at_ms, by, told, body, undone_ms }: Selectable<CorrectionRow>) {
	return {
		...{ id, atMs: at_ms, by, told, undoneMs: undone_ms ?? undefined },
		correction: JSON.parse(body) as Correction,
	};
}

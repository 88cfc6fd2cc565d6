// The log of readers' corrections, over SQLite.

import { createHash } from "node:crypto";
import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import type { CorrectStories, LoggedCorrection, StoryCorrection } from "../../news/correction.ts";
import type { CorrectionTable, NewCorrection } from "../correction-table.ts";
import { placeCorrected } from "./place-corrected.ts";
import type { CorrectionRow, Schema } from "./schema.ts";

/** The correction table over SQLite. */
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
	const changed = await placeCorrected(trx, { corrections, correct, within: "all" });
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
		.executeTakeFirst();
	if (undone.numUpdatedRows === 0n) return undefined;
	const corrections = await listHolding(trx);
	return await placeCorrected(trx, { corrections, correct, within: "all" });
}

function readRow({ id, at_ms, by, told, body, undone_ms }: Selectable<CorrectionRow>) {
	return {
		...{ id, atMs: at_ms, by, told, undoneMs: undone_ms ?? undefined },
		correction: JSON.parse(body) as StoryCorrection,
	};
}

// Gives up the bytes of the oldest pages: whole months at once, then one by one.

import { type Kysely, sql } from "kysely";
import type { DroppedPages, PageLimits } from "../store.ts";
import type { Schema } from "../tables/schema.ts";
import { type Months, monthOf, monthSuffix } from "./months.ts";
import { own } from "./postgres-schema.ts";

/** Pages that one commit drops: others may write in between. */
const pagesPerCommit = 500;

type Kept = { readonly id: string; readonly kept_ms: number; readonly packed_bytes: number };

/** Drops pages kept before a time, then the oldest beyond a size. A page with a job stays. */
export async function dropPages(
	db: Kysely<Schema>,
	months: Months,
	{ keptBeforeMs, bytesMax }: PageLimits,
): Promise<DroppedPages> {
	let dropped: DroppedPages = { pages: 0, bytes: 0 };
	const add = (pages: number, bytes: number): void => {
		dropped = { pages: dropped.pages + pages, bytes: dropped.bytes + bytes };
	};
	for (const month of await listPastMonths(db, keptBeforeMs)) {
		const { pages, bytes } = await dropMonth(db, month);
		months.forget(month);
		add(pages, bytes);
	}
	let surplus = bytesMax === undefined ? 0 : (await countBytes(db)) - bytesMax;
	for (;;) {
		const chosen: string[] = [];
		let bytes = 0;
		for (const page of await listOldest(db)) {
			const isOld = keptBeforeMs !== undefined && page.kept_ms < keptBeforeMs;
			if (!isOld && bytes >= surplus) break;
			chosen.push(page.id);
			bytes += page.packed_bytes;
		}
		if (chosen.length === 0) return dropped;
		await forgetBytes(db, chosen);
		surplus -= bytes;
		add(chosen.length, bytes);
	}
}

async function forgetBytes(db: Kysely<Schema>, ids: readonly string[]): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const rows = await own(trx)
			.updateTable("page_heads")
			.set({ encoding: "dropped" })
			.where("id", "in", ids)
			.returning("month")
			.execute();
		const months = [...new Set(rows.map(({ month }) => month))];
		await own(trx)
			.deleteFrom("page_bytes")
			.where("page_id", "in", ids)
			.where("month", "in", months)
			.execute();
	});
}

/** Months that ended before the time and hold no page with a job. */
async function listPastMonths(
	db: Kysely<Schema>,
	keptBeforeMs: number | undefined,
): Promise<readonly number[]> {
	if (keptBeforeMs === undefined) return [];
	const { rows } = await sql<{ month: number }>`
		SELECT DISTINCT month FROM page_heads h WHERE month < ${monthOf(keptBeforeMs)}
			AND encoding <> 'dropped' AND NOT EXISTS (
				SELECT 1 FROM page_heads o JOIN jobs ON jobs.id = 'intake:' || o.id
				WHERE o.month = h.month)
		ORDER BY month`.execute(db);
	return rows.map(({ month }) => month);
}

async function dropMonth(db: Kysely<Schema>, month: number): Promise<DroppedPages> {
	return await db.transaction().execute(async (trx) => {
		const { rows } = await sql<DroppedPages>`
			WITH dropped AS (
				UPDATE page_heads SET encoding = 'dropped'
				WHERE month = ${month} AND encoding <> 'dropped' RETURNING packed_bytes)
			SELECT count(*) AS pages, coalesce(sum(packed_bytes), 0) AS bytes FROM dropped`.execute(trx);
		await sql`DROP TABLE ${sql.table(`page_bytes_${monthSuffix(month)}`)}`.execute(trx);
		return rows[0] ?? { pages: 0, bytes: 0 };
	});
}

async function countBytes(db: Kysely<Schema>): Promise<number> {
	const { rows } = await sql<{ bytes: number | null }>`
		SELECT sum(packed_bytes) AS bytes FROM page_heads WHERE encoding <> 'dropped'`.execute(db);
	return rows[0]?.bytes ?? 0;
}

async function listOldest(db: Kysely<Schema>): Promise<readonly Kept[]> {
	const { rows } = await sql<Kept>`
		SELECT id, kept_ms, packed_bytes FROM page_heads h
		WHERE encoding <> 'dropped' AND NOT EXISTS (
			SELECT 1 FROM jobs WHERE jobs.id = 'intake:' || h.id)
		ORDER BY kept_ms, seq LIMIT ${pagesPerCommit}`.execute(db);
	return rows;
}

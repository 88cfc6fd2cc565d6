// Gives up the bytes of the oldest pages; what was found in them stays.

import { type Kysely, sql } from "kysely";
import type { DroppedPages, PageLimits } from "../store.ts";
import type { Schema } from "../tables/schema.ts";

/** Pages that one commit drops: others may write in between. */
const pagesPerCommit = 500;

/** Drops pages kept before a time, then the oldest beyond a size. A page with a job stays. */
export async function dropPages(
	db: Kysely<Schema>,
	{ keptBeforeMs, bytesMax }: PageLimits,
): Promise<DroppedPages> {
	let dropped: DroppedPages = { pages: 0, bytes: 0 };
	let surplus = bytesMax === undefined ? 0 : (await countBytes(db)) - bytesMax;
	for (;;) {
		const oldest = await listOldest(db);
		const chosen: number[] = [];
		let bytes = 0;
		for (const page of oldest) {
			const isOld = keptBeforeMs !== undefined && page.kept_ms < keptBeforeMs;
			if (!isOld && bytes >= surplus) break;
			chosen.push(page.seq);
			bytes += page.bytes;
		}
		if (chosen.length === 0) return dropped;
		await db
			.updateTable("pages")
			.set({ encoding: "dropped", bytes: new Uint8Array() })
			.where("seq", "in", chosen)
			.execute();
		surplus -= bytes;
		dropped = { pages: dropped.pages + chosen.length, bytes: dropped.bytes + bytes };
	}
}

async function countBytes(db: Kysely<Schema>): Promise<number> {
	const { rows } = await sql<{
		bytes: number | null;
	}>`SELECT sum(length(bytes)) AS bytes FROM pages WHERE encoding <> 'dropped'`.execute(db);
	return rows[0]?.bytes ?? 0;
}

type KeptPage = { readonly seq: number; readonly kept_ms: number; readonly bytes: number };

async function listOldest(db: Kysely<Schema>): Promise<readonly KeptPage[]> {
	const { rows } = await sql<KeptPage>`
		SELECT seq, kept_ms, length(bytes) AS bytes FROM pages
		WHERE encoding <> 'dropped' AND NOT EXISTS (
			SELECT 1 FROM jobs WHERE jobs.id = 'intake:' || pages.id)
		ORDER BY kept_ms, seq LIMIT ${pagesPerCommit}`.execute(db);
	return rows;
}

// Counts over a PostgreSQL store, and what must hold between its tables.

import { type Kysely, sql } from "kysely";
import type { StoreCounts } from "../store.ts";
import type { Schema } from "../tables/schema.ts";

/** Statements are counted up to this; of more the statistics tell, within a few hundredths. */
const countedMax = 2_000_000;

export async function countAll(db: Kysely<Schema>): Promise<StoreCounts> {
	const told = await estimate(db, "statement_texts");
	const statements =
		told > countedMax ? sql`${told}::bigint` : sql`(SELECT count(*) FROM statement_texts)`;
	const { rows } = await sql<StoreCounts>`SELECT
		(SELECT count(*) FROM page_heads) AS pages,
		(SELECT count(*) FROM page_heads) - (SELECT count(*) FROM page_heads
			WHERE encoding <> 'dropped') AS "droppedPages",
		(SELECT count(*) FROM article_heads) AS articles,
		${statements} AS statements,
		(SELECT count(*) FROM copies) AS copies,
		(SELECT count(*) FROM stories) AS stories,
		(SELECT count(*) FROM skips) AS skips,
		(SELECT count(*) FROM jobs WHERE state <> 'quarantined') AS jobs,
		(SELECT count(*) FROM jobs WHERE state = 'quarantined') AS quarantined`.execute(db);
	const [counts] = rows;
	if (counts === undefined) throw new Error("A query of counts gave no row.");
	return counts;
}

/** The rows of a partitioned table as the server's statistics know them. */
async function estimate(db: Kysely<Schema>, table: string): Promise<number> {
	const { rows } = await sql<{ rows: number | null }>`
		SELECT sum(greatest(c.reltuples, 0))::bigint AS rows FROM pg_inherits i
		JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = ${table}::regclass`.execute(db);
	return rows[0]?.rows ?? 0;
}

/** What must hold, each as a query that counts where it does not. */
const invariants: readonly (readonly [string, string])[] = [
	[
		"FROM article_heads a LEFT JOIN page_heads p ON p.id = a.page_id WHERE p.id IS NULL",
		"articles have no page",
	],
	[
		"FROM article_heads a LEFT JOIN article_texts t ON t.article_id = a.id AND t.month = a.month WHERE t.article_id IS NULL",
		"articles have no text",
	],
	[
		"FROM page_heads p LEFT JOIN page_bytes b ON b.page_id = p.id AND b.month = p.month WHERE b.page_id IS NULL AND p.encoding <> 'dropped' AND p.packed_bytes > 0",
		"pages have no bytes",
	],
	[
		"FROM article_heads a LEFT JOIN story_members m ON m.article_id = a.id WHERE m.story_id IS NULL",
		"articles are in no story",
	],
	[
		"FROM story_members m LEFT JOIN stories s ON s.id = m.story_id WHERE s.id IS NULL",
		"articles are in a story that does not exist",
	],
	[
		"FROM page_heads p WHERE p.article_id IS NULL AND NOT EXISTS (SELECT 1 FROM jobs WHERE key = p.id) AND NOT EXISTS (SELECT 1 FROM skips WHERE page_id = p.id)",
		"pages have neither an article, nor a reason, nor a job",
	],
];

/** Sentences about what is wrong; it reads whole tables, so nothing limits its time. */
export async function checkAll(db: Kysely<Schema>): Promise<readonly string[]> {
	return await db
		.transaction()
		.setIsolationLevel("repeatable read")
		.execute(async (trx) => {
			await sql`SET LOCAL statement_timeout = 0`.execute(trx);
			const problems: string[] = [];
			for (const [from, sentence] of invariants) {
				const { rows } = await sql<{ n: number }>`SELECT count(*) AS n ${sql.raw(from)}`.execute(
					trx,
				);
				const n = rows[0]?.n ?? 0;
				if (n > 0) problems.push(`${n} ${sentence}.`);
			}
			return problems;
		});
}

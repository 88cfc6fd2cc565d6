// What processes share that work on one PostgreSQL: seats, analyses, leases of stories.

import { type Kysely, sql } from "kysely";
import type { StoryId } from "../../news/story.ts";
import type { AnalysedPage, PackedAnalysis, SharedWork, StaleLease } from "../shared-work.ts";
import type { Intake, PageId, StaleStory } from "../store.ts";
import type { Schema } from "../tables/schema.ts";
import { own } from "./postgres-schema.ts";
import { serverNowMs } from "./server-clock.ts";

/** The kind of the jobs of a partition's writer. */
const writeKind = (partition: string): string => `write:${partition}`;

/** The shared work of a database; seats are taken elsewhere. */
export function makeSharedRows(db: Kysely<Schema>): Omit<SharedWork, "takeSeat"> {
	return {
		saveAnalyses: (analyses) => saveAnalyses(db, analyses),
		listPartitions: () => listPartitions(db),
		listAnalysed: (partition, limit, nowMs) => listAnalysed(db, { partition, limit, nowMs }),
		analyseAgain: async (jobIds, nowMs) => {
			if (jobIds.length === 0) return;
			await db
				.updateTable("jobs")
				.set({ kind: "intake", state: "waiting", due_ms: nowMs, lease_until_ms: 0 })
				.where("id", "in", jobIds)
				.execute();
		},
		leaseStale: (lease) => leaseStale(db, lease),
		renewStale: async (ids, leaseMs) => {
			await sql`
				UPDATE story_leases SET until_ms = ${serverNowMs} + ${leaseMs}
				WHERE story_id = ANY(${ids})`.execute(db);
		},
		endStale: async (ids) => {
			if (ids.length === 0) return;
			await own(db).deleteFrom("story_leases").where("story_id", "in", ids).execute();
		},
		countOnTheirWay: async () => {
			const { rows } = await sql<{ n: number }>`
				SELECT count(*) AS n FROM jobs
				WHERE (kind = 'intake' OR kind LIKE 'write:%') AND state <> 'quarantined'`.execute(db);
			return rows[0]?.n ?? 0;
		},
	};
}

/** Gives up the analyses of pages that are saved now. */
export async function dropAnalyses(db: Kysely<Schema>, { articles, pages }: Intake): Promise<void> {
	const ids = [...articles, ...pages].map(({ pageId }) => pageId);
	if (ids.length === 0) return;
	await own(db).deleteFrom("analyses").where("page_id", "in", ids).execute();
}

/** Gives up those that a process left behind that ended between its commit and this. */
export async function dropOrphans(db: Kysely<Schema>): Promise<void> {
	await sql`
		DELETE FROM analyses WHERE NOT EXISTS (
			SELECT 1 FROM jobs WHERE jobs.id = 'intake:' || analyses.page_id)`.execute(db);
}

async function saveAnalyses(
	db: Kysely<Schema>,
	analyses: readonly PackedAnalysis[],
): Promise<void> {
	if (analyses.length === 0) return;
	// In one order, so that two workers with the same pages never wait for each other.
	const ordered = [...analyses].sort((a, b) => (a.jobId < b.jobId ? -1 : 1));
	await db.transaction().execute(async (trx) => {
		for (const { pageId, jobId, partition, bytes } of ordered) {
			const { numUpdatedRows } = await trx
				.updateTable("jobs")
				.set({ kind: writeKind(partition), state: "waiting", lease_until_ms: 0, error: null })
				.where("id", "=", jobId)
				.where("kind", "=", "intake")
				.where("state", "<>", "quarantined")
				.executeTakeFirst();
			// Another worker was faster, and the page may already be on record.
			if (numUpdatedRows === 0n) continue;
			await own(trx)
				.insertInto("analyses")
				.values({ page_id: pageId, bytes })
				.onConflict((conflict) => conflict.column("page_id").doUpdateSet({ bytes }))
				.execute();
		}
	});
}

/** Walks the index from one kind to the next, however many jobs each has. */
async function listPartitions(db: Kysely<Schema>): Promise<readonly string[]> {
	const { rows } = await sql<{ kind: string }>`
		WITH RECURSIVE kinds AS (
			(SELECT kind FROM jobs WHERE kind >= 'write:' AND kind < 'write;' ORDER BY kind LIMIT 1)
			UNION ALL
			SELECT (SELECT j.kind FROM jobs j WHERE j.kind > kinds.kind AND j.kind < 'write;'
				ORDER BY j.kind LIMIT 1) FROM kinds WHERE kinds.kind IS NOT NULL)
		SELECT kind FROM kinds WHERE kind IS NOT NULL`.execute(db);
	return rows.map(({ kind }) => kind.slice(writeKind("").length));
}

async function listAnalysed(
	db: Kysely<Schema>,
	{
		partition,
		limit,
		nowMs,
	}: { readonly partition: string; readonly limit: number; readonly nowMs: number },
): Promise<readonly AnalysedPage[]> {
	const { rows } = await sql<{
		id: string;
		key: string;
		tries: number;
		bytes: Uint8Array | null;
	}>`
		SELECT j.id, j.key, j.tries, a.bytes FROM (
			SELECT seq, id, key, tries FROM jobs
			WHERE kind = ${writeKind(partition)} AND state = 'waiting' AND due_ms <= ${nowMs}
				AND seq < ALL (
					(SELECT seq FROM jobs WHERE kind = 'intake' AND state = 'leased'
						ORDER BY seq LIMIT 1)
					UNION ALL
					(SELECT seq FROM jobs WHERE kind = 'intake' AND state = 'waiting'
						AND due_ms <= ${nowMs} ORDER BY seq LIMIT 1))
			ORDER BY seq LIMIT ${limit}) j
		LEFT JOIN analyses a ON a.page_id = j.key ORDER BY j.seq`.execute(db);
	return rows.map(({ id, key, tries, bytes }) => ({
		...{ jobId: id, pageId: key as PageId, tries },
		bytes: bytes ?? undefined,
	}));
}

async function leaseStale(
	db: Kysely<Schema>,
	{ limit, isGrown, leaseMs }: StaleLease,
): Promise<readonly StaleStory[]> {
	const grown = isGrown ? sql`AND articles >= articles_derived * 1.25` : sql``;
	const { rows } = await sql<{
		id: string;
		revision: number;
		articles: number;
		articles_derived: number;
	}>`
		WITH stale AS MATERIALIZED (
			SELECT id, revision, articles, articles_derived FROM stories
			WHERE revision > derived_revision ${grown} AND NOT EXISTS (
				SELECT 1 FROM story_leases l WHERE l.story_id = stories.id AND l.until_ms >= ${serverNowMs})
			ORDER BY seq LIMIT ${limit}),
		leased AS (
			INSERT INTO story_leases (story_id, until_ms) SELECT id, ${serverNowMs} + ${leaseMs} FROM stale
			ON CONFLICT (story_id) DO UPDATE SET until_ms = excluded.until_ms
				WHERE story_leases.until_ms < ${serverNowMs}
			RETURNING story_id)
		SELECT stale.* FROM stale JOIN leased ON leased.story_id = stale.id`.execute(db);
	return rows.map((row) => ({
		...{ id: row.id as StoryId, revision: row.revision, articles: row.articles },
		articlesRecorded: row.articles_derived,
	}));
}

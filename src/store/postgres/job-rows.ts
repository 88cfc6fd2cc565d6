// The jobs table over PostgreSQL: any number of processes lease from it without waiting.

import { type Kysely, sql } from "kysely";
import type { JobTable, LeasedJob, LeaseTimes } from "../job-table.ts";
import { makeJobTable } from "../tables/job-rows.ts";
import type { Schema } from "../tables/schema.ts";
import { serverNowMs } from "./server-clock.ts";

/** The job table; `releaseAll` gives back what this process has leased, and nothing of others. */
export function makePostgresJobTable(db: Kysely<Schema>): JobTable {
	const common = makeJobTable(db);
	let held: ReadonlySet<string> = new Set();
	return {
		...common,
		lease: async (kind, limit, times) => {
			const leased = await lease(db, { kind, limit, ...times });
			held = new Set([...held, ...leased.map(({ id }) => id)].slice(-heldMax));
			return leased;
		},
		renew: async (ids, { leaseMs }) => {
			if (ids.length === 0) return;
			await sql`
				UPDATE jobs SET lease_until_ms = ${serverNowMs} + ${leaseMs}
				WHERE id = ANY(${ids}) AND state = 'leased'`.execute(db);
		},
		releaseAll: async () => {
			const ids = [...held];
			held = new Set();
			await common.release(ids);
		},
	};
}

/** A page at which so many processes ended, one after the other, is set aside. */
const deathsMax = 5;
const toldDeath = "The process that worked on it ended, each time it was tried.";

/** Ids of what this process has leased that are remembered; those before were ended long ago. */
const heldMax = 5_000;

type Lease = LeaseTimes & { readonly kind: string; readonly limit: number };

async function lease(
	db: Kysely<Schema>,
	{ kind, limit, nowMs, leaseMs }: Lease,
): Promise<readonly LeasedJob[]> {
	await sql`
		UPDATE jobs SET lease_until_ms = 0, tries = tries + 1, due_ms = ${nowMs},
			state = CASE WHEN tries < ${deathsMax} THEN 'waiting' ELSE 'quarantined' END,
			error = ${toldDeath} WHERE id IN (
			SELECT id FROM jobs WHERE kind = ${kind} AND state = 'leased'
				AND lease_until_ms < ${serverNowMs}
			FOR UPDATE SKIP LOCKED)`.execute(db);
	const { rows } = await sql<LeasedJob & { seq: number }>`
		WITH due AS MATERIALIZED (
			SELECT id FROM jobs WHERE kind = ${kind} AND state = 'waiting' AND due_ms <= ${nowMs}
			ORDER BY seq LIMIT ${limit} FOR UPDATE SKIP LOCKED)
		UPDATE jobs SET state = 'leased', lease_until_ms = ${serverNowMs} + ${leaseMs}
		FROM due WHERE jobs.id = due.id
		RETURNING jobs.seq, jobs.id, jobs.kind, jobs.key, jobs.tries`.execute(db);
	return rows
		.sort((a, b) => a.seq - b.seq)
		.map(({ id, kind: ofKind, key, tries }) => ({ id, kind: ofKind, key, tries }));
}

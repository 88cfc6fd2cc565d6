// The jobs table.

import type { Kysely } from "kysely";
import type { JobTable, LeaseTimes, NewJob } from "../job-table.ts";
import type { JobRow, Schema } from "./schema.ts";

/** The id of the job that takes in a page. */
export function intakeJobId(pageId: string): string {
	return `intake:${pageId}`;
}

/** The job table of a database. One kind and key is one row, so adding is idempotent. */
export function makeJobTable(db: Kysely<Schema>): JobTable {
	return {
		add: (jobs) => addJobs(db, jobs),
		lease: (kind, limit, times) => lease(db, kind, limit, times),
		end: async (ids) => {
			if (ids.length > 0) await db.deleteFrom("jobs").where("id", "in", ids).execute();
		},
		retry: (id, error, dueMs) =>
			change(db, id, (tries) => ({ state: "waiting", error, due_ms: dueMs, tries: tries + 1 })),
		quarantine: (id, error, nowMs) =>
			change(db, id, (tries) => ({
				...{ state: "quarantined", error, due_ms: nowMs, tries: tries + 1 },
			})),
		releaseAll: async () => {
			await db
				.updateTable("jobs")
				.set({ state: "waiting", lease_until_ms: 0 })
				.where("state", "=", "leased")
				.execute();
		},
		renew: (ids, { nowMs, leaseMs }) => changeLeased(db, ids, { lease_until_ms: nowMs + leaseMs }),
		release: (ids) => changeLeased(db, ids, { state: "waiting", lease_until_ms: 0 }),
		replayQuarantined: async (nowMs) => {
			const { numUpdatedRows } = await db
				.updateTable("jobs")
				.set({ state: "waiting", tries: 0, due_ms: nowMs, error: null })
				.where("state", "=", "quarantined")
				.executeTakeFirst();
			return Number(numUpdatedRows);
		},
		listQuarantined: async (limit) => {
			const rows = await db
				.selectFrom("jobs")
				.selectAll()
				.where("state", "=", "quarantined")
				.orderBy("seq", "desc")
				.limit(limit)
				.execute();
			return rows.map(({ id, kind, key, tries, error, due_ms }) => ({
				...{ id, kind, key, tries, error: error ?? "", atMs: due_ms },
			}));
		},
		count: (kind) => countJobs(db, kind),
		findNextDueMs: async (kind) => {
			const row = await db
				.selectFrom("jobs")
				.select((eb) => eb.fn.min("due_ms").as("due_ms"))
				.where("kind", "=", kind)
				.where("state", "=", "waiting")
				.executeTakeFirst();
			return row?.due_ms ?? undefined;
		},
	};
}

async function changeLeased(
	db: Kysely<Schema>,
	ids: readonly string[],
	values: Partial<Pick<JobRow, "state" | "lease_until_ms">>,
): Promise<void> {
	if (ids.length === 0) return;
	await db
		.updateTable("jobs")
		.set(values)
		.where("id", "in", ids)
		.where("state", "=", "leased")
		.execute();
}

async function addJobs(db: Kysely<Schema>, jobs: readonly NewJob[]): Promise<void> {
	if (jobs.length === 0) return;
	const rows = jobs.map(({ kind, key, dueMs }) => ({
		...{ id: `${kind}:${key}`, kind, key, state: "waiting" as const, tries: 0 },
		...{ due_ms: dueMs, lease_until_ms: 0, error: null },
	}));
	await db
		.insertInto("jobs")
		.values(rows)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

async function lease(
	db: Kysely<Schema>,
	kind: string,
	limit: number,
	{ nowMs, leaseMs }: LeaseTimes,
) {
	const due = db
		.selectFrom("jobs")
		.select("seq")
		.where("kind", "=", kind)
		.where((eb) =>
			eb.or([
				eb.and([eb("state", "=", "waiting"), eb("due_ms", "<=", nowMs)]),
				eb.and([eb("state", "=", "leased"), eb("lease_until_ms", "<", nowMs)]),
			]),
		)
		.orderBy("seq")
		.limit(limit);
	const rows = await db
		.updateTable("jobs")
		.set({ state: "leased", lease_until_ms: nowMs + leaseMs })
		.where("seq", "in", due)
		.returning(["seq", "id", "kind", "key", "tries"])
		.execute();
	// RETURNING promises no order.
	return rows
		.sort((a, b) => a.seq - b.seq)
		.map(({ id, kind: ofKind, key, tries }) => ({ id, kind: ofKind, key, tries }));
}

async function change(
	db: Kysely<Schema>,
	id: string,
	next: (tries: number) => Pick<JobRow, "state" | "error" | "due_ms" | "tries">,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const row = await trx
			.selectFrom("jobs")
			.select("tries")
			.where("id", "=", id)
			.executeTakeFirst();
		if (row === undefined) return;
		await trx
			.updateTable("jobs")
			.set({ ...next(row.tries), lease_until_ms: 0 })
			.where("id", "=", id)
			.execute();
	});
}

async function countJobs(db: Kysely<Schema>, kind: string | undefined) {
	const rows = await db
		.selectFrom("jobs")
		.select((eb) => ["state", eb.fn.countAll<number>().as("jobs")])
		.$if(kind !== undefined, (query) => query.where("kind", "=", kind ?? ""))
		.groupBy("state")
		.execute();
	const of = (state: JobRow["state"]) => rows.find((row) => row.state === state)?.jobs ?? 0;
	return { waiting: of("waiting"), leased: of("leased"), quarantined: of("quarantined") };
}

// The queue in one process, over the jobs that are kept in the store.

import { backOffMs } from "./back-off.ts";
import type { Queue, QueuedJob } from "./queue.ts";

type LeaseTimes = { readonly nowMs: number; readonly leaseMs: number };

/** What the queue needs of the store; its job table has all of it. */
export type JobRows = {
	readonly lease: (kind: string, limit: number, times: LeaseTimes) => Promise<readonly QueuedJob[]>;
	readonly retry: (id: string, error: string, dueMs: number) => Promise<void>;
	readonly quarantine: (id: string, error: string, nowMs: number) => Promise<void>;
	readonly count: (kind: string) => Promise<{ readonly waiting: number; readonly leased: number }>;
	readonly renew: (ids: readonly string[], times: LeaseTimes) => Promise<void>;
	readonly release: (ids: readonly string[]) => Promise<void>;
	readonly findNextDueMs: (kind: string) => Promise<number | undefined>;
};

export type QueueOptions = {
	/** The clock, milliseconds UTC. */
	readonly now: () => number;
	/** How long a job is lent before it is lent again. */
	readonly leaseMs: number;
	/** After this many tries a job that fails is set aside. */
	readonly triesMax: number;
};

/** A queue over rows of the store. Jobs are ended where their results are saved. */
export function createStoreQueue(rows: JobRows, options: QueueOptions): Queue {
	const { now, leaseMs, triesMax } = options;
	const held = new Set<string>();
	return {
		take: async (kind, limit) => {
			const jobs = await rows.lease(kind, limit, { nowMs: now(), leaseMs });
			for (const { id } of jobs) held.add(id);
			return jobs;
		},
		fail: async (job, error, waitMsMin = 0) => {
			held.delete(job.id);
			if (job.tries + 1 >= triesMax) {
				await rows.quarantine(job.id, error, now());
				return "quarantined";
			}
			await rows.retry(job.id, error, now() + Math.max(backOffMs(job.tries), waitMsMin));
			return "retried";
		},
		// The store ended them with the commit of their results.
		done: async (jobs) => {
			for (const { id } of jobs) held.delete(id);
		},
		giveBack: async (jobs) => {
			// Those of a store that is away come again when their lease is over.
			for (const { id } of jobs) held.delete(id);
			await rows.release(jobs.map(({ id }) => id));
		},
		keepAlive: () => rows.renew([...held], { nowMs: now(), leaseMs }),
		measure: () =>
			Promise.all(
				["fetch", "intake"].map(async (kind) => {
					const { waiting, leased } = await rows.count(kind);
					return { kind, waiting, lent: leased, deliveredAgain: 0 };
				}),
			),
		close: async () => undefined,
		nextDueInMs: async (kind) => {
			const dueMs = await rows.findNextDueMs(kind);
			return dueMs === undefined ? undefined : Math.max(0, dueMs - now());
		},
	};
}

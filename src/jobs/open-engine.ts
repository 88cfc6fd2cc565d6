// The engine of a store in this process: its queue, its workers, its writer.

import { createStoreQueue } from "../queue/store-queue.ts";
import type { Store } from "../store/store.ts";
import { createEngine, type Engine } from "./engine.ts";
import type { Web } from "./feeds/web.ts";
import { createWorkerPool } from "./worker-pool.ts";

export type EngineOptions = {
	readonly workers: number;
	/** A page or story that takes longer is set aside. */
	readonly stageMsMax: number;
	/** Tries before a page that fails is set aside. */
	readonly triesMax: number;
	/** The clock, milliseconds UTC. */
	readonly now: () => number;
};

/** How long a job is lent. Only a process that hangs keeps one longer: each stage has its limit. */
const leaseMs = 30 * 60 * 1000;

/** Starts an engine; the caller holds the writer's lock. Leases of a process that died end. */
export async function openEngine(store: Store, web: Web, options: EngineOptions): Promise<Engine> {
	const { workers, stageMsMax, triesMax, now } = options;
	await store.jobs.releaseAll();
	const queue = createStoreQueue(store.jobs, { now, leaseMs, triesMax });
	const pool = createWorkerPool({ workers, taskMsMax: stageMsMax });
	return createEngine({ store, queue, pool, web, now });
}

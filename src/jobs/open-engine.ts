// The engine of a store in this process: its queue, its workers, its writer.

import { createStoreQueue } from "../queue/store-queue.ts";
import type { Store } from "../store/store.ts";
import { createEngine, type Engine } from "./engine.ts";
import type { Web } from "./feeds/web.ts";
import type { ModelOptions } from "./rephrase/ask-model.ts";
import { createRephraser } from "./rephrase/rephrase-brief.ts";
import { createWorkerPool } from "./worker-pool.ts";

export type EngineOptions = {
	readonly workers: number;
	/** A page or story that takes longer is set aside. */
	readonly stageMsMax: number;
	/** Tries before a page that fails is set aside. */
	readonly triesMax: number;
	/** A language model that may rephrase toplines and key facts. */
	readonly languageModel?: ModelOptions | undefined;
	/** The clock, milliseconds UTC. */
	readonly now: () => number;
};

/** How long a job is lent. Only a process that hangs keeps one longer: each stage has its limit. */
const leaseMs = 30 * 60 * 1000;

/** Starts an engine; the caller holds the writer's lock. Leases of a process that died end. */
export async function openEngine(store: Store, web: Web, options: EngineOptions): Promise<Engine> {
	const { workers, stageMsMax, triesMax, languageModel, now } = options;
	await store.jobs.releaseAll();
	const queue = createStoreQueue(store.jobs, { now, leaseMs, triesMax });
	const pool = createWorkerPool({ workers, taskMsMax: stageMsMax });
	const rephrase = languageModel && createRephraser(languageModel, store.settings);
	return createEngine({ store, queue, pool, web, rephrase, now });
}

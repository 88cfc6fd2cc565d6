// The engine of a store in this process: its queue, its workers, its writer.

import { randomBytes } from "node:crypto";
import { openNatsQueue } from "../queue/nats/open-nats-queue.ts";
import { createStoreQueue } from "../queue/store-queue.ts";
import type { SharedWork } from "../store/shared-work.ts";
import type { Store } from "../store/store.ts";
import { createEngine, type Engine } from "./engine.ts";
import type { Web } from "./feeds/web.ts";
import type { ModelOptions } from "./rephrase/ask-model.ts";
import { createRephraser } from "./rephrase/rephrase-brief.ts";
import { createSharedEngine } from "./shared-engine.ts";
import { createWorkerPool } from "./worker-pool.ts";

export type EngineOptions = {
	readonly workers: number;
	/** A page or story that takes longer is set aside. */
	readonly stageMsMax: number;
	/** Tries before a page that fails is set aside. */
	readonly triesMax: number;
	/** How many articles matching and clustering remember. */
	readonly rememberArticles?: number | undefined;
	/** A language model that may rephrase toplines and key facts. */
	readonly languageModel?: ModelOptions | undefined;
	/** The clock, milliseconds UTC. */
	readonly now: () => number;
};

/**
 * How long a job is lent where others share the store. Whoever is at work renews it three times as
 * often; what a process held that died is taken over when it is over.
 */
const sharedLeaseMs = 8_000;

export type SharedEngineParts = {
	readonly store: Store;
	readonly shared: SharedWork;
	readonly web: Web;
	/** NATS servers that hand out jobs; the store does where there are none. */
	readonly queueUrls: readonly string[];
};

/** Starts the engine of one process of many. */
export async function openSharedEngine(
	{ store, shared, web, queueUrls }: SharedEngineParts,
	options: EngineOptions,
): Promise<Engine> {
	const { workers, stageMsMax, triesMax, languageModel, rememberArticles, now } = options;
	const leased = { now, leaseMs: sharedLeaseMs, triesMax };
	const queue =
		queueUrls.length === 0
			? createStoreQueue(store.jobs, leased)
			: await openNatsQueue(store.jobs, {
					...{ ...leased, servers: queueUrls, name: await nameQueue(store) },
				});
	const pool = createWorkerPool({ workers, taskMsMax: stageMsMax });
	const rephrase = languageModel && createRephraser(languageModel, store.settings);
	const parts = { store, shared, queue, pool, web, rephrase, rememberArticles, now };
	return createSharedEngine({ ...parts, triesMax, leaseMs: sharedLeaseMs });
}

/** The name by which the jobs of this store are told from those of others on the same servers. */
async function nameQueue({ documents }: Store): Promise<string> {
	const name = { kind: "engine", owner: "", key: "queue" };
	const made = `onrecord${randomBytes(6).toString("hex")}`;
	await documents.putNew({ ...name, body: made, atMs: 0, isPrivate: true });
	return (await documents.find(name))?.body ?? made;
}

/** How long a job is lent. Only a process that hangs keeps one longer: each stage has its limit. */
const leaseMs = 30 * 60 * 1000;

/** Starts an engine; the caller holds the writer's lock. Leases of a process that died end. */
export async function openEngine(store: Store, web: Web, options: EngineOptions): Promise<Engine> {
	const { workers, stageMsMax, triesMax, languageModel, rememberArticles, now } = options;
	await store.jobs.releaseAll();
	const queue = createStoreQueue(store.jobs, { now, leaseMs, triesMax });
	const pool = createWorkerPool({ workers, taskMsMax: stageMsMax });
	const rephrase = languageModel && createRephraser(languageModel, store.settings);
	return createEngine({ store, queue, pool, web, rephrase, rememberArticles, now });
}

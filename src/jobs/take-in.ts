// Takes in the pages that wait: workers analyse them side by side, the writer saves them in order.

import type { Skip } from "../news/skip.ts";
import type { Queue, QueuedJob } from "../queue/queue.ts";
import type { PageId, Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import type { Analysis } from "./analyse-page.ts";
import { TaskError, type WorkerPool } from "./worker-pool.ts";
import type { Writer } from "./writer.ts";

export type TakeInParts = {
	readonly store: Store;
	readonly queue: Queue;
	readonly pool: WorkerPool;
	readonly writer: Writer;
	/** Called for every page that is done, skipped or set aside; a page that is retried is not. */
	readonly onDone: () => void;
	readonly signal: AbortSignal | undefined;
};

/** Pages saved by one commit: enough to share its cost, few enough to lose little work. */
const pagesPerCommit = 32;

/** Jobs leased at once: a lease costs a commit. */
const jobsPerLease = 64;

type InWork = { readonly job: QueuedJob; readonly result: Promise<Analysis | Skip | TaskError> };

/**
 * Takes in every page whose job is due, in order of arrival, and returns when none is.
 * Rejects with a StoreError when the store fails; the writer must then be made anew.
 */
export async function takeIn(parts: TakeInParts): Promise<void> {
	const { queue, pool, writer, signal } = parts;
	const inWork: InWork[] = [];
	let leased: readonly QueuedJob[] = [];
	while (signal?.aborted !== true) {
		if (leased.length === 0) leased = await queue.take("intake", jobsPerLease);
		// Twice of what the workers can hold, so that they never wait for the writer.
		const started = leased.slice(0, Math.max(0, pool.inFlightMax * 2 - inWork.length));
		leased = leased.slice(started.length);
		inWork.push(...started.map((job) => start(parts, job)));
		const next = inWork.shift();
		if (next === undefined) break;
		await settle(parts, next);
		if (writer.waiting() >= pagesPerCommit) await writer.commit();
	}
	await writer.commit();
}

function start(parts: TakeInParts, job: QueuedJob): InWork {
	const result = analyse(parts, job);
	// It is awaited in its turn; until then a failure must not count as unhandled.
	result.catch(() => undefined);
	return { job, result };
}

async function analyse({ store, pool }: TakeInParts, job: QueuedJob): InWork["result"] {
	try {
		const page = await store.pages.find(job.key as PageId);
		if (page === undefined) return new TaskError("Its page is not in the store.");
		return await pool.run("analyse", page);
	} catch (error) {
		if (error instanceof TaskError) return error;
		// One damaged page must not keep the others from being read.
		if (error instanceof StoreError && error.kind === "damaged") {
			return new TaskError(error.message);
		}
		throw error;
	}
}

async function settle(parts: TakeInParts, { job, result }: InWork): Promise<void> {
	const { queue, writer, onDone } = parts;
	const analysis = await result;
	if (analysis instanceof TaskError) {
		const fate = await queue.fail(job, analysis.message);
		if (fate === "quarantined") onDone();
		return;
	}
	await writer.take({ pageId: job.key as PageId, jobId: job.id }, analysis);
	onDone();
}

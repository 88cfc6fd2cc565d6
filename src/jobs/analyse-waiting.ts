// Analyses pages that wait, for the writers of many processes: any number of workers run it.

import type { Skip } from "../news/skip.ts";
import type { Queue, QueuedJob } from "../queue/queue.ts";
import type { PackedAnalysis, SharedWork } from "../store/shared-work.ts";
import type { PageId, Store, TakenPage } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import type { Analysis } from "./analyse-page.ts";
import { packAnalysis, partitionOf } from "./pack-analysis.ts";
import { TaskError, type WorkerPool } from "./worker-pool.ts";

export type AnalyseParts = {
	readonly store: Store;
	readonly shared: SharedWork;
	readonly queue: Queue;
	readonly pool: WorkerPool;
	readonly now: () => number;
	readonly signal: AbortSignal | undefined;
};

/** Jobs leased at once, for each task that the workers hold: little is lost when a process dies. */
const jobsPerTask = 4;

/** Analyses saved by one commit: the writer waits for no more than these. */
const analysesPerCommit = 16;

type Done = { readonly job: QueuedJob; readonly found: Analysis | Skip | TaskError };

/** Analyses every page whose job is due; says how many it looked at. */
export async function analyseWaiting(parts: AnalyseParts): Promise<number> {
	const { queue, pool, signal } = parts;
	let seen = 0;
	let inWork: Promise<Done>[] = [];
	let done: Done[] = [];
	while (signal?.aborted !== true) {
		const wanted = pool.inFlightMax * jobsPerTask - inWork.length;
		const jobs = wanted < pool.inFlightMax ? [] : await queue.take("intake", wanted);
		seen += jobs.length;
		inWork = [...inWork, ...jobs.map((job) => start(parts, job))];
		const [next, ...rest] = inWork;
		if (next === undefined) break;
		done.push(await next);
		inWork = rest;
		if (done.length < analysesPerCommit) continue;
		await save(parts, done);
		done = [];
	}
	done.push(...(await Promise.all(inWork)));
	await save(parts, done);
	return seen;
}

function start(parts: AnalyseParts, job: QueuedJob): Promise<Done> {
	const done = analyse(parts, job).then((found) => ({ job, found }));
	// It is awaited in its turn; until then a failure must not count as unhandled.
	done.catch(() => undefined);
	return done;
}

async function analyse({ store, pool }: AnalyseParts, job: QueuedJob): Promise<Done["found"]> {
	try {
		const page = await store.pages.find(job.key as PageId);
		if (page === undefined) return new TaskError("Its page is not in the store.");
		return await pool.run("analyse", page);
	} catch (error) {
		if (error instanceof TaskError) return error;
		if (error instanceof StoreError && error.kind === "damaged") {
			return new TaskError(error.message);
		}
		throw error;
	}
}

/** Analyses go to their writers; a page without an article needs none and is ended here. */
async function save(parts: AnalyseParts, done: readonly Done[]): Promise<void> {
	const { store, shared, queue, now } = parts;
	const analyses: PackedAnalysis[] = [];
	const pages: TakenPage[] = [];
	const ended: QueuedJob[] = [];
	for (const { job, found } of done) {
		if (found instanceof TaskError) {
			await queue.fail(job, found.message);
			continue;
		}
		const origin = { pageId: job.key as PageId, jobId: job.id };
		if ("skip" in found) pages.push({ ...origin, skip: found, articleId: undefined });
		else {
			analyses.push({
				...{ ...origin, partition: partitionOf(found), bytes: packAnalysis(found) },
			});
		}
		ended.push(job);
	}
	await shared.saveAnalyses(analyses);
	if (pages.length > 0) {
		const none = { articles: [], merges: [], revisedCopies: [], revisions: [] };
		await store.saveIntake({ ...none, pages, atMs: now() });
	}
	await queue.done(ended);
}

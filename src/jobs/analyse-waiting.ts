// Analyses pages that wait, for the writers of many processes: any number of workers run it.

import type { Page } from "../news/page.ts";
import type { Skip } from "../news/skip.ts";
import type { Queue, QueuedJob } from "../queue/queue.ts";
import type { PackedAnalysis, SharedWork } from "../store/shared-work.ts";
import type { PageId, Store, TakenPage } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import { packAnalysis, partitionOf, type SentAnalysis } from "./pack-analysis.ts";
import { createSiteMemory, type SiteMemory } from "./site-memory.ts";
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

type Done = { readonly job: QueuedJob; readonly found: SentAnalysis | Skip | TaskError };

type Parts = AnalyseParts & { readonly sites: SiteMemory };

/** Analyses every page whose job is due; says how many it looked at. */
export async function analyseWaiting(parts: AnalyseParts): Promise<number> {
	const taken = new Map<string, QueuedJob>();
	try {
		return await analyseAll(parts, taken);
	} catch (error) {
		// Where the store is away they come again when their lease is over.
		await parts.queue.giveBack([...taken.values()]).catch(() => undefined);
		throw error;
	}
}

/** `taken` holds what was taken and is not ended. */
async function analyseAll(parts: AnalyseParts, taken: Map<string, QueuedJob>): Promise<number> {
	const { store, queue, pool, signal, now } = parts;
	let sites = createSiteMemory(store.documents, now);
	let seen = 0;
	let inWork: Promise<Done>[] = [];
	let done: Done[] = [];
	const saveDone = async (): Promise<void> => {
		await save(parts, done);
		for (const { job } of done) taken.delete(job.id);
		done = [];
		// What writers have learned of sites since is read anew.
		sites = createSiteMemory(store.documents, now);
	};
	while (signal?.aborted !== true) {
		const wanted = pool.inFlightMax * jobsPerTask - inWork.length;
		const jobs = wanted < pool.inFlightMax ? [] : await queue.take("intake", wanted);
		for (const job of jobs) taken.set(job.id, job);
		seen += jobs.length;
		inWork = [...inWork, ...jobs.map((job) => start({ ...parts, sites }, job))];
		const [next, ...rest] = inWork;
		if (next === undefined) break;
		done.push(await next);
		inWork = rest;
		if (done.length >= analysesPerCommit) await saveDone();
	}
	done.push(...(await Promise.all(inWork)));
	await saveDone();
	return seen;
}

/** The page as it is analysed where some blocks are known to be its site's. */
export function withoutBlocks(page: Page, known: ReadonlySet<string>): Page {
	if (known.size === 0) return page;
	return { ...page, hints: { ...page.hints, repeatedBlocks: [...known] } };
}

function start(parts: Parts, job: QueuedJob): Promise<Done> {
	const done = analyse(parts, job).then((found) => ({ job, found }));
	// It is awaited in its turn; until then a failure must not count as unhandled.
	done.catch(() => undefined);
	return done;
}

async function analyse({ store, pool, sites }: Parts, job: QueuedJob): Promise<Done["found"]> {
	try {
		const page = await store.pages.find(job.key as PageId);
		if (page === undefined) return new TaskError("Its page is not in the store.");
		const known = await sites.repeated(page.url);
		const analysis = await pool.run("analyse", withoutBlocks(page, known));
		if ("skip" in analysis) return analysis;
		const leftOut = (analysis.blockKeys ?? []).filter((key) => known.has(key));
		return { analysis, leftOut };
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
				...{ ...origin, partition: partitionOf(found.analysis), bytes: packAnalysis(found) },
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

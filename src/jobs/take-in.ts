// Takes in the pages that wait: workers analyse them side by side, the writer saves them in order.

import type { Page } from "../news/page.ts";
import type { Skip } from "../news/skip.ts";
import type { Queue, QueuedJob } from "../queue/queue.ts";
import type { PageId, Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import type { Analysis } from "./analyse-page.ts";
import { createSiteMemory, type SiteMemory } from "./site-memory.ts";
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
	/** The clock, milliseconds UTC. */
	readonly now: () => number;
};

/** Pages saved by one commit: enough to share its cost, few enough to lose little work. */
const pagesPerCommit = 32;

/** Jobs leased at once: a lease costs a commit. */
const jobsPerLease = 64;

type InWork = {
	readonly job: QueuedJob;
	/** The keys of the blocks that are the site's, as far as was known when its turn came. */
	readonly repeated: Promise<ReadonlySet<string>>;
	readonly result: Promise<Analysis | Skip | TaskError>;
};

type Parts = TakeInParts & { readonly sites: SiteMemory };

/**
 * Takes in every page whose job is due, in order of arrival, and returns when none is.
 * Rejects with a StoreError when the store fails; the writer must then be made anew.
 */
export async function takeIn(given: TakeInParts): Promise<void> {
	const { store, queue, pool, writer, signal, now } = given;
	const sites = createSiteMemory(store.documents, now);
	const parts: Parts = { ...given, sites };
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
	await sites.save();
}

function start(parts: Parts, job: QueuedJob): InWork {
	const page = parts.store.pages.find(job.key as PageId);
	const repeated = page.then((found) => parts.sites.repeated(found?.url));
	const result = analyse(parts, page, repeated);
	// They are awaited in their turn; until then a failure must not count as unhandled.
	for (const promise of [repeated, result]) promise.catch(() => undefined);
	return { job, repeated, result };
}

async function analyse(
	{ pool }: Parts,
	kept: Promise<Page | undefined>,
	repeated: Promise<ReadonlySet<string>>,
): InWork["result"] {
	try {
		const page = await kept;
		if (page === undefined) return new TaskError("Its page is not in the store.");
		const repeatedBlocks = [...(await repeated)];
		if (repeatedBlocks.length === 0) return await pool.run("analyse", page);
		const hints = { ...page.hints, repeatedBlocks };
		return await pool.run("analyse", { ...page, hints });
	} catch (error) {
		if (error instanceof TaskError) return error;
		// One damaged page must not keep the others from being read.
		if (error instanceof StoreError && error.kind === "damaged") {
			return new TaskError(error.message);
		}
		throw error;
	}
}

async function settle(parts: Parts, inWork: InWork): Promise<void> {
	const { queue, writer, onDone } = parts;
	const { job } = inWork;
	const analysis = await settleSite(parts, inWork);
	await queue.done([job]);
	if (analysis instanceof TaskError) {
		const fate = await queue.fail(job, analysis.message);
		if (fate === "quarantined") onDone();
		return;
	}
	await writer.take({ pageId: job.key as PageId, jobId: job.id }, analysis);
	onDone();
}

/**
 * The analysis of a page without what its site repeats, as of the pages that arrived before it: those
 * that were under way beside it must make no difference, so it is analysed anew where they did.
 */
async function settleSite(parts: Parts, { job, repeated, result }: InWork): InWork["result"] {
	const first = await result;
	if (first instanceof TaskError || "skip" in first) return first;
	const { article, blockKeys = [] } = first;
	const known = await parts.sites.repeated(article.url);
	const given = await repeated;
	const isSame = blockKeys.every((key) => known.has(key) === given.has(key));
	const settled = isSame
		? first
		: await analyse(parts, parts.store.pages.find(job.key as PageId), Promise.resolve(known));
	await parts.sites.learn(article, blockKeys);
	if (settled instanceof TaskError || "skip" in settled) return settled;
	const { blockKeys: _, ...analysis } = settled;
	return analysis;
}

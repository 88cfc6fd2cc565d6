// The writer's part where many processes share a store: one seat, and one state, for each language.

import type { Page } from "../news/page.ts";
import type { Skip } from "../news/skip.ts";
import type { SharedWork, WriterSeat } from "../store/shared-work.ts";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import type { Analysis } from "./analyse-page.ts";
import { withoutBlocks } from "./analyse-waiting.ts";
import { unpackAnalysis } from "./pack-analysis.ts";
import { rememberBounds } from "./remembered.ts";
import { createSiteMemory, type SiteMemory } from "./site-memory.ts";
import { TaskError, type WorkerPool } from "./worker-pool.ts";
import { createWriter, type Writer } from "./writer.ts";

/** What writers need of the work that processes share. */
export type WritersWork = Pick<
	SharedWork,
	"takeSeat" | "listPartitions" | "listAnalysed" | "analyseAgain"
>;

export type WriteParts = {
	readonly store: Store;
	readonly shared: WritersWork;
	readonly pool: WorkerPool;
	/** After this many tries a page at which the writer fails is set aside. */
	readonly triesMax: number;
	readonly now: () => number;
	readonly rememberArticles?: number | undefined;
	/** Called for every page that is on record. */
	readonly onDone: () => void;
};

export type Writers = {
	/** Takes in the analysed pages of every partition that this process writes; says how many. */
	readonly write: (onDone?: () => void) => Promise<number>;
	/** The writers whose seats are held here, with what they remember. */
	readonly held: () => readonly Writer[];
	readonly release: () => Promise<void>;
};

type Held = { readonly seat: WriterSeat; readonly writer: Writer; readonly sites: SiteMemory };

/** Pages that one commit saves. */
const pagesPerCommit = 32;

/** Pages of one partition before the next one has its turn. */
const pagesPerTurn = 640;

/** Seats of one process: each holds a connection, and the memory of the newest articles. */
const seatsMax = 4;

/** How long a process that has a seat leaves a further one to others, who look more often. */
const leaveMs = 1_000;

/** The writers of this process; they take a seat when there is something to write and it is free. */
export function createWriters(parts: Omit<WriteParts, "onDone">): Writers {
	const { shared } = parts;
	const held = new Map<string, Held>();
	const seenFreeMs = new Map<string, number>();

	/** Whether others, with fewer seats, had their time to take this one. */
	const isLeft = (partition: string): boolean => {
		const sinceMs = seenFreeMs.get(partition) ?? performance.now();
		seenFreeMs.set(partition, sinceMs);
		return held.size > 0 && performance.now() - sinceMs < leaveMs;
	};

	const drop = async (partition: string): Promise<void> => {
		const one = held.get(partition);
		held.delete(partition);
		await one?.seat.release();
	};

	const find = async (partition: string): Promise<Held | undefined> => {
		const known = held.get(partition);
		if (known?.seat.isHeld() === true) return known;
		await drop(partition);
		if (held.size >= seatsMax || isLeft(partition)) return undefined;
		const seat = await shared.takeSeat(`write ${partition}`);
		seenFreeMs.delete(partition);
		if (seat === undefined) return undefined;
		try {
			const writer = await openWriter(parts, seat, partition);
			const made = { seat, writer, sites: createSiteMemory(parts.store.documents, parts.now) };
			held.set(partition, made);
			return made;
		} catch (error) {
			await seat.release();
			throw error;
		}
	};

	const writeAll = async (onDone: () => void): Promise<number> => {
		let written = 0;
		for (const partition of await shared.listPartitions()) {
			const one = await find(partition);
			if (one === undefined) continue;
			try {
				written += await writePartition({ ...parts, onDone }, one, partition);
			} catch (error) {
				// What the writer remembers is ahead of the store now.
				await drop(partition);
				throw error;
			}
		}
		return written;
	};

	// A read beside a server asks the same writers: one turn after the other.
	let last: Promise<unknown> = Promise.resolve();

	return {
		write: (onDone = () => undefined) => {
			const turn = last.then(() => writeAll(onDone));
			last = turn.catch(() => undefined);
			return turn;
		},
		held: () => [...held.values()].map(({ writer }) => writer),
		release: async () => {
			await last;
			await Promise.all([...held.keys()].map(drop));
		},
	};
}

/** A writer that knows what the store knows of its partition, and saves by its seat alone. */
async function openWriter(
	{ store, now, rememberArticles }: Omit<WriteParts, "onDone">,
	seat: WriterSeat,
	partition: string,
): Promise<Writer> {
	const { articles } = store;
	return await createWriter(
		{
			...store,
			saveIntake: seat.saveIntake,
			articles: {
				...articles,
				listRemembered: (limit) => articles.listRemembered(limit, partition),
			},
		},
		now,
		rememberBounds(rememberArticles),
	);
}

async function writePartition(parts: WriteParts, held: Held, partition: string): Promise<number> {
	const { shared, now, onDone } = parts;
	let written = 0;
	while (written < pagesPerTurn) {
		const pages = await shared.listAnalysed(partition, pagesPerCommit, now());
		const lost = pages.filter(({ bytes }) => bytes === undefined);
		await shared.analyseAgain(
			lost.map(({ jobId }) => jobId),
			now(),
		);
		// Those behind a lost one wait for it: the order of arrival stays.
		const at = pages.findIndex(({ bytes }) => bytes === undefined);
		const ready = at < 0 ? pages : pages.slice(0, at);
		if (ready.length === 0) return written;
		for (const page of ready) await takeOne(parts, held, page);
		// Learned twice is learned once; what is not kept here would be lost with this process.
		await held.sites.save();
		await held.writer.commit();
		for (const _ of ready) onDone();
		written += ready.length;
	}
	return written;
}

type Ready = Awaited<ReturnType<SharedWork["listAnalysed"]>>[number];

async function takeOne(parts: WriteParts, held: Held, page: Ready): Promise<void> {
	const { store, triesMax, now } = parts;
	const { pageId, jobId, tries } = page;
	const fail = async (told: string): Promise<void> => {
		if (tries + 1 >= triesMax) await store.jobs.quarantine(jobId, told, now());
		else await store.jobs.retry(jobId, told, now());
	};
	try {
		const found = await settleSite(parts, held.sites, page);
		if (found instanceof TaskError) await fail(found.message);
		else await held.writer.take({ pageId, jobId }, found);
	} catch (error) {
		if (error instanceof StoreError) throw error;
		await fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
		// The writer may have remembered half of the page: it is made anew.
		throw error;
	}
}

/**
 * The analysis without what the site repeats as of the pages that came before: analysed anew where
 * the worker knew less or more of the site.
 */
async function settleSite(
	{ store, pool }: WriteParts,
	sites: SiteMemory,
	{ pageId, bytes = new Uint8Array() }: Ready,
): Promise<Analysis | Skip | TaskError> {
	const { analysis: first, leftOut } = unpackAnalysis(bytes);
	const { article, blockKeys = [] } = first;
	const known = await sites.repeated(article.url);
	const isSame = blockKeys.every((key) => known.has(key) === leftOut.includes(key));
	const page = isSame ? undefined : await store.pages.find(pageId);
	const settled = page === undefined ? first : await analyse(pool, withoutBlocks(page, known));
	await sites.learn(article, blockKeys);
	if (settled instanceof TaskError || "skip" in settled) return settled;
	const { blockKeys: _, ...analysis } = settled;
	return analysis;
}

async function analyse(pool: WorkerPool, page: Page): Promise<Analysis | Skip | TaskError> {
	try {
		return await pool.run("analyse", page);
	} catch (error) {
		if (error instanceof TaskError) return error;
		throw error;
	}
}

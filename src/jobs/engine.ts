// What runs the jobs of one data folder: one at a time takes in pages and derives stories.

import type { RelatedStory, StoryId } from "../news/story.ts";
import type { Queue, QueueLag } from "../queue/queue.ts";
import type { StaleStory, Store } from "../store/store.ts";
import { deriveStale, hasGrown } from "./derive-stale.ts";
import { fetchLinks } from "./feeds/fetch-links.ts";
import { pollFeeds } from "./feeds/poll-feeds.ts";
import type { Web } from "./feeds/web.ts";
import { pauseFor } from "./pause-for.ts";
import { rememberBounds } from "./remembered.ts";
import type { Rephraser } from "./rephrase/rephrase-brief.ts";
import type { WorkStage } from "./stages.ts";
import { takeIn } from "./take-in.ts";
import type { WorkerPool } from "./worker-pool.ts";
import { createWriter, type Writer } from "./writer.ts";

export type RunOptions = {
	readonly onDone?: (() => void) | undefined;
	readonly signal?: AbortSignal | undefined;
	/** Where others take in pages too: whether all that is waited for is done. */
	readonly isDone?: (() => Promise<boolean>) | undefined;
};

/** What a process of many runs until it is stopped. */
export type WorkOptions = {
	readonly stages: readonly WorkStage[];
	readonly signal: AbortSignal;
	/** Told once for each failure; the work goes on after a wait. */
	readonly onProblem: (sentence: string) => void;
};

export type Engine = {
	/** Takes in every page that waits, those that must be tried again included. */
	readonly takeIn: (options?: RunOptions) => Promise<void>;
	/** Derives every stale story, or only those that have grown much. */
	readonly derive: (which: "all" | "grown", options?: DeriveOptions) => Promise<readonly string[]>;
	/** Open stories that tell of much the same, with the reason; none while a long read begins. */
	readonly related: (id: StoryId) => Promise<readonly RelatedStory[]>;
	/** Derives these stories now, beside whatever else is running: somebody waits for them. */
	readonly deriveNow: (ids: readonly StoryId[]) => Promise<readonly string[]>;
	/** Asks the feeds that are due and fetches what they announce; says how many pages came. */
	readonly poll: (signal?: AbortSignal) => Promise<number>;
	/** Where processes share the store: runs stages until the signal comes and what it holds is saved. */
	readonly work?: (options: WorkOptions) => Promise<void>;
	/** How far the workers are behind, for each kind of jobs. */
	readonly measureQueue: () => Promise<readonly QueueLag[]>;
	/** Lets what is running end, and stops the workers. */
	readonly close: () => Promise<void>;
};

export type DeriveOptions = {
	readonly onDone?: ((left: number) => void) | undefined;
	readonly signal?: AbortSignal | undefined;
};

export type EngineParts = {
	readonly store: Store;
	readonly queue: Queue;
	readonly pool: WorkerPool;
	readonly web: Web;
	readonly rephrase?: Rephraser | undefined;
	readonly now: () => number;
	/** How many articles matching and clustering remember. */
	readonly rememberArticles?: number | undefined;
};

/** An engine over a store of which this process is the one writer. */
export function createEngine(parts: EngineParts): Engine {
	const { store, queue, pool, web, rephrase, now } = parts;
	const bounds = rememberBounds(parts.rememberArticles);
	let writer: Writer | undefined;
	let last: Promise<unknown> = Promise.resolve();

	let turns = 0;

	const inTurn = <Value>(run: () => Promise<Value>): Promise<Value> => {
		turns++;
		const turn = last.then(run, run).finally(() => turns--);
		last = turn.catch(() => undefined);
		return turn;
	};

	/** Remembers the newest articles, unless long work is under way that will do so itself. */
	const remember = async (): Promise<void> => {
		if (writer !== undefined || turns > 0) return;
		await inTurn(async () => {
			writer ??= await createWriter(store, now, bounds);
		});
	};

	const takeInNow = async ({ onDone = () => undefined, signal }: RunOptions): Promise<void> => {
		writer ??= await createWriter(store, now, bounds);
		try {
			for (;;) {
				await takeIn({ store, queue, pool, writer, onDone, signal, now });
				const waitMs = await queue.nextDueInMs("intake");
				if (waitMs === undefined || signal?.aborted === true) return;
				await pauseFor(waitMs, signal);
			}
		} catch (error) {
			// What the writer remembers is ahead of the store now.
			writer = undefined;
			throw error;
		}
	};

	return {
		takeIn: (options = {}) => inTurn(() => takeInNow(options)),
		derive: (which, { onDone = () => undefined, signal } = {}) =>
			inTurn(async () => {
				const isDue = which === "all" ? () => true : hasGrown;
				const { errors } = await deriveStale({ store, pool, rephrase, isDue, onDone, signal, now });
				return errors;
			}),
		deriveNow: async (ids) => {
			const isDue = ({ id }: StaleStory): boolean => ids.includes(id);
			const idle = { onDone: () => undefined, signal: undefined };
			const { errors } = await deriveStale({ store, pool, rephrase, isDue, now, ...idle });
			return errors;
		},
		related: async (id) => {
			await remember();
			return writer?.related(id) ?? [];
		},
		poll: async (signal) => {
			await pollFeeds({ store, web, now, chance: Math.random });
			return await fetchLinks({ store, queue, web, now, signal });
		},
		measureQueue: () => queue.measure(),
		close: async () => {
			await last;
			await queue.close();
			await pool.close();
		},
	};
}

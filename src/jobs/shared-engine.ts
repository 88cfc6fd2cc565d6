// The engine of a process that shares its store with others: every stage in a loop of its own.

import type { StoryId } from "../news/story.ts";
import type { SharedWork, WriterSeat } from "../store/shared-work.ts";
import type { StaleStory } from "../store/store.ts";
import { type AnalyseParts, analyseWaiting } from "./analyse-waiting.ts";
import { deriveLeased, type LeasedParts } from "./derive-leased.ts";
import { deriveStale } from "./derive-stale.ts";
import type { Engine, EngineParts, RunOptions } from "./engine.ts";
import { fetchLinks } from "./feeds/fetch-links.ts";
import { pollFeeds } from "./feeds/poll-feeds.ts";
import { type PauseFor, pauseFor } from "./pause-for.ts";
import { runStages, type StageStep } from "./run-stages.ts";
import type { WorkStage } from "./stages.ts";
import { createWriters } from "./write-analysed.ts";

export type SharedParts = EngineParts & {
	readonly shared: SharedWork;
	readonly triesMax: number;
	readonly leaseMs: number;
	/** How a process waits; tests wait less. */
	readonly pause?: PauseFor | undefined;
};

/** How long it waits before it looks again whether others have done what it waits for. */
const lookAgainMs = 300;

/** While more pages than this are on their way, only stories that have grown are derived. */
const backlogMax = 1_000;

/** An engine over a store that other processes work on too. */
export function createSharedEngine(parts: SharedParts): Engine {
	const { store, queue, pool, rephrase, shared, now, leaseMs, pause = pauseFor } = parts;
	const writers = createWriters(parts);
	const deriving = { store, shared, pool, rephrase, now, leaseMs };
	let fetchSeat: WriterSeat | undefined;
	let isClosed = false;
	const running = new Set<Promise<unknown>>();

	const analyse = (signal: AbortSignal | undefined): Promise<number> =>
		analyseWaiting({ store, shared, queue, pool, now, signal } satisfies AnalyseParts);

	const derive: DeriveSome = async ({ onDone, signal }) => {
		const grown = await deriveLeased({ ...deriving, onDone, signal }, "grown");
		if (grown.stories > 0 || (await shared.countOnTheirWay()) > backlogMax) return grown;
		return await deriveLeased({ ...deriving, onDone, signal }, "all");
	};

	/** One process asks feeds and sites at a time: so no host is asked by two of them at once. */
	const fetch = async (signal: AbortSignal | undefined): Promise<number> => {
		if ((await fetchSeat?.confirm()) !== true) fetchSeat = await shared.takeSeat("fetch");
		if (fetchSeat === undefined) return 0;
		const { web } = parts;
		const asked = await pollFeeds({ store, web, now, chance: Math.random });
		return asked + (await fetchLinks({ store, queue, web, now, signal }));
	};

	const steps: Readonly<Record<WorkStage, StageStep>> = {
		fetch,
		analyse,
		write: () => writers.write(),
		derive: async (signal) => (await derive({ onDone: () => undefined, signal })).stories,
	};

	const keepLeases = setInterval(() => {
		queue.keepAlive().catch(() => undefined);
	}, leaseMs / 3);
	keepLeases.unref();

	return {
		takeIn: async ({ onDone = () => undefined, signal, isDone }: RunOptions = {}) => {
			while (signal?.aborted !== true) {
				const [analysed, written] = await Promise.all([analyse(signal), writers.write(onDone)]);
				const isOver = isDone ?? (async () => (await shared.countOnTheirWay()) === 0);
				if (await isOver()) return;
				if (analysed + written === 0) await pause(lookAgainMs, signal);
			}
		},
		derive: async (which, { onDone = () => undefined, signal } = {}) => {
			const errors: string[] = [];
			for (;;) {
				const derived = await deriveLeased({ ...deriving, onDone, signal }, which);
				errors.push(...derived.errors);
				if (derived.stories === 0 || signal?.aborted === true) return errors;
			}
		},
		deriveNow: async (ids: readonly StoryId[]) => {
			const isDue = ({ id }: StaleStory): boolean => ids.includes(id);
			const idle = { onDone: () => undefined, signal: undefined };
			return (await deriveStale({ ...{ store, pool, rephrase, isDue, now }, ...idle })).errors;
		},
		related: async (id) => writers.held().flatMap((writer) => writer.related(id)),
		poll: (signal) => fetch(signal),
		work: async (options) => {
			const all = runStages(steps, { ...options, pause, isClosed: () => isClosed });
			running.add(all);
			await all;
			running.delete(all);
		},
		measureQueue: () => queue.measure(),
		close: async () => {
			isClosed = true;
			clearInterval(keepLeases);
			await Promise.allSettled(running);
			await writers.release().catch(() => undefined);
			await fetchSeat?.release().catch(() => undefined);
			await store.jobs.releaseAll().catch(() => undefined);
			await queue.close();
			await pool.close();
		},
	};
}

type DeriveSome = (
	options: Pick<LeasedParts, "onDone" | "signal">,
) => ReturnType<typeof deriveLeased>;

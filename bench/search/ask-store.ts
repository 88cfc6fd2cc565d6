// Searches and front pages of a store, alone and while articles come in.

import { listStories } from "../../src/actions/list-stories.ts";
import { search } from "../../src/actions/search.ts";
import type { Workspace } from "../../src/actions/workspace.ts";
import type { Store } from "../../src/store/store.ts";
import { addArticles } from "./fill-store.ts";
import { makeChance, type Newsroom } from "./newsroom.ts";
import { listSearches } from "./searches.ts";

export type Quantiles = { readonly p50: number; readonly p95: number; readonly p99: number };

/** Wall and CPU time, in milliseconds: on a busy machine the second is the one to compare. */
export type Asked = { readonly what: string; readonly wall: Quantiles; readonly cpu: Quantiles };

export type AskOptions = {
	readonly store: Store;
	readonly newsroom: Newsroom;
	/** How many searches, and as many front pages. */
	readonly searches: number;
	/** Articles that are saved each second, with their stories. */
	readonly perSecond: number;
	/** The number of the first article that comes in: none that the store has. */
	readonly from: number;
};

export type Questions = Pick<AskOptions, "store" | "newsroom" | "searches"> & {
	/** CPU time so far, in milliseconds, of a server that answers in a process of its own. */
	readonly serverCpuMs?: (() => number) | undefined;
};

/** Asks all, alone and then while articles come in; `added` is how many came. */
export async function askStore(
	options: AskOptions,
): Promise<{ readonly asked: readonly Asked[]; readonly added: number; readonly seconds: number }> {
	const alone = await askAll(options, "alone");
	const { store, newsroom, perSecond, from } = options;
	const chance = makeChance(17);
	let added = 0;
	let saving: Promise<void> = Promise.resolve();
	const timer = setInterval(() => {
		saving = saving.then(async () => {
			const at = from + added;
			await addArticles({ store, newsroom, chance }, { from: at, size: perSecond, count: at });
			added += perSecond;
		});
	}, 1_000);
	const startedMs = performance.now();
	const busy = await askAll(options, `with ${perSecond} articles a second`);
	clearInterval(timer);
	await saving;
	const seconds = (performance.now() - startedMs) / 1000;
	return { asked: [...alone, ...busy], added, seconds };
}

/** Asks every search, and as many front pages. */
export async function askAll(
	{ store, newsroom, searches, serverCpuMs = () => 0 }: Questions,
	how: string,
): Promise<readonly Asked[]> {
	const workspace = { store, now: () => newsroom.endMs } as unknown as Workspace;
	const typed = listSearches(newsroom, searches);
	const ask = { typed, serverCpuMs };
	return [
		await measure(`search, all kinds, ${how}`, ask, (one) => search(workspace, one, { limit: 5 })),
		await measure(`front page, ${how}`, ask, () => listStories(workspace, { limit: 30 })),
	];
}

async function measure(
	what: string,
	{ typed: searches, serverCpuMs }: { typed: readonly string[]; serverCpuMs: () => number },
	ask: (typed: string) => Promise<unknown>,
): Promise<Asked> {
	const walls: number[] = [];
	const cpus: number[] = [];
	for (const typed of searches) {
		// Others have their turn between two questions, as between two requests.
		await new Promise((resolve) => setImmediate(resolve));
		const startMs = performance.now();
		const start = process.threadCpuUsage();
		const serverStartMs = serverCpuMs();
		await ask(typed);
		const { user, system } = process.threadCpuUsage(start);
		walls.push(performance.now() - startMs);
		cpus.push((user + system) / 1000 + serverCpuMs() - serverStartMs);
	}
	return { what, wall: quantilesOf(walls), cpu: quantilesOf(cpus) };
}

export function quantilesOf(values: readonly number[]): Quantiles {
	const sorted = values.toSorted((a, b) => a - b);
	const at = (share: number) =>
		sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
	return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** "p50 1.0 ms, p95 …". */
export function tellQuantiles(values: Quantiles): string {
	return Object.entries(values)
		.map(([name, ms]) => `${name} ${ms.toFixed(1)} ms`)
		.join(", ");
}

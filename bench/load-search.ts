// `node bench/load-search.ts --data FOLDER [--searches 400] [--per-second 10]`: searches and front
// pages of a store that bench/search.ts filled, wholly or in part, alone and while articles come in.

import { parseArgs } from "node:util";
import { listStories } from "../src/actions/list-stories.ts";
import { search } from "../src/actions/search.ts";
import type { Workspace } from "../src/actions/workspace.ts";
import { openSqliteStore } from "../src/store/sqlite/open-sqlite-store.ts";
import { addArticles } from "./search/fill-store.ts";
import { makeChance, makeNewsroom } from "./search/newsroom.ts";
import { listSearches } from "./search/searches.ts";

const { values } = parseArgs({
	options: {
		data: { type: "string", default: "." },
		searches: { type: "string", default: "400" },
		"per-second": { type: "string", default: "10" },
	},
});
const store = openSqliteStore({ folder: values.data });
const newsroom = makeNewsroom();
const { articles } = await store.count();
const workspace = { store, now: () => newsroom.endMs } as unknown as Workspace;
const searches = listSearches(newsroom, Number(values.searches));
console.log(`${articles} articles`);
await measureAll("alone");

const perSecond = Number(values["per-second"]);
const chance = makeChance(17);
let from = 10_000_000;
let added = 0;
let saving: Promise<void> = Promise.resolve();
const timer = setInterval(() => {
	saving = saving.then(async () => {
		await addArticles({ store, newsroom, chance }, { from, size: perSecond, count: from });
		from += perSecond;
		added += perSecond;
	});
}, 1_000);
const startedMs = performance.now();
await measureAll(`with ${perSecond} articles a second`);
clearInterval(timer);
await saving;
const seconds = (performance.now() - startedMs) / 1000;
console.log(`${added} articles came in within ${seconds.toFixed(0)} s`);
await store.close();

async function measureAll(how: string): Promise<void> {
	await measure(`search, all kinds, ${how}`, (typed) => search(workspace, typed, { limit: 5 }));
	await measure(`front page, ${how}`, () => listStories(workspace, { limit: 30 }));
}

/** Wall and CPU time of each question: on a busy machine the second is the one to compare. */
async function measure(name: string, ask: (typed: string) => Promise<unknown>): Promise<void> {
	const walls: number[] = [];
	const cpus: number[] = [];
	for (const typed of searches) {
		// Others have their turn between two questions, as between two requests.
		await new Promise((resolve) => setImmediate(resolve));
		const startMs = performance.now();
		const start = process.threadCpuUsage();
		await ask(typed);
		const { user, system } = process.threadCpuUsage(start);
		walls.push(performance.now() - startMs);
		cpus.push((user + system) / 1000);
	}
	console.log(`${name}: CPU ${quantiles(cpus)}; wall ${quantiles(walls)}`);
}

function quantiles(values: readonly number[]): string {
	const sorted = values.toSorted((a, b) => a - b);
	const at = (share: number) =>
		sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
	return [0.5, 0.95, 0.99].map((share) => `p${100 * share} ${at(share)?.toFixed(1)} ms`).join(", ");
}

// How fast search answers: fills a store with invented articles and asks a mix of searches.
//
//   node bench/search.ts [--articles 100000] [--searches 400] [--data FOLDER]
//
// The same number of articles gives the same store and the same searches. A folder that was filled
// before is used as it is.

import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findFacets } from "../src/actions/search/find-facets.ts";
import { suggestSearch } from "../src/actions/search/suggest-search.ts";
import { search } from "../src/actions/search.ts";
import type { Workspace } from "../src/actions/workspace.ts";
import { openSqliteStore } from "../src/store/sqlite/open-sqlite-store.ts";
import { fillStore } from "./search/fill-store.ts";
import { makeNewsroom } from "./search/newsroom.ts";
import { listSearches } from "./search/searches.ts";

const { values } = parseArgs({
	options: {
		articles: { type: "string", default: "100000" },
		searches: { type: "string", default: "400" },
		data: { type: "string" },
	},
});
const articles = Number(values.articles);
const folder = values.data ?? mkdtempSync(join(tmpdir(), "onrecord-search-"));
const isFilled = existsSync(join(folder, "onrecord.sqlite"));
const store = openSqliteStore({ folder });
const newsroom = makeNewsroom();
const started = performance.now();
if (!isFilled) await fillStore(store, newsroom, articles);
const counts = await store.count();
const told = [
	`${counts.articles} articles, ${counts.statements} statements, ${counts.stories} stories`,
];
if (!isFilled) told.push(`filled in ${Math.round((performance.now() - started) / 1000)} s`);
console.log(`${told.join(", ")} in ${folder}`);

// Only the store and the clock are asked by a search.
const workspace = { store, now: () => newsroom.endMs } as unknown as Workspace;
const searches = listSearches(newsroom, Number(values.searches));

await measure("all kinds, first page", (typed) => search(workspace, typed, { limit: 5 }));
for (const kind of ["stories", "claims", "statements", "articles"] as const) {
	await measure(`${kind}, 20 hits`, (typed) => search(workspace, typed, { limit: 20, kind }));
}
await measure("facets of statements", (typed) => findFacets(workspace, typed, "statements"));
await measure("suggestions", (typed) =>
	suggestSearch(workspace, typed.slice(0, 6), Math.min(6, typed.length)),
);
await store.close();

/** Asks every search once, and tells the times in milliseconds. */
async function measure(name: string, ask: (typed: string) => Promise<unknown>): Promise<void> {
	const times: { ms: number; typed: string }[] = [];
	for (const typed of searches) {
		const before = performance.now();
		await ask(typed);
		times.push({ ms: performance.now() - before, typed });
	}
	times.sort((a, b) => a.ms - b.ms);
	const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))];
	const shown = [0.5, 0.95, 0.99].map((share) => `p${100 * share} ${at(share)?.ms.toFixed(1)} ms`);
	const slowest = times.at(-1);
	console.log(
		`${name}: ${shown.join(", ")}; slowest ${slowest?.ms.toFixed(1)} ms: ${slowest?.typed}`,
	);
}

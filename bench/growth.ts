// How cost grows: `node bench/growth.ts [--articles 1000000] [--from 10000] [--data FOLDER]` fills one
// store with invented articles and measures at each doubling; one JSON line for each on stdout.

import { mkdtempSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openSqliteStore } from "../src/store/sqlite/open-sqlite-store.ts";
import { askStore } from "./search/ask-store.ts";
import { addArticles } from "./search/fill-store.ts";
import { makeChance, makeNewsroom } from "./search/newsroom.ts";

const articlesPerCommit = 500;
const searchesAsked = 400;
const perSecond = 10;
/** Numbers of articles that come in while the store is asked begin far behind all others. */
const incomingFrom = 10_000_000;

const { values } = parseArgs({
	options: {
		articles: { type: "string", default: "1000000" },
		from: { type: "string", default: "10000" },
		data: { type: "string" },
	},
});
const articles = Number(values.articles);
const folder = values.data ?? mkdtempSync(join(tmpdir(), "onrecord-growth-"));
const store = openSqliteStore({ folder });
const newsroom = makeNewsroom();
const chance = makeChance(3);
let incoming = incomingFrom;
let filled = 0;
for (let next = Number(values.from); filled < articles; next *= 2) {
	const goal = Math.min(next, articles);
	const startMs = performance.now();
	const start = process.cpuUsage();
	const before = filled;
	while (filled < goal) {
		const size = Math.min(articlesPerCommit, goal - filled);
		await addArticles({ store, newsroom, chance }, { from: filled, size, count: articles });
		filled += size;
	}
	const { user, system } = process.cpuUsage(start);
	const fillCpuMs = (user + system) / 1000 / (goal - before);
	const fillWallMs = (performance.now() - startMs) / (goal - before);
	const { asked, added } = await askStore({
		...{ store, newsroom, searches: searchesAsked, perSecond, from: incoming },
	});
	incoming += added;
	const kilobytesEach = sizeOf(folder) / 1024 / (filled + incoming - incomingFrom);
	const memoryMb = process.memoryUsage.rss() / 2 ** 20;
	const line = { articles: filled, fillCpuMs, fillWallMs, kilobytesEach, memoryMb, added, asked };
	console.log(JSON.stringify(line));
}
await store.close();

function sizeOf(path: string): number {
	const files = readdirSync(path, { recursive: true, withFileTypes: true });
	return files
		.filter((file) => file.isFile())
		.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}

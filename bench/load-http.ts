// `node bench/load-http.ts --data FOLDER [--requests 400] [--connections 1,10] [--per-second 10]`:
// `onrecord serve` on a store that bench/search.ts or bench/growth.ts filled, asked for searches and
// front pages over so many connections, while this process saves articles into the same store.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openSqliteStore } from "../src/store/sqlite/open-sqlite-store.ts";
import { usageOf } from "./load/process-usage.ts";
import { quantilesOf, tellQuantiles } from "./search/ask-store.ts";
import { addArticles } from "./search/fill-store.ts";
import { makeChance, makeNewsroom } from "./search/newsroom.ts";
import { listSearches } from "./search/searches.ts";

const { values } = parseArgs({
	options: {
		data: { type: "string", default: "." },
		requests: { type: "string", default: "400" },
		connections: { type: "string", default: "1,10" },
		"per-second": { type: "string", default: "10" },
	},
});
const requests = Number(values.requests);
const size = Number(values["per-second"]);
const newsroom = makeNewsroom();
const store = openSqliteStore({ folder: values.data });
const server = spawn(
	process.execPath,
	[join(import.meta.dirname, "../src/main.ts"), "serve", "--port", "0", "--data", values.data],
	{ stdio: ["ignore", "ignore", "pipe"] },
);
const [told] = (await once(server.stderr.setEncoding("utf8"), "data")) as [string];
const base = `${/http:\/\/[^/]+/.exec(told)?.[0] ?? ""}/api/v1`;
const pid = server.pid ?? 0;
// Far behind those of earlier runs over the same store.
const from = Math.floor(Date.now() / 1000) * 100;
const chance = makeChance(from);
let added = 0;
let saving: Promise<void> = Promise.resolve();
const timer = setInterval(() => {
	saving = saving.then(async () => {
		const at = from + added;
		await addArticles({ store, newsroom, chance }, { from: at, size, count: at });
		added += size;
	});
}, 1_000);

const searches = listSearches(newsroom, requests).map(
	(typed) => `/search?q=${encodeURIComponent(typed)}&limit=5`,
);
const fronts = Array.from({ length: requests }, () => "/stories?limit=30");
await ask(fronts.slice(0, 20), 1);
for (const connections of values.connections.split(",").map(Number)) {
	await tell(`search, ${connections} connections`, searches, connections);
	await tell(`front page, ${connections} connections`, fronts, connections);
}
clearInterval(timer);
await saving;
console.log(`${added} articles came in; the server's peak ${usageOf(pid)?.peakMb.toFixed(0)} MB`);
await store.close();
server.kill("SIGTERM");

/** Asks for all of them, and tells wall times and what each cost the server. */
async function tell(what: string, paths: readonly string[], connections: number): Promise<void> {
	const before = usageOf(pid)?.cpuSeconds ?? 0;
	const walls = await ask(paths, connections);
	const seconds = (usageOf(pid)?.cpuSeconds ?? 0) - before;
	const each = ((1000 * seconds) / paths.length).toFixed(1);
	console.log(
		`${what}: wall ${tellQuantiles(quantilesOf(walls))}; CPU of the server, mean ${each} ms`,
	);
}

/** The wall time of each, milliseconds. Every connection asks anew when it has its answer. */
async function ask(paths: readonly string[], connections: number): Promise<readonly number[]> {
	const walls: number[] = [];
	let next = 0;
	const connection = async (): Promise<void> => {
		for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
			const startMs = performance.now();
			const response = await fetch(base + path);
			await response.arrayBuffer();
			if (!response.ok) throw new Error(`${path} gave ${response.status}.`);
			walls.push(performance.now() - startMs);
		}
	};
	await Promise.all(Array.from({ length: connections }, connection));
	return walls;
}

// Two thousand feeds with the faults of real ones, asked for as long as a working day: how much of
// two cores does it take to keep up? Run: node bench/feeds-2000.ts [--feeds 2000] [--hours 8]

import { fork } from "node:child_process";
import { parseArgs } from "node:util";
import type { FeedState } from "../src/news/feed-state.ts";
import { fetchFeed } from "../src/pipeline/1-fetch/fetch-feed.ts";
import { defaultPolicy } from "../src/pipeline/1-fetch/http/fetch-policy.ts";
import { HostGate } from "../src/pipeline/1-fetch/http/host-gate.ts";
import { openWebClient } from "../src/pipeline/1-fetch/http/web-client.ts";
import { dueFeeds, hostOf, nextDueMs } from "../src/pipeline/1-fetch/schedule/due-feeds.ts";
import { feedHealth } from "../src/pipeline/1-fetch/schedule/feed-health.ts";
import { applyOutcome, startFeedState } from "../src/pipeline/1-fetch/schedule/feed-outcome.ts";

const { values } = parseArgs({
	options: {
		feeds: { type: "string", default: "2000" },
		hours: { type: "string", default: "8" },
	},
});
const feedCount = Number(values.feeds);
const playedMs = Number(values.hours) * 3_600_000;

/** Feeds of one site share its limits: five of six sites have one feed, the sixth has many. */
const siteOf = (n: number) => (n % 2 === 0 ? `site-${n}.example` : `site-${n % 200}.example`);

const server = fork(new URL("feed-server.ts", import.meta.url), { stdio: "inherit" });
const port = await new Promise<number>((resolve) => server.once("message", resolve));
const startMs = Date.UTC(2026, 2, 2, 6);
const setClock = (nowMs: number) =>
	new Promise((resolve) => {
		server.once("message", resolve);
		server.send(nowMs);
	});

const sites = new Set(Array.from({ length: feedCount }, (_, n) => siteOf(n)));
const client = openWebClient({
	...defaultPolicy,
	allowedHosts: [...sites],
	// A silent server costs a connection for this long, but next to no processor time.
	totalMsMax: 1000,
	resolve: async () => [{ address: "127.0.0.1", family: 4 }],
});
const gate = new HostGate(
	{ totalMax: 64, perHostMax: 2, gapMs: 0 },
	{ nowMs: Date.now, wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
);

/** A small generator of chance with a seed, so that two runs ask alike (mulberry32). */
function chanceFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const chance = chanceFrom(7);
const states = new Map<number, FeedState>();
const numbers = new Map<string, number>();
for (let n = 0; n < feedCount; n++) {
	const state = startFeedState(`http://${siteOf(n)}:${port}/feed/${n}`, startMs);
	states.set(n, state);
	numbers.set(state.url, n);
}

const counts = { asked: 0, fed: 0, unchanged: 0, failed: 0, entries: 0, rounds: 0 };
let nowMs = startMs;
let lateMsMax = 0;
/** How old the entries were when they came, of those that appeared while we played. */
const agesMs: number[] = [];
let rssMax = 0;
const cpuStart = process.cpuUsage();
const wallStart = performance.now();

async function ask(n: number, state: FeedState): Promise<void> {
	const outcome = { ...(await fetchFeed(client, state)), atMs: nowMs };
	const step = applyOutcome(state, outcome, chance());
	counts.asked++;
	counts[outcome.kind]++;
	counts.entries += step.newEntries.length;
	for (const { publishedMs } of step.newEntries) {
		if (publishedMs !== undefined && publishedMs > startMs) agesMs.push(nowMs - publishedMs);
	}
	lateMsMax = Math.max(lateMsMax, nowMs - state.nextMs);
	numbers.delete(state.url);
	numbers.set(step.state.url, n);
	states.set(n, step.state);
}

while (nowMs < startMs + playedMs) {
	await setClock(nowMs);
	const due = dueFeeds([...states.values()], nowMs, { totalMax: 500, perHostMax: 20 });
	await Promise.all(
		due.map((state) => {
			const n = numbers.get(state.url) ?? -1;
			return gate.run(hostOf(state.url), () => ask(n, state));
		}),
	);
	counts.rounds++;
	rssMax = Math.max(rssMax, process.memoryUsage.rss());
	const nextMs = nextDueMs([...states.values()]) ?? nowMs;
	nowMs = Math.max(nextMs, nowMs + 10_000);
}

const cpu = process.cpuUsage(cpuStart);
const cpuSeconds = (cpu.user + cpu.system) / 1e6;
const wallSeconds = (performance.now() - wallStart) / 1000;
const troubles = new Map<string, number>();
for (const state of states.values()) {
	const trouble = feedHealth(state, nowMs).trouble ?? "well";
	troubles.set(trouble, (troubles.get(trouble) ?? 0) + 1);
}
process.stdout.write(
	`${JSON.stringify(
		{
			feeds: feedCount,
			playedHours: playedMs / 3_600_000,
			...counts,
			asksPerSecondNeeded: round(counts.asked / (playedMs / 1000)),
			asksPerCpuSecond: round(counts.asked / cpuSeconds),
			cpuSeconds: round(cpuSeconds),
			wallSeconds: round(wallSeconds),
			shareOfOneCore: round(cpuSeconds / (playedMs / 1000), 4),
			entryAgeMinutes: { median: ageMinutes(0.5), p95: ageMinutes(0.95) },
			lateSecondsMax: lateMsMax / 1000,
			memoryMbMax: Math.round(rssMax / 1e6),
			health: Object.fromEntries([...troubles].sort()),
		},
		undefined,
		"\t",
	)}\n`,
);
await client.close();
server.kill();

function ageMinutes(share: number): number {
	agesMs.sort((a, b) => a - b);
	return round((agesMs[Math.floor(share * agesMs.length)] ?? 0) / 60_000);
}

function round(value: number, digits = 1): number {
	return Number(value.toFixed(digits));
}

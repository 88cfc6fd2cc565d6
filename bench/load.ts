// `node bench/load.ts [--articles N] [--workers 1,2,4] [--queue nats|store] [--page-kb N]
// [--stages analyse,write,derive]`: a day of an invented press through PostgreSQL, and NATS,
// with so many processes of one thread each: what each role costs in CPU-seconds, and how much of one
// more process is gained. With `--texts` the stages of analysis cost next to nothing: what is left is
// the store, the queue and the writers. `--languages en,de,…` shares the stories out among writers;
// `--minutes N` stops after so long; `--from N` measures at each doubling from N on.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openPostgresStore } from "../src/store/postgres/open-postgres-store.ts";
import type { Store } from "../src/store/store.ts";
import { findPostgres, startPostgres } from "../test/servers/start-postgres.ts";
import { createFeed, type Feed } from "./load/feed-pages.ts";
import { makeTextPages, newsroomOf } from "./load/made-text.ts";
import { makePages } from "./load/make-news.ts";
import { childrenOf, cpuMsOf, createUsage, postmasterOf } from "./load/process-usage.ts";
import { askAll, tellQuantiles } from "./search/ask-store.ts";

const { values } = parseArgs({
	options: {
		articles: { type: "string", default: "2000" },
		workers: { type: "string", default: "1,2,4" },
		queue: { type: "string", default: "nats" },
		"page-kb": { type: "string", default: "60" },
		stages: { type: "string", default: "analyse,write,derive" },
		texts: { type: "boolean", default: false },
		languages: { type: "string", default: "en" },
		minutes: { type: "string", default: "600" },
		from: { type: "string", default: "10000" },
	},
});
const articles = Number(values.articles);
const derives = values.stages.includes("derive");
const worker = values.texts ? ["load-work.ts"] : ["../src/main.ts", "work"];
/** Two runs side by side have a broker each. */
const brokerPort = 44_000 + (process.pid % 1_000);
const brokerUrl = `nats://127.0.0.1:${brokerPort}`;
const searchesAsked = 100;
const day = { seed: 1, outlets: 100_000, articles, startMs: Date.UTC(2025, 2, 3) };

const folder = mkdtempSync(join(tmpdir(), "onrecord-load-"));
const bin = findPostgres();
if (bin === undefined) throw new Error("PostgreSQL 15 is not installed.");
const server = await startPostgres(bin);
const broker = values.queue === "nats" ? startBroker() : undefined;
try {
	for (const count of values.workers.split(",").map(Number)) await measure(count);
} finally {
	broker?.kill("SIGKILL");
	await server.remove();
	rmSync(folder, { recursive: true });
}

async function measure(workers: number): Promise<void> {
	const url = server.url(`load_${workers}`);
	const store = openPostgresStore({ url });
	const pages = values.texts
		? makeTextPages(day, values.languages.split(","))
		: makePages({ ...day, pageKb: Number(values["page-kb"]) });
	const feed = createFeed(store, pages);
	await feed.fill();
	const run: Run = { ...{ store, feed, url, usage: createUsage() }, start: await measureServers() };
	const startedMs = performance.now();
	const processes = Array.from({ length: workers }, () => startWorker(url));
	await waitUntilDone(run, processes);
	const seconds = (performance.now() - startedMs) / 1000;
	console.log(`${workers} processes, ${seconds.toFixed(0)} s`);
	console.log(await tellUsage(run));
	const { articles: read, stories } = await store.count();
	console.log(`  ${read} articles, ${stories} stories`);
	for (const one of processes) one.kill("SIGTERM");
	await Promise.all(processes.map((one) => new Promise((resolve) => one.on("exit", resolve))));
	await store.close();
}

type Run = {
	readonly store: Store;
	readonly url: string;
	readonly feed: Feed;
	readonly usage: ReturnType<typeof createUsage>;
	/** What the servers had used when the processes started. */
	readonly start: Awaited<ReturnType<typeof measureServers>>;
};

async function measureServers() {
	return await createUsage().measure({ postgres: server.dataFolder, nats: broker?.pid });
}

/** What was used so far, and of it by each article that is on record. */
async function tellUsage({ feed, usage, start }: Run): Promise<string> {
	const read = await feed.countDone();
	const own = usage.processes();
	const ownSeconds = own.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
	const spent = await measureServers();
	const dbSeconds = spent.postgres - start.postgres;
	const natsSeconds = spent.nats - start.nats;
	const all = ownSeconds + dbSeconds + natsSeconds;
	const bytes = await usage.folderBytes(server.dataFolder);
	return [
		`  ${read} on record; CPU: processes ${ownSeconds.toFixed(1)} s, PostgreSQL ${dbSeconds.toFixed(1)} s, NATS ${natsSeconds.toFixed(1)} s`,
		`${(read / ownSeconds).toFixed(1)} articles per CPU-second of the processes, ${(read / all).toFixed(1)} of all`,
		`memory: ${own.map(({ peakMb }) => `${peakMb.toFixed(0)} MB`).join(", ")}; database folder ${(bytes / 1e6).toFixed(0)} MB`,
	].join("\n  ");
}

function startWorker(url: string): ChildProcess {
	const [file = "", ...command] = worker;
	const args = [...command, "--store", url, "--stages", values.stages, "--workers", "1"];
	if (broker !== undefined) args.push("--queue", brokerUrl);
	return spawn(process.execPath, [join(import.meta.dirname, file), ...args], {
		...{ stdio: ["ignore", "ignore", "inherit"], env: {} },
	});
}

/** Feeds the processes until all is done or the time is over, and tells at each doubling. */
async function waitUntilDone(run: Run, processes: readonly ChildProcess[]): Promise<void> {
	const { store, feed, usage } = run;
	const pids = processes.map(({ pid }) => pid ?? 0);
	const untilMs = performance.now() + Number(values.minutes) * 60_000;
	for (let next = Number(values.from); ; ) {
		await new Promise((resolve) => setTimeout(resolve, 1_000));
		usage.note(pids);
		await feed.fill();
		const done = await feed.countDone();
		if (done >= next) {
			// A question that the server gives up is told, and the load goes on.
			const answers = await tellAnswers(run).catch((error: unknown) => `  not answered: ${error}`);
			console.log(`${await tellUsage(run)}\n${answers}`);
			next *= 2;
		}
		const isDerived = !derives || (await store.stories.listStale(1)).length === 0;
		if (done === articles && isDerived) return;
		if (performance.now() > untilMs) return;
		if (processes.every(({ exitCode }) => exitCode !== null)) throw new Error("All have ended.");
	}
}

/** How fast the database answers while articles come in: CPU of this process and of its backend. */
async function tellAnswers({ url }: Run): Promise<string> {
	const postmaster = postmasterOf(server.dataFolder);
	const others = new Set(childrenOf(postmaster));
	const store = openPostgresStore({ url, connectionsMax: 2 });
	const questions = { store, newsroom: newsroomOf(day) };
	// After the first ones both connections are open.
	await askAll({ ...questions, searches: 5 }, "");
	const backends = childrenOf(postmaster).filter((pid) => !others.has(pid));
	const serverCpuMs = (): number => backends.reduce((sum, pid) => sum + cpuMsOf(pid), 0);
	const asked = await askAll(
		{ ...questions, searches: searchesAsked, serverCpuMs },
		"while articles come in",
	);
	await store.close();
	return asked
		.map(
			({ what, cpu, wall }) => `  ${what}: CPU ${tellQuantiles(cpu)}; wall ${tellQuantiles(wall)}`,
		)
		.join("\n");
}

function startBroker(): ChildProcess {
	return spawn(
		"/usr/sbin/nats-server",
		["-a", "127.0.0.1", "-p", `${brokerPort}`, "-js", "-sd", folder],
		{
			stdio: "ignore",
		},
	);
}

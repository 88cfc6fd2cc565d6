// `node bench/load.ts [--articles N] [--workers 1,2,4] [--queue nats|store] [--page-kb N]
// [--stages analyse,write,derive]`: a day of an invented press through PostgreSQL, and NATS,
// with so many processes of one thread each: what
// each role costs in CPU-seconds, and how much of one more process is gained.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pageId } from "../src/jobs/page-id.ts";
import { openPostgresStore } from "../src/store/postgres/open-postgres-store.ts";
import type { NewPage, Store } from "../src/store/store.ts";
import { findPostgres, startPostgres } from "../test/servers/start-postgres.ts";
import { makeNews } from "./load/make-news.ts";
import { createUsage } from "./load/process-usage.ts";

const { values } = parseArgs({
	options: {
		articles: { type: "string", default: "2000" },
		workers: { type: "string", default: "1,2,4" },
		queue: { type: "string", default: "nats" },
		"page-kb": { type: "string", default: "60" },
		stages: { type: "string", default: "analyse,write,derive" },
	},
});
const articles = Number(values.articles);
const derives = values.stages.includes("derive");
const entry = join(import.meta.dirname, "../src/main.ts");
const pagesPerCommit = 256;
const brokerPort = 44_222;
const brokerUrl = `nats://127.0.0.1:${brokerPort}`;

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
	await addPages(store);
	const usage = createUsage();
	const base = await usage.measure({ postgres: server.dataFolder, nats: broker?.pid });
	const startedMs = performance.now();
	const args = ["work", "--store", url, "--stages", values.stages, "--workers", "1"];
	if (broker !== undefined) args.push("--queue", brokerUrl);
	const processes = Array.from({ length: workers }, () =>
		spawn(process.execPath, [entry, ...args], { stdio: "ignore", env: {} }),
	);
	await waitUntilDone(store, processes, usage);
	const wallSeconds = (performance.now() - startedMs) / 1000;
	const spent = await usage.measure({ postgres: server.dataFolder, nats: broker?.pid });
	const own = usage.processes();
	const ownSeconds = own.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
	const { articles: read, stories } = await store.count();
	const dbSeconds = spent.postgres - base.postgres;
	const natsSeconds = spent.nats - base.nats;
	const bytes = await usage.folderBytes(server.dataFolder);
	console.log(
		[
			`${workers} processes: ${read} articles, ${stories} stories in ${wallSeconds.toFixed(0)} s`,
			`CPU: processes ${ownSeconds.toFixed(1)} s, PostgreSQL ${dbSeconds.toFixed(1)} s, NATS ${natsSeconds.toFixed(1)} s`,
			`${(read / ownSeconds).toFixed(1)} articles per CPU-second of the processes, ${(read / (ownSeconds + dbSeconds + natsSeconds)).toFixed(1)} of all`,
			`memory: ${own.map(({ peakMb }) => `${peakMb.toFixed(0)} MB`).join(", ")}; database folder ${(bytes / 1e6).toFixed(0)} MB`,
		].join("\n  "),
	);
	for (const one of processes) one.kill("SIGTERM");
	await Promise.all(processes.map((one) => new Promise((resolve) => one.on("exit", resolve))));
	await store.close();
}

async function addPages(store: Store): Promise<void> {
	let chunk: NewPage[] = [];
	const options = { seed: 1, outlets: 1_000, articles, startMs: Date.UTC(2025, 2, 3) };
	for (const { url, html, arrivedMs } of makeNews({
		...options,
		pageKb: Number(values["page-kb"]),
	})) {
		const page = {
			...{ url, path: undefined, bytes: new TextEncoder().encode(html), hints: {} },
			...{ mediaType: "text/html", fetchedMs: arrivedMs },
			headers: { "content-type": "text/html; charset=utf-8" },
		};
		chunk.push({ id: pageId(page), page });
		if (chunk.length < pagesPerCommit) continue;
		await store.pages.add(chunk, Date.now());
		chunk = [];
	}
	await store.pages.add(chunk, Date.now());
}

async function waitUntilDone(
	store: Store,
	processes: readonly ChildProcess[],
	usage: ReturnType<typeof createUsage>,
): Promise<void> {
	const pids = processes.map(({ pid }) => pid ?? 0);
	for (;;) {
		await new Promise((resolve) => setTimeout(resolve, 1_000));
		usage.note(pids);
		const { jobs } = await store.count();
		const isDerived = !derives || (await store.stories.listStale(1)).length === 0;
		if (jobs === 0 && isDerived) return;
		if (processes.every(({ exitCode }) => exitCode !== null)) throw new Error("All have ended.");
	}
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

// The disk under a database, or under a broker, is full while workers are at work; later there is room again.

import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { expect, onTestFinished, test, vi } from "vitest";
import { openPostgresStore } from "../../src/store/postgres/open-postgres-store.ts";
import type { NewPage, Store } from "../../src/store/store.ts";
import { processCpuMs } from "../cpu-ms.ts";
import { patience } from "../patience.ts";
import { atWork, runOnrecord, startOnrecord } from "../run-onrecord.ts";
import { describePostgres } from "../servers/describe-postgres.ts";
import { tellLeftOut } from "../servers/left-out.ts";
import { mountDisk } from "../servers/mount-disk.ts";
import { findNats, startNats } from "../servers/start-nats.ts";
import { startPostgres, type TestPostgres } from "../servers/start-postgres.ts";
import {
	expectRecord,
	openTestWorkspace,
	overDatabase,
	readPages,
	readUndisturbed,
	writeNews,
} from "./record-under-fault.ts";

const articles = 30;
const keptBefore = 15;

/** What a worker may use of a processor while it waits for room, on a machine that does nothing else. */
const cpuShareMax = 0.6;
const watchedMs = 4_000;

type Fault = {
	/** Where the record is, and what workers are told besides. */
	readonly url: string;
	readonly options: readonly string[];
	/** Takes the room away, when some pages are on record. */
	readonly begin: () => Promise<void> | void;
	/** What a worker says then. */
	readonly told: RegExp;
	/** Gives it back: done again until all is on record. */
	readonly end: () => Promise<void>;
};

const databaseTold =
	/The disk of the database is full\. Nothing that was taken in before is lost|The database cannot be reached\. What was acknowledged is safe there/;

describePostgres("the disk of the database", "a full disk under the database", (other) => {
	test.each<readonly [string, (server: TestPostgres, fill: () => void) => Promise<void>]>([
		["tables that cannot grow", async (_, fill) => fill()],
		["a log that cannot be written, at which the database gives up", writeLogUntilItEnds],
	])("is full: %s; nothing is lost, and work goes on by itself", async (_, begin) => {
		const disk = mountDisk(96, "a full disk under the database");
		if (disk === undefined) return;
		const server = await startPostgres(other().bin, disk.folder);
		onTestFinished(server.remove);
		await workThrough({
			...{ url: server.url("full"), options: [], told: databaseTold },
			begin: () => begin(server, disk.fill),
			end: async () => {
				disk.makeRoom();
				await server.revive();
			},
		});
	});

	test("of NATS is full; nothing is lost, and work goes on by itself", async () => {
		const file = findNats();
		if (file === undefined) tellLeftOut("a full disk under NATS", "nats-server");
		const disk = file === undefined ? undefined : mountDisk(8, "a full disk under NATS");
		if (file === undefined || disk === undefined) return;
		const nats = await startNats(file, 1, { parent: disk.folder });
		onTestFinished(nats.remove);
		await workThrough({
			...{ url: other().url("nats_full"), options: ["--queue", nats.urls.join()] },
			told: /The NATS servers in --queue take no more jobs: their disk/,
			begin: disk.fill,
			end: async () => disk.makeRoom(),
		});
	});
});

/** Keeps pages before and while there is no room, and compares the record with an undisturbed one. */
async function workThrough({ url, options, begin, told, end }: Fault): Promise<void> {
	const whole = await readUndisturbed(articles);
	const reader = openTestWorkspace(overDatabase(url));
	const pages = await readPages(reader, writeNews(articles));
	await reader.close();
	const store = openPostgresStore({ url });
	await store.pages.add(pages.slice(0, keptBefore), Date.now());
	const work = ["work", "--store", url, ...options, "--workers", "1"];
	const workers = [1, 2].map(() => startOnrecord([...work, "--stages", "analyse,write,derive"]));
	onTestFinished(() => {
		for (const { child } of workers) child.kill("SIGKILL");
	});
	for (const { said } of workers) await said(atWork);
	await vi.waitFor(async () => {
		expect((await store.count()).articles).toBeGreaterThan(2);
	}, patience);

	await begin();
	const refused = await keepWhileFull(store, pages.slice(keptBefore));
	await Promise.any(workers.map(({ said }) => said(told)));
	// One that has just started may still be loading what it needs.
	await Promise.all(
		workers.map(({ child }) =>
			expect.poll(() => cpuShareOf(child.pid), patience).toBeLessThan(cpuShareMax),
		),
	);

	await vi.waitFor(async () => {
		await end();
		await store.pages.add(refused, Date.now());
		expect((await store.count()).jobs).toBe(0);
		expect(await store.stories.listStale(1)).toEqual([]);
	}, patience);
	for (const { child } of workers) child.kill("SIGTERM");
	for (const { ended } of workers) {
		const { code, stderr } = await ended;
		expect(code).toBe(0);
		// Nothing of it was told in the words of the driver.
		expect(stderr).not.toMatch(/The store failed|at .*\.ts:\d/);
	}
	await expectRecord(store, whole);
	await store.close();
	expect(await runOnrecord(["doctor", "--store", url])).toMatchObject({ code: 0 });
}

/** Gives pages one by one until one is refused; those that were not acknowledged. */
async function keepWhileFull(store: Store, pages: readonly NewPage[]): Promise<readonly NewPage[]> {
	for (const [at, page] of pages.entries()) {
		try {
			await store.pages.add([page], Date.now());
		} catch (error) {
			expect(String(error)).toMatch(databaseTold);
			return pages.slice(at);
		}
	}
	return [];
}

async function cpuShareOf(pid: number | undefined): Promise<number> {
	const [fromMs, usedMs] = [performance.now(), processCpuMs(pid)];
	await sleep(watchedMs);
	return (processCpuMs(pid) - usedMs) / (performance.now() - fromMs);
}

/** Has the database write to its log until there is no room: then it ends all connections. */
async function writeLogUntilItEnds(server: TestPostgres, fill: () => void): Promise<void> {
	const client = new pg.Client({ connectionString: server.url() });
	client.on("error", () => undefined);
	// A connection to a full disk may be refused.
	await client.connect();
	fill();
	const write = "SELECT pg_logical_emit_message(false, 'test', repeat('x', 100000))";
	await expect(
		(async () => {
			for (;;) await client.query(write);
		})(),
	).rejects.toThrow();
	await client.end().catch(() => undefined);
}

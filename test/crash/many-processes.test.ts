// Several processes over one PostgreSQL: the writer is killed, and the record is that of one process.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openPostgresStore } from "../../src/store/postgres/open-postgres-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { Store } from "../../src/store/store.ts";
import { generateNews } from "../generate-news.ts";
import { makeFolder } from "../make-folder.ts";
import { runOnrecord, startOnrecord } from "../run-onrecord.ts";
import { tellLeftOut } from "../servers/left-out.ts";
import { findPostgres, startPostgres, type TestPostgres } from "../servers/start-postgres.ts";

const bin = findPostgres();
if (bin === undefined) tellLeftOut("many processes over one database", "PostgreSQL 15");

const articlesAll = 100;
const takeOverMsMax = 10_000;
const testMsMax = 240_000;

describe.runIf(bin !== undefined)("over one PostgreSQL", () => {
	let server: TestPostgres;
	beforeAll(async () => {
		server = await startPostgres(bin ?? "");
	}, testMsMax);
	afterAll(() => server.remove(), testMsMax);

	test(
		"three processes, of which the writer is killed, keep what one process keeps",
		async () => {
			const folder = makeFolder();
			const news = join(folder, "news.jsonl");
			const lines = generateNews(articlesAll).map((article) => JSON.stringify(article));
			writeFileSync(news, lines.join("\n"));
			const read = ["read", news, "--quiet", "--workers", "2"];
			const whole = join(folder, "whole");
			expect(await runOnrecord([...read, "--data", whole])).toMatchObject({ code: 0, stderr: "" });

			const url = server.url("many");
			const work = ["work", "--store", url, "--stages", "analyse,write,derive", "--workers", "1"];
			const processes = [
				startOnrecord([...read, "--store", url]),
				startOnrecord(work),
				startOnrecord(work),
			];
			const store = openPostgresStore({ url });
			await vi.waitFor(async () => {
				expect((await store.count()).articles).toBeGreaterThan(10);
			}, waiting);
			const writer = await findWriter(server);
			const killed = processes.find(({ child }) => child.pid === writer);
			killed?.child.kill("SIGKILL");
			expect((await killed?.ended)?.signal).toBe("SIGKILL");
			await vi.waitFor(
				async () => {
					const next = await findWriter(server);
					expect(next).toBeGreaterThan(0);
					expect(next).not.toBe(writer);
				},
				{ timeout: takeOverMsMax, interval: 50 },
			);

			await vi.waitFor(async () => {
				expect((await store.count()).jobs).toBe(0);
				expect(await store.stories.listStale(1)).toEqual([]);
			}, waiting);
			// `read` ends by itself: a signal in its last moments would find no handler any more.
			for (const { child } of processes.slice(1)) child.kill("SIGTERM");
			for (const one of processes) {
				if (one !== killed) expect(await one.ended).toMatchObject({ code: 0 });
			}
			expect(await store.check()).toEqual([]);
			expect(await countLeft(server)).toEqual(0);
			const alone = openSqliteStore({ folder: whole });
			const [one, other] = [await readRecord(alone), await readRecord(store)];
			await alone.close();
			await store.close();
			expect(one.length).toBeGreaterThan(articlesAll);
			// Not toEqual on all rows: a failure would print megabytes.
			expect(other.filter((row) => !one.includes(row)).slice(0, 2)).toEqual([]);
			expect(other.length).toBe(one.length);
		},
		testMsMax,
	);
});

const waiting = { timeout: 120_000, interval: 50 };

/** The process that holds the seat of the writer; undefined while none does. */
async function findWriter(server: TestPostgres): Promise<number | undefined> {
	const client = new pg.Client({ connectionString: server.url() });
	await client.connect();
	try {
		const { rows } = await client.query<{ name: string }>(
			`SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
			WHERE l.locktype = 'advisory' AND l.granted AND ((l.classid::bigint << 32) | l.objid::bigint)
				= hashtextextended('onrecord seat many write en', 0)`,
		);
		const name = rows[0]?.name;
		return name === undefined ? undefined : Number(name.replace("onrecord ", ""));
	} finally {
		await client.end();
	}
}

/** Analyses that no writer has taken. */
async function countLeft(server: TestPostgres): Promise<number> {
	const client = new pg.Client({ connectionString: server.url() });
	await client.connect();
	try {
		const { rows } = await client.query("SELECT * FROM many.analyses");
		return rows.length;
	} finally {
		await client.end();
	}
}

/** Columns that tell when, in how many steps and in which place a row was written. */
const ownColumns = /^(?:seq|(?:fetched|kept|at|due)_ms|(?:derived_)?revision)$/;

/** Tables whose rows depend on the moments of reading alone. */
const ownTables = new Set(["settings", "jobs", "traces", "changes", "documents"]);

async function readRecord(store: Store): Promise<readonly string[]> {
	const rows: string[] = [];
	for await (const { table, row } of store.exportRows()) {
		if (ownTables.has(table)) continue;
		const kept = Object.entries(row).filter(([name]) => !ownColumns.test(name));
		kept.sort(([a], [b]) => (a < b ? -1 : 1));
		rows.push(JSON.stringify([table, kept]).replaceAll(/\\?"receivedMs\\?":\d+/g, ""));
	}
	return rows;
}

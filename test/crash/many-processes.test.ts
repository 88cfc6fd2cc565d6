// Several processes over one PostgreSQL: the writer is killed, and the record is that of one process.

import { join } from "node:path";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { openPostgresStore } from "../../src/store/postgres/open-postgres-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import {
	faultMinutes,
	readRecord,
	untilNothingWaits,
	writeNews,
} from "../faults/record-under-fault.ts";
import { makeFolder } from "../make-folder.ts";
import { patience } from "../patience.ts";
import { atWork, runOnrecord, startOnrecord } from "../run-onrecord.ts";
import { describePostgres } from "../servers/describe-postgres.ts";
import type { TestPostgres } from "../servers/start-postgres.ts";

const articlesAll = 100;

/** Measured in the long version only: a machine that does other things besides may take longer. */
const takeOverMsMax = 10_000;

describePostgres("over one PostgreSQL", "many processes over one database", (server) => {
	test("three processes, of which the writer is killed, keep what one process keeps", async () => {
		const folder = makeFolder();
		const news = writeNews(articlesAll, folder);
		const read = ["read", news, "--quiet", "--workers", "2"];
		const whole = join(folder, "whole");
		expect(await runOnrecord([...read, "--data", whole])).toMatchObject({ code: 0, stderr: "" });

		const url = server().url("many");
		const work = ["work", "--store", url, "--stages", "analyse,write,derive", "--workers", "1"];
		const processes = [
			startOnrecord([...read, "--store", url]),
			startOnrecord(work),
			startOnrecord(work),
		];
		const store = openPostgresStore({ url });
		await vi.waitFor(async () => {
			expect((await store.count()).articles).toBeGreaterThan(10);
		}, patience);
		const writer = await waitForWriter(server());
		const killed = processes.find(({ child }) => child.pid === writer);
		killed?.child.kill("SIGKILL");
		expect((await killed?.ended)?.signal).toBe("SIGKILL");
		const killedMs = performance.now();
		expect(await waitForWriter(server(), writer)).not.toBe(writer);
		if (faultMinutes > 0) expect(performance.now() - killedMs).toBeLessThan(takeOverMsMax);

		await untilNothingWaits(store);
		// `read` ends by itself: a signal in its last moments would find no handler any more.
		for (const one of processes.slice(1)) {
			if (one === killed) continue;
			// Who has only just been started knows no signal.
			await one.said(atWork);
			one.child.kill("SIGTERM");
		}
		for (const one of processes) {
			if (one !== killed) expect(await one.ended).toMatchObject({ code: 0 });
		}
		expect(await store.check()).toEqual([]);
		expect(await countLeft(server())).toEqual(0);
		const alone = openSqliteStore({ folder: whole });
		const [one, other] = [await readRecord(alone), await readRecord(store)];
		await alone.close();
		await store.close();
		expect(one.length).toBeGreaterThan(articlesAll);
		// Not toEqual on all rows: a failure would print megabytes.
		expect(other.filter((row) => !one.includes(row)).slice(0, 2)).toEqual([]);
		expect(other.length).toBe(one.length);
	});
});

/** The process that holds the seat of the writer, and is not the one of before. */
async function waitForWriter(server: TestPostgres, before?: number): Promise<number> {
	return await vi.waitFor(async () => {
		const writer = await findWriter(server);
		if (writer === undefined || writer === before) throw new Error("There is no writer.");
		return writer;
	}, patience);
}

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

// Processes that end without warning, at moments that nobody chose, while pages are read.

import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { openPostgresStore } from "../../src/store/postgres/open-postgres-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { Store } from "../../src/store/store.ts";
import { makeFolder } from "../make-folder.ts";
import { runOnrecord, startOnrecord } from "../run-onrecord.ts";
import { tellLeftOut } from "../servers/left-out.ts";
import { findPostgres, startPostgres } from "../servers/start-postgres.ts";
import {
	createFaultChance,
	expectRecord,
	faultMinutes,
	keepPages,
	openTestWorkspace,
	overDatabase,
	readUndisturbed,
	writeNews,
} from "./record-under-fault.ts";

const bin = findPostgres();
if (bin === undefined) tellLeftOut("workers that are killed at random", "PostgreSQL 15");

/** The long version reads about as much as its minutes take. */
const articles = faultMinutes > 0 ? 600 * faultMinutes : 30;
const killsMin = 2;

/** From before its first page to well within its work. */
const lifeMsMax = faultMinutes > 0 ? 15_000 : 4_000;
const testMsMax = 240_000 + faultMinutes * 240_000;
const waiting = { timeout: testMsMax, interval: 200 };

/** Starts a process again and again, and kills it, as often as is wanted and as long as it takes. */
async function killAtRandom(args: readonly string[], store: Store, name: string): Promise<number> {
	const chance = createFaultChance(name);
	const endMs = Date.now() + faultMinutes * 60_000;
	let kills = 0;
	while (kills < killsMin || Date.now() < endMs) {
		const { child, ended } = startOnrecord(args);
		await sleep(lifeMsMax * chance());
		child.kill("SIGKILL");
		await ended;
		kills++;
		expect(await store.check()).toEqual([]);
	}
	const { articles: taken, jobs } = await store.count();
	const told = `${name}: killed ${kills} times, ${taken} articles on record, ${jobs} jobs left`;
	if (faultMinutes > 0) process.stderr.write(`\n${told}\n`);
	return kills;
}

test(
	"a server that is killed at random moments ends with the record of an undisturbed run",
	async () => {
		const whole = await readUndisturbed(articles);
		const dataFolder = makeFolder();
		const filling = openTestWorkspace({ dataFolder });
		await keepPages(filling, writeNews(articles));
		await filling.close();
		const store = openSqliteStore({ folder: dataFolder });
		const serve = ["serve", "--port", "0", "--workers", "1", "--data", dataFolder];
		expect(await killAtRandom(serve, store, "server")).toBeGreaterThanOrEqual(killsMin);
		await finish(serve, store, whole);
		const doctor = await runOnrecord(["doctor", "--data", dataFolder]);
		expect(doctor).toMatchObject({ code: 0 });
		await store.close();
	},
	testMsMax,
);

describe.runIf(bin !== undefined)("over a database", () => {
	test(
		"workers that are killed at random moments end with the record of an undisturbed run",
		async () => {
			const whole = await readUndisturbed(articles);
			const server = await startPostgres(bin ?? "");
			try {
				const url = server.url("killed");
				const filling = openTestWorkspace(overDatabase(url));
				await keepPages(filling, writeNews(articles));
				await filling.close();
				const store = openPostgresStore({ url });
				const work = ["work", "--store", url, "--workers", "1", "--stages"];
				const all = [...work, "analyse,write,derive"];
				await Promise.all([
					killAtRandom(all, store, "one worker"),
					killAtRandom([...work, "analyse"], store, "another worker"),
				]);
				await finish(all, store, whole);
				await store.close();
			} finally {
				await server.remove();
			}
		},
		testMsMax,
	);
});

/** Lets a process end the work in peace, and looks at what there is. */
async function finish(args: readonly string[], store: Store, whole: readonly string[]) {
	const { child, ended } = startOnrecord(args);
	await vi.waitFor(async () => {
		expect((await store.count()).jobs).toBe(0);
		expect(await store.stories.listStale(1)).toEqual([]);
	}, waiting);
	child.kill("SIGTERM");
	expect(await ended).toMatchObject({ code: 0 });
	await expectRecord(store, whole);
}

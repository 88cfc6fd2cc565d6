// Processes that end without warning, at moments that nobody chose, while pages are read.

import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Workspace } from "../../src/actions/workspace.ts";
import { openPostgresStore } from "../../src/store/postgres/open-postgres-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { Store } from "../../src/store/store.ts";
import { processCpuMs } from "../cpu-ms.ts";
import { makeFolder } from "../make-folder.ts";
import { atWork, runOnrecord, serverAddress, startOnrecord } from "../run-onrecord.ts";
import { describePostgres } from "../servers/describe-postgres.ts";
import {
	createFaultChance,
	expectRecord,
	faultMinutes,
	openTestWorkspace,
	overDatabase,
	readPages,
	readUndisturbed,
	untilNothingWaits,
	writeNews,
} from "./record-under-fault.ts";

/** The long version goes on as long as there are minutes, and never runs out of articles. */
const articlesMax = faultMinutes > 0 ? 1_000 * faultMinutes : 30;
const articlesAtOnce = 30;
const killsMin = 2;

/** From before its first page to well within its work: seconds of CPU, so that a busy machine changes nothing. */
const lifeSecondsMax = faultMinutes > 0 ? 8 : 3;
const testMsMax = 600_000 + faultMinutes * 240_000;

test(
	"a server that is killed at random moments ends with the record of an undisturbed run",
	async () => {
		const dataFolder = makeFolder();
		const filling = openTestWorkspace({ dataFolder });
		const supply = await openSupply(filling);
		const store = openSqliteStore({ folder: dataFolder });
		const serve = ["serve", "--port", "0", "--workers", "1", "--data", dataFolder];
		expect(await killAtRandom(serve, supply, "server")).toBeGreaterThanOrEqual(killsMin);
		await finish({ args: serve, begun: serverAddress }, store, supply);
		const doctor = await runOnrecord(["doctor", "--data", dataFolder]);
		expect(doctor).toMatchObject({ code: 0 });
		await store.close();
		await filling.close();
	},
	testMsMax,
);

describePostgres("over a database", "workers that are killed at random", (server) => {
	test(
		"workers that are killed at random moments end with the record of an undisturbed run",
		async () => {
			const url = server().url("killed");
			const filling = openTestWorkspace(overDatabase(url));
			const supply = await openSupply(filling);
			const store = openPostgresStore({ url });
			const work = ["work", "--store", url, "--workers", "1", "--stages"];
			const all = [...work, "analyse,write,derive"];
			await Promise.all([
				killAtRandom(all, supply, "one worker"),
				killAtRandom([...work, "analyse"], supply, "another worker"),
			]);
			await finish({ args: all, begun: atWork }, store, supply);
			await store.close();
			await filling.close();
		},
		testMsMax,
	);
});

type Supply = {
	readonly store: Store;
	/** Keeps more pages where few wait. */
	readonly fill: () => Promise<void>;
	readonly kept: () => number;
};

async function openSupply(workspace: Workspace): Promise<Supply> {
	const pages = await readPages(workspace, writeNews(articlesMax));
	const { store, now } = workspace;
	let kept = 0;
	const fill = async (): Promise<void> => {
		if ((await store.count()).jobs >= 2 * articlesAtOnce) return;
		const next = pages.slice(kept, kept + articlesAtOnce);
		kept += next.length;
		await store.pages.add(next, now());
	};
	await fill();
	return { store, fill, kept: () => kept };
}

/** Starts a process again and again, and kills it, as often as is wanted and as long as it takes. */
async function killAtRandom(
	args: readonly string[],
	{ store, fill, kept }: Supply,
	name: string,
): Promise<number> {
	const chance = createFaultChance(name);
	const endMs = Date.now() + faultMinutes * 60_000;
	let kills = 0;
	while (kills < killsMin || Date.now() < endMs) {
		const { child, ended } = startOnrecord(args);
		await live(child.pid, lifeSecondsMax * chance());
		child.kill("SIGKILL");
		await ended;
		kills++;
		expect(await store.check()).toEqual([]);
		if (faultMinutes > 0) await fill();
	}
	const { articles, jobs } = await store.count();
	const told = `${name}: killed ${kills} times; ${articles} of ${kept()} articles on record, ${jobs} jobs left`;
	if (faultMinutes > 0) process.stderr.write(`\n${told}\n`);
	return kills;
}

/** Until a process has used so many seconds of CPU, or does not want them. */
async function live(pid: number | undefined, seconds: number): Promise<void> {
	const endMs = Date.now() + 10 * seconds * 1_000;
	while (processCpuMs(pid) < 1_000 * seconds && Date.now() < endMs) await sleep(20);
}

type Process = { readonly args: readonly string[]; readonly begun: RegExp };

/** Lets a process end the work in peace, and looks at what there is. */
async function finish({ args, begun }: Process, store: Store, supply: Supply) {
	const { child, ended, said } = startOnrecord(args);
	// Those that were killed may have left it nothing to do.
	await said(begun);
	await untilNothingWaits(store, { timeout: testMsMax, interval: 200 });
	child.kill("SIGTERM");
	expect(await ended).toMatchObject({ code: 0 });
	await expectRecord(store, await readUndisturbed(supply.kept()));
}

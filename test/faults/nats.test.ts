// A cluster of NATS servers that loses one, two or all of its servers, and heals, while pages are read.

import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { keepUp } from "../../src/actions/keep-up.ts";
import type { Workspace } from "../../src/actions/workspace.ts";
import { tellLeftOut } from "../servers/left-out.ts";
import { findNats, startNats, type TestNats } from "../servers/start-nats.ts";
import { findPostgres, startPostgres, type TestPostgres } from "../servers/start-postgres.ts";
import {
	createFaultChance,
	expectRecord,
	faultMinutes,
	openTestWorkspace,
	overDatabase,
	readUndisturbed,
	readUntilDone,
	writeNews,
} from "./record-under-fault.ts";

const bin = findPostgres();
const natsFile = findNats();
const isHere = bin !== undefined && natsFile !== undefined;
if (!isHere) tellLeftOut("faults of the broker", "PostgreSQL 15 or nats-server");

const articles = 30;
const testMsMax = 240_000;
const waiting = { timeout: 180_000, interval: 50 };

type Fault = (nats: TestNats, reached: (share: number) => Promise<void>) => Promise<void>;

const killOne: Fault = async (nats, reached) => {
	await reached(0.2);
	await nats.kill(0);
	await reached(0.6);
	await nats.start(0);
};

/** One on its own and two together: those two go on. */
const cutOneOff: Fault = async (nats, reached) => {
	await reached(0.2);
	nats.freeze(1);
	await reached(0.5);
	nats.thaw(1);
};

/** No two can talk: nothing can be agreed until they can again. */
const cutAllApart: Fault = async (nats, reached) => {
	await reached(0.3);
	nats.freeze(1);
	nats.freeze(2);
	await new Promise((resolve) => setTimeout(resolve, 3_000));
	nats.thaw(2);
	nats.thaw(1);
};

const killAll: Fault = async (nats, reached) => {
	await reached(0.3);
	for (const at of [0, 1, 2]) await nats.kill(at);
	await Promise.all([0, 1, 2].map((at) => nats.start(at)));
};

const hardest: readonly (readonly [string, Fault])[] = [
	["all of them are killed, and started again", killAll],
];

/** Those that the contract's suite and the networks that fall apart have, too. */
const others: readonly (readonly [string, Fault])[] = [
	["all of them fall silent for each other", cutAllApart],
	["one of them is killed and comes back", killOne],
	["one of them is cut off, and found again", cutOneOff],
];

describe.runIf(isHere)("while pages are read over three NATS servers", () => {
	let postgres: TestPostgres;
	let nats: TestNats;
	beforeAll(async () => {
		postgres = await startPostgres(bin ?? "");
		nats = await startNats(natsFile ?? "", 3);
	}, testMsMax);
	afterAll(async () => {
		for (const at of [0, 1, 2]) nats.thaw(at);
		await nats.remove();
		await postgres.remove();
	}, testMsMax);

	test.each<readonly [string, Fault]>(faultMinutes > 0 ? [...hardest, ...others] : hardest)(
		"%s, the record is that of an undisturbed run",
		async (name, fault) => {
			const whole = await readUndisturbed(articles);
			const url = postgres.url(name.replaceAll(/\W+/g, "_").slice(0, 40));
			const options = overDatabase(url, { queueUrls: nats.urls });
			const [reader, worker] = [openTestWorkspace(options), openTestWorkspace(options)];
			const stop = new AbortController();
			const working = keepUp(worker, { signal: stop.signal, onProblem: () => undefined });
			const reading = readUntilDone(reader, writeNews(articles));
			reading.catch(() => undefined);
			const chance = createFaultChance(name);
			await fault(nats, (share) => reach(worker, share + 0.2 * chance()));
			await reading;
			await vi.waitFor(async () => {
				expect((await worker.store.count()).jobs).toBe(0);
				expect(await worker.store.stories.listStale(1)).toEqual([]);
			}, waiting);
			stop.abort();
			await working;
			await expectRecord(worker.store, whole);
			await reader.close();
			await worker.close();
		},
		testMsMax,
	);
});

async function reach({ store }: Workspace, share: number): Promise<void> {
	await vi.waitFor(async () => {
		expect((await store.count()).articles).toBeGreaterThanOrEqual(Math.floor(articles * share));
	}, waiting);
}

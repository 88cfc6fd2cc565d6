// A cluster of NATS servers that loses one, two or all of its servers, and heals, while pages are read.

import { expect, test, vi } from "vitest";
import { keepUp } from "../../src/actions/keep-up.ts";
import type { Workspace } from "../../src/actions/workspace.ts";
import { patience } from "../patience.ts";
import { describeNats } from "../servers/describe-nats.ts";
import { describePostgres } from "../servers/describe-postgres.ts";
import type { TestNats } from "../servers/start-nats.ts";
import type { TestPostgres } from "../servers/start-postgres.ts";
import {
	createFaultChance,
	expectRecord,
	faultMinutes,
	openTestWorkspace,
	overDatabase,
	readUndisturbed,
	readUntilDone,
	untilNothingWaits,
	writeNews,
} from "./record-under-fault.ts";

const articles = 30;

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

describePostgres("over a database", "faults of the broker", (postgres) => {
	describeNats("while pages are read over three NATS servers", "faults of the broker", (nats) => {
		test.each<readonly [string, Fault]>(faultMinutes > 0 ? [...hardest, ...others] : hardest)(
			"%s, the record is that of an undisturbed run",
			(name, fault) => readWhile(name, { fault, postgres: postgres(), nats: nats() }),
		);
	});
});

type Parts = { readonly fault: Fault; readonly postgres: TestPostgres; readonly nats: TestNats };

async function readWhile(name: string, { fault, postgres, nats }: Parts): Promise<void> {
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
	await untilNothingWaits(worker.store);
	stop.abort();
	await working;
	await expectRecord(worker.store, whole);
	await reader.close();
	await worker.close();
}

async function reach({ store }: Workspace, share: number): Promise<void> {
	await vi.waitFor(async () => {
		expect((await store.count()).articles).toBeGreaterThanOrEqual(Math.floor(articles * share));
	}, patience);
}

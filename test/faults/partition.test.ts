// Three hosts with a NATS server and a worker each, whose network falls apart and heals while pages are read.

import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openPostgresStore } from "../../src/store/postgres/open-postgres-store.ts";
import type { Store } from "../../src/store/store.ts";
import { patience } from "../patience.ts";
import { atWork, startOnrecord } from "../run-onrecord.ts";
import { tellLeftOut } from "../servers/left-out.ts";
import { findNats, startNatsOn, type TestNats } from "../servers/start-nats.ts";
import { startNetwork, type TestNetwork, whyNoNetwork } from "../servers/start-network.ts";
import { findPostgres, startPostgres, type TestPostgres } from "../servers/start-postgres.ts";
import {
	createFaultChance,
	expectRecord,
	faultMinutes,
	keepPages,
	openTestWorkspace,
	overDatabase,
	readUndisturbed,
	untilNothingWaits,
	writeNews,
} from "./record-under-fault.ts";

const bin = findPostgres();
const natsFile = findNats();
const missing = [
	bin === undefined ? "PostgreSQL 15" : undefined,
	natsFile === undefined ? "nats-server" : undefined,
	whyNoNetwork(),
].find((one) => one !== undefined);
if (missing !== undefined) tellLeftOut("networks that fall apart", missing);

const articles = 60;
const natsPort = 4222;

/** No less than it takes the servers to find out that they are alone. */
const apartMs = 8_000;

type Fault = {
	readonly begin: (network: TestNetwork) => void;
	readonly end: (network: TestNetwork) => void;
	/** Two hosts that cannot talk meanwhile. */
	readonly apart: readonly [number, number];
	/** Whether the work goes on to its end meanwhile. */
	readonly goesOn: boolean;
};

const all = [0, 1, 2];

const short: readonly (readonly [string, Fault])[] = [
	[
		"one host is cut off from the other two, which do all the work",
		{
			begin: ({ cut }) => cut(2),
			end: ({ mend }) => mend(2),
			...{ apart: [0, 2], goesOn: true },
		},
	],
];

const long: readonly (readonly [string, Fault])[] = [
	[
		"all hosts are cut off from each other",
		{
			begin: ({ cut }) => all.forEach(cut),
			end: ({ mend }) => all.forEach(mend),
			...{ apart: [0, 1], goesOn: false },
		},
	],
	[
		"two hosts reach the third and not each other",
		{
			begin: ({ part }) => part([0, 1], true),
			end: ({ part }) => part([0, 1], false),
			...{ apart: [0, 1], goesOn: true },
		},
	],
];

describe.runIf(missing === undefined)("on three hosts over one database", () => {
	const removals: (() => Promise<void>)[] = [];
	let network: TestNetwork;
	let postgres: TestPostgres;
	let nats: TestNats;
	beforeAll(async () => {
		network = await startNetwork(all.length);
		removals.push(network.remove);
		postgres = await startPostgres(bin ?? "");
		removals.push(postgres.remove);
		nats = await startNatsOn(natsFile ?? "", network.hosts);
		removals.push(nats.remove);
	});
	afterAll(async () => {
		for (const remove of removals.toReversed()) await remove();
	});

	test.each(faultMinutes > 0 ? [...short, ...long] : short)(
		"%s, the record is that of an undisturbed run",
		async (name, fault) => {
			const whole = await readUndisturbed(articles);
			const url = postgres.url(name.replaceAll(/\W+/g, "_").slice(0, 40));
			const filling = openTestWorkspace(overDatabase(url));
			await keepPages(filling, writeNews(articles));
			await filling.close();
			const store = openPostgresStore({ url });
			const args = ["work", "--store", url, "--queue", nats.urls.join(), "--workers", "1"];
			const workers = network.hosts.map(({ command }) =>
				startOnrecord([...args, "--stages", "analyse,write,derive"], { command }),
			);
			const [one, other] = fault.apart;
			// Who has not begun when all is done would not know the signal to end.
			for (const { said } of workers) await said(atWork);
			await expect.poll(() => network.reaches(one, other, natsPort)).toBe(true);
			await reach(store, articles * (0.1 + 0.3 * createFaultChance(name)()));
			fault.begin(network);
			expect(network.reaches(one, other, natsPort)).toBe(false);
			if (fault.goesOn) await reach(store, articles);
			else await new Promise((resolve) => setTimeout(resolve, apartMs));
			fault.end(network);
			await untilNothingWaits(store);
			for (const { child } of workers) child.kill("SIGTERM");
			for (const { ended } of workers) expect(await ended).toMatchObject({ code: 0 });
			await expectRecord(store, whole);
			await store.close();
		},
	);
});

async function reach(store: Store, count: number): Promise<void> {
	await vi.waitFor(async () => {
		expect((await store.count()).articles).toBeGreaterThanOrEqual(Math.floor(count));
	}, patience);
}

// A database that goes away, runs out of connections, runs transactions into each other, or is
// followed by its standby, while two processes' worth of engines work over it.

import pg from "pg";
import { expect, onTestFinished, test, vi } from "vitest";
import { keepUp } from "../../src/actions/keep-up.ts";
import type { Workspace } from "../../src/actions/workspace.ts";
import { patience } from "../patience.ts";
import { describePostgres } from "../servers/describe-postgres.ts";
import { startStandby, type TestPostgres } from "../servers/start-postgres.ts";
import {
	createFaultChance,
	expectRecord,
	openTestWorkspace,
	overDatabase,
	readUndisturbed,
	readUntilDone,
	untilNothingWaits,
	writeNews,
} from "./record-under-fault.ts";

const articles = 30;

type Fault = (server: TestPostgres, observer: Workspace) => Promise<void>;

const killTwice: Fault = async (server, observer) => {
	const chance = createFaultChance("restart");
	for (let times = 0; times < 2; times++) {
		const grown = (await countArticles(observer)) + 1 + Math.floor((chance() * articles) / 4);
		const wanted = Math.min(grown, articles - 5);
		await vi.waitFor(async () => {
			expect(await countArticles(observer)).toBeGreaterThanOrEqual(wanted);
		}, patience);
		await server.stop("immediate");
		await server.start();
	}
};

const takeAllConnections: Fault = async (server, observer) => {
	await vi.waitFor(async () => {
		expect(await countArticles(observer)).toBeGreaterThan(4);
	}, patience);
	const hogs = await takeConnections(server);
	// Those who work are thrown out, and find no way back while the hogs are there.
	await ask(
		hogs[0],
		"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'onrecord%'",
	);
	hogs.push(...(await takeConnections(server)));
	expect(hogs.length).toBeGreaterThan(150);
	await Promise.allSettled(Array.from({ length: 20 }, () => observer.store.count()));
	await Promise.all(hogs.map((hog) => hog.end()));
};

const askMuch: Fault = async (_, { store }) => {
	for (let round = 0; round < 3; round++) {
		const asked = Array.from({ length: 40 }, () => store.stories.list({ limit: 20, sort: "top" }));
		expect(await Promise.all(asked)).toHaveLength(40);
	}
};

describePostgres("over a database", "faults of the database", (server) => {
	test.each<readonly [string, Fault]>([
		["that is killed twice in the middle of the work", killTwice],
		["that throws everybody out and has no connection left", takeAllConnections],
	])("%s, the record is that of an undisturbed run", async (name, fault) => {
		const url = server().url(name.replaceAll(/\W+/g, "_").slice(0, 30));
		await readWhile(url, (observer) => fault(server(), observer));
	});

	test("transactions that run into each other are done again, and forty who ask share four connections", async () => {
		await ask(server(), "ALTER ROLE onrecord SET default_transaction_isolation = 'serializable'");
		try {
			await readWhile(server().url("serializable"), (observer) => askMuch(server(), observer), 4);
		} finally {
			await ask(server(), "ALTER ROLE onrecord RESET default_transaction_isolation");
		}
	});
});

describePostgres("over a primary", "a standby that is kept in step", (server) => {
	test("a standby that is kept in step takes over, and has all that was acknowledged", async () => {
		const primary = server();
		const standby = await startStandby(primary);
		onTestFinished(standby.remove);
		// Without these a commit may be acknowledged that the standby never got.
		await ask(primary, "ALTER SYSTEM SET synchronous_standby_names = '*'");
		await ask(primary, "ALTER ROLE onrecord SET synchronous_commit = 'remote_write'");
		await ask(primary, "SELECT pg_reload_conf()");
		const url = `${primary.url("kept")},${standby.url("kept")}`;
		await readWhile(url, async (observer) => {
			await vi.waitFor(async () => {
				expect(await countArticles(observer)).toBeGreaterThan(articles / 4);
			}, patience);
			await primary.stop("immediate");
			await standby.promote();
		});
	});
});

/** Reads the news while a second engine works beside it and a fault comes; the record is as if none had come. */
async function readWhile(
	url: string,
	fault: (observer: Workspace) => Promise<void>,
	connections = 6,
): Promise<void> {
	const whole = await readUndisturbed(articles);
	const options = overDatabase(url, { connections });
	const [reader, worker] = [openTestWorkspace(options), openTestWorkspace(options)];
	const stop = new AbortController();
	const working = keepUp(worker, { signal: stop.signal, onProblem: () => undefined });
	const reading = readUntilDone(reader, writeNews(articles));
	reading.catch(() => undefined);
	await fault(worker);
	await reading;
	await untilNothingWaits(worker.store);
	stop.abort();
	await working;
	await expectRecord(worker.store, whole);
	await reader.close();
	await worker.close();
}

/** How many are on record; none while the database cannot be asked. */
async function countArticles({ store }: Workspace): Promise<number> {
	return await store.count().then(
		(counts) => counts.articles,
		() => 0,
	);
}

async function ask(target: TestPostgres | pg.Client | undefined, sql: string): Promise<void> {
	if (target instanceof pg.Client) {
		await target.query(sql);
		return;
	}
	const client = new pg.Client({ connectionString: target?.url() });
	await client.connect();
	await client.query(sql);
	await client.end();
}

/** Connects until the server takes no more. */
async function takeConnections(server: TestPostgres): Promise<pg.Client[]> {
	const taken: pg.Client[] = [];
	for (;;) {
		const client = new pg.Client({ connectionString: server.url(), application_name: "hog" });
		client.on("error", () => undefined);
		try {
			await client.connect();
		} catch {
			return taken;
		}
		taken.push(client);
	}
}

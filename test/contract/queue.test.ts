// The queue's contract, kept by the jobs of both stores and by NATS JetStream.

import { randomBytes } from "node:crypto";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { openNatsQueue } from "../../src/queue/nats/open-nats-queue.ts";
import type { Queue } from "../../src/queue/queue.ts";
import { createStoreQueue } from "../../src/queue/store-queue.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { Store } from "../../src/store/store.ts";
import { makeFolder } from "../make-folder.ts";
import { patience } from "../patience.ts";
import { describeNats } from "../servers/describe-nats.ts";
import { describePostgres } from "../servers/describe-postgres.ts";
import { makeStores } from "../servers/postgres-stores.ts";
import { type OpenedQueue, queueTriesMax, testQueue } from "./queue-contract.ts";

const leaseMs = 30_000;

/** Queues over one store; `openOne` gives that of another process. */
function prepare(
	store: Store,
	openOne: (options: Parameters<typeof createStoreQueue>[1]) => Promise<Queue>,
): OpenedQueue {
	const clock = { nowMs: 1_000 };
	const opened = new Set<Queue>();
	const options = { now: () => clock.nowMs, leaseMs, triesMax: queueTriesMax };
	onTestFinished(async () => {
		for (const queue of opened) await queue.close();
	});
	const open = async (): Promise<Queue> => {
		const queue = await openOne(options);
		const close = async (): Promise<void> => {
			if (opened.delete(made)) await queue.close();
		};
		const made = { ...queue, close };
		opened.add(made);
		return made;
	};
	return { open, jobs: store.jobs, clock };
}

describe("over SQLite", () => {
	testQueue(async () => {
		const store = openSqliteStore({ folder: makeFolder() });
		onTestFinished(() => store.close());
		return prepare(store, async (options) => createStoreQueue(store.jobs, options));
	});
});

describePostgres("over servers", "the queue in PostgreSQL and over NATS", (server) => {
	const openStore = makeStores(server);

	describe("PostgreSQL", () => {
		testQueue(async () => {
			const store = await openStore();
			return prepare(store, async (options) => createStoreQueue(store.jobs, options));
		});
	});

	describeNats("three NATS servers", "the queue over NATS", (nats) => {
		const prepareNats = async (silenceMs = leaseMs): Promise<OpenedQueue> => {
			const store = await openStore();
			const name = `test${randomBytes(6).toString("hex")}`;
			const servers = nats().urls;
			return prepare(store, (options) =>
				openNatsQueue(store.jobs, { ...options, servers, name, leaseMs: silenceMs }),
			);
		};
		testQueue(() => prepareNats());

		test("a job of whose workers nothing is heard comes to others, and is set aside in the end", async () => {
			const { open, jobs, clock } = await prepareNats(200);
			await jobs.add([{ kind: "intake", key: "a", dueMs: 0 }]);
			const seen: number[] = [];
			await vi.waitFor(async () => {
				const queue = await open();
				const [job] = await queue.take("intake", 1);
				if (job === undefined) await queue.close();
				else seen.push(job.tries);
				clock.nowMs += 250;
				expect(await jobs.count("intake")).toMatchObject({ quarantined: 1 });
			}, patience);
			// Three processes for each of two tries; a slow one may ask when a message has just gone to nobody.
			expect(seen).toEqual(seen.toSorted((a, b) => a - b));
			expect(seen[0]).toBe(0);
			expect(seen.length).toBeLessThanOrEqual(6);
			expect(await jobs.listQuarantined(9)).toMatchObject([
				{ key: "a", error: expect.stringContaining("ended") },
			]);
		});

		test("jobs flow on when a server of the cluster is killed, and none is lost", async () => {
			const { open, jobs } = await prepareNats();
			const queue = await open();
			const keys = Array.from({ length: 60 }, (_, at) => `p${at + 100}`);
			await jobs.add(keys.map((key) => ({ kind: "intake", key, dueMs: 0 })));
			const seen = new Set<string>();
			const take = async (): Promise<void> => {
				const taken = await queue.take("intake", 10);
				for (const { key } of taken) seen.add(key);
				await queue.done(taken);
			};
			await vi.waitFor(async () => {
				await take();
				expect(seen.size).toBeGreaterThan(10);
			}, patience);
			await nats().kill(0);
			await vi.waitFor(async () => {
				await take();
				expect(keys.filter((key) => !seen.has(key))).toEqual([]);
			}, patience);
			await nats().start(0);
		});
	});
});

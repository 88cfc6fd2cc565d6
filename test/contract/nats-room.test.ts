// The queue over NATS servers that have little room, or that have lost what they kept.

import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { openNatsQueue } from "../../src/queue/nats/open-nats-queue.ts";
import type { Queue } from "../../src/queue/queue.ts";
import type { JobTable } from "../../src/store/job-table.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { makeFolder } from "../make-folder.ts";
import { patience } from "../patience.ts";
import { tellLeftOut } from "../servers/left-out.ts";
import { findNats, startNats } from "../servers/start-nats.ts";

const file = findNats();
if (file === undefined) tellLeftOut("NATS servers without room", "nats-server");

/** So long the store waits for what it has handed out before it does so again. */
const handedMs = 5 * 60_000;

async function open(options: { readonly parent?: string; readonly bytesMax?: number }) {
	const nats = await startNats(file ?? "", 1, options);
	onTestFinished(nats.remove);
	const store = openSqliteStore({ folder: makeFolder() });
	onTestFinished(() => store.close());
	const clock = { nowMs: 1_000 };
	const queue = await openNatsQueue(store.jobs, {
		...{ servers: nats.urls, name: "test", now: () => clock.nowMs },
		...{ leaseMs: 30_000, triesMax: 2 },
	});
	onTestFinished(queue.close);
	return { nats, queue, jobs: store.jobs, clock };
}

/** Takes jobs and ends them until all have come. */
async function workOff(queue: Queue, jobs: JobTable, keys: readonly string[]): Promise<void> {
	await jobs.add(keys.map((key) => ({ kind: "intake", key, dueMs: 0 })));
	const seen: string[] = [];
	await vi.waitFor(async () => {
		const taken = await queue.take("intake", 4);
		seen.push(...taken.map(({ key }) => key));
		await queue.done(taken);
		await jobs.end(taken.map(({ id }) => id));
		expect(new Set(seen)).toEqual(new Set(keys));
	}, patience);
	expect(seen.length).toBe(keys.length);
}

describe.runIf(file !== undefined)("over a NATS server", () => {
	test("jobs flow where it has room for few of them at a time", async () => {
		const { queue, jobs } = await open({ bytesMax: 3_000 });
		const keys = Array.from({ length: 40 }, (_, at) => `p${at}`);
		await workOff(queue, jobs, keys);
	});

	test("jobs flow on when it comes back without its disk", async () => {
		const parent = makeFolder();
		const { nats, queue, jobs, clock } = await open({ parent });
		await workOff(queue, jobs, ["a"]);
		await nats.kill(0);
		for (const folder of readdirSync(parent))
			rmSync(join(parent, folder, "0"), { recursive: true });
		await nats.start(0);
		clock.nowMs += handedMs;
		await workOff(queue, jobs, ["b"]);
	});
});

// What every queue must do: one suite, run over the store's own jobs and over NATS.

import { expect, test, vi } from "vitest";
import type { Queue, QueuedJob } from "../../src/queue/queue.ts";
import type { JobTable } from "../../src/store/job-table.ts";
import { patience } from "../patience.ts";

export type OpenedQueue = {
	/** A queue of one process; each call gives another process on the same jobs. */
	readonly open: () => Promise<Queue>;
	readonly jobs: JobTable;
	/** The clock of the queues, milliseconds UTC. */
	readonly clock: { nowMs: number };
};

/** Tries after which a job is set aside. */
export const queueTriesMax = 2;

/** Takes jobs until so many have come, however the queue hands them out. */
async function takeAll(queue: Queue, count: number): Promise<readonly QueuedJob[]> {
	const taken: QueuedJob[] = [];
	await vi.waitFor(async () => {
		taken.push(...(await queue.take("intake", count - taken.length)));
		expect(taken).toHaveLength(count);
	}, patience);
	return taken;
}

const keysOf = (jobs: readonly QueuedJob[]) =>
	jobs.map(({ key }) => key).toSorted((a, b) => (a < b ? -1 : 1));

/** Defines the suite; `prepare` gives queues over an empty store that is gone after the test. */
export function testQueue(prepare: () => Promise<OpenedQueue>): void {
	const add = (jobs: JobTable, keys: readonly string[]) =>
		jobs.add(keys.map((key) => ({ kind: "intake", key, dueMs: 0 })));

	test("every job is handed to one process, once", async () => {
		const { open, jobs } = await prepare();
		const keys = Array.from({ length: 40 }, (_, at) => `p${at + 100}`);
		await add(jobs, keys);
		const [one, other] = [await open(), await open()];
		const taken = [...(await takeAll(one, 20)), ...(await takeAll(other, 20))];
		expect(keysOf(taken)).toEqual(keys);
		expect(await one.take("intake", 5)).toEqual([]);
		await jobs.end(taken.map(({ id }) => id));
		await one.done(taken);
		await other.done(taken);
		await vi.waitFor(async () => {
			expect(await one.measure()).toContainEqual({
				...{ kind: "intake", waiting: 0, lent: 0, deliveredAgain: 0 },
			});
		}, patience);
	});

	test("a job that fails comes again when its wait is over, and is set aside in the end", async () => {
		const { open, jobs, clock } = await prepare();
		await add(jobs, ["a"]);
		const queue = await open();
		const [first] = await takeAll(queue, 1);
		if (first === undefined) throw new Error("No job came.");
		expect(await queue.fail(first, "broken")).toBe("retried");
		expect(await queue.take("intake", 1)).toEqual([]);
		expect(await queue.nextDueInMs("intake")).toBe(250);
		clock.nowMs += 250;
		const [second] = await takeAll(queue, 1);
		expect(second).toMatchObject({ key: "a", tries: 1 });
		if (second === undefined) throw new Error("No job came.");
		expect(await queue.fail(second, "broken again")).toBe("quarantined");
		expect(await jobs.listQuarantined(9)).toMatchObject([{ key: "a", error: "broken again" }]);
		expect(await queue.nextDueInMs("intake")).toBeUndefined();
	});

	test("what a process gives back when it closes comes to another", async () => {
		const { open, jobs } = await prepare();
		await add(jobs, ["a", "b"]);
		const one = await open();
		expect(keysOf(await takeAll(one, 2))).toEqual(["a", "b"]);
		await jobs.releaseAll();
		await one.close();
		expect(keysOf(await takeAll(await open(), 2))).toEqual(["a", "b"]);
	});
}

// The queue over a job table kept in memory.

import { expect, test } from "vitest";
import { backOffMs, backOffMsMax } from "./back-off.ts";
import { createStoreQueue, type JobRows } from "./store-queue.ts";

const job = { id: "intake:a", kind: "intake", key: "a", tries: 0 };

function makeRows() {
	const told: string[] = [];
	const rows: JobRows = {
		lease: async (kind, limit, { nowMs, leaseMs }) => {
			told.push(`lease ${kind} ${limit} at ${nowMs} for ${leaseMs}`);
			return [job];
		},
		retry: async (id, error, dueMs) => {
			told.push(`retry ${id} ${error} at ${dueMs}`);
		},
		quarantine: async (id, error, nowMs) => {
			told.push(`quarantine ${id} ${error} at ${nowMs}`);
		},
		count: async () => ({ waiting: 2, leased: 1 }),
		renew: async (ids, { nowMs, leaseMs }) => {
			told.push(`renew ${ids.join()} until ${nowMs + leaseMs}`);
		},
		release: async (ids) => {
			told.push(`release ${ids.join()}`);
		},
		findNextDueMs: async (kind) => (kind === "intake" ? 1_500 : undefined),
	};
	return { told, queue: createStoreQueue(rows, { now: () => 1_000, leaseMs: 60, triesMax: 3 }) };
}

test("a job that fails comes again after a wait, and is set aside after its last try", async () => {
	const { told, queue } = makeRows();
	expect(await queue.take("intake", 5)).toEqual([job]);
	expect(await queue.fail(job, "broken")).toBe("retried");
	expect(await queue.fail(job, "busy", 9_000)).toBe("retried");
	expect(await queue.fail({ ...job, tries: 2 }, "broken")).toBe("quarantined");
	expect(told).toEqual([
		"lease intake 5 at 1000 for 60",
		"retry intake:a broken at 1250",
		"retry intake:a busy at 10000",
		"quarantine intake:a broken at 1000",
	]);
});

test("the wait until the next job is never negative and undefined where none waits", async () => {
	const { queue } = makeRows();
	expect(await queue.nextDueInMs("intake")).toBe(500);
	expect(await queue.nextDueInMs("poll")).toBeUndefined();
});

test("what is lent is kept lent, and how far workers are behind is known", async () => {
	const { told, queue } = makeRows();
	await queue.take("intake", 5);
	await queue.keepAlive();
	await queue.giveBack([job]);
	await queue.keepAlive();
	await queue.take("intake", 5);
	await queue.done([job]);
	await queue.keepAlive();
	expect(told.filter((line) => !line.startsWith("lease"))).toEqual([
		...["renew intake:a until 1060", "release intake:a", "renew  until 1060", "renew  until 1060"],
	]);
	expect(await queue.measure()).toContainEqual({
		...{ kind: "intake", waiting: 2, lent: 1, deliveredAgain: 0 },
	});
});

test("waits grow and stay bounded", () => {
	expect([0, 1, 2].map(backOffMs)).toEqual([250, 1000, 4000]);
	expect(backOffMs(40)).toBe(backOffMsMax);
});

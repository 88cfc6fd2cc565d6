// Who writes which partition, where several processes could write all of them.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openSqliteStore } from "../store/sqlite/open-sqlite-store.ts";
import { createWorkerPool } from "./worker-pool.ts";
import { createWriters, type WritersWork } from "./write-analysed.ts";

/** Work of several processes on one store, all of them in this one; nothing waits in it. */
function shareWork(partitions: readonly string[]): WritersWork {
	const taken = new Set<string>();
	return {
		takeSeat: async (name) => {
			if (taken.has(name)) return undefined;
			taken.add(name);
			const release = async (): Promise<void> => void taken.delete(name);
			const isHeld = (): boolean => taken.has(name);
			return { saveIntake: async () => undefined, isHeld, confirm: async () => isHeld(), release };
		},
		listPartitions: async () => partitions,
		listAnalysed: async () => [],
		analyseAgain: async () => undefined,
	};
}

test("two processes share out the partitions, and one that is alone takes them all", async () => {
	const folder = mkdtempSync(join(tmpdir(), "onrecord-seats-"));
	const store = openSqliteStore({ folder });
	const pool = createWorkerPool({ workers: 1, taskMsMax: 600_000 });
	const shared = shareWork(["de", "en", "fr"]);
	const [one, two] = [0, 0].map(() =>
		createWriters({ ...{ store, shared, pool, triesMax: 1 }, now: () => 5 }),
	);
	onTestFinished(async () => {
		await pool.close();
		await store.close();
		rmSync(folder, { recursive: true });
	});
	await one?.write();
	await two?.write();
	expect([one, two].map((writers) => writers?.held().length)).toEqual([1, 1]);
	await two?.release();
	const heldAfterWriting = async (): Promise<number | undefined> => {
		await one?.write();
		return one?.held().length;
	};
	await expect.poll(heldAfterWriting).toBe(3);
});

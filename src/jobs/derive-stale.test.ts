// Which stories are derived first, and what is saved when.

import { expect, test, vi } from "vitest";
import { buildIntake, buildPage, buildTaken } from "../../test/contract/build.ts";
import { makeFolder } from "../../test/make-folder.ts";
import { patience } from "../../test/patience.ts";
import { openSqliteStore } from "../store/sqlite/open-sqlite-store.ts";
import { deriveStale } from "./derive-stale.ts";
import { tasks } from "./tasks.ts";
import type { WorkerPool } from "./worker-pool.ts";

test("a story at which the process never gets to an end keeps no other off the record", async () => {
	const store = openSqliteStore({ folder: makeFolder() });
	const names = (story: string, count: number) =>
		Array.from({ length: count }, (_, at) => ({ name: `${story}-${at}`, story }));
	const all = [...names("large", 70), ...names("one", 2), ...names("two", 3)];
	await store.pages.add(
		all.map(({ name }) => buildPage(name)),
		1,
	);
	await store.saveIntake(buildIntake(all.map(({ name, story }) => buildTaken(name, { story }))));
	expect((await store.stories.listStale(9)).map(({ id }) => id)).toEqual(["large", "one", "two"]);

	const run = (_: string, input: Parameters<typeof tasks.derive>[0]) =>
		input.outline.id === "large"
			? new Promise<never>(() => undefined)
			: Promise.resolve(tasks.derive(input));
	const pool = { inFlightMax: 2, run, close: async () => undefined } as unknown as WorkerPool;
	const parts = { rephrase: undefined, isDue: () => true, onDone: () => undefined };
	void deriveStale({ ...{ store, pool, ...parts, signal: undefined, now: () => 2 } });
	await vi.waitFor(async () => {
		expect((await store.stories.listStale(9)).map(({ id }) => id)).toEqual(["large"]);
	}, patience);
	await store.close();
});

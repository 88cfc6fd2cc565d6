import { expect, test } from "vitest";
import { createRuns } from "./runs.ts";

test("a run tells how far it got, and then that it has finished", async () => {
	const runs = createRuns();
	const gate = Promise.withResolvers<void>();
	const { id } = runs.start(async (update) => {
		update({ total: 2, done: 1 });
		await gate.promise;
		return { done: 2, read: 2 };
	});
	expect(runs.find(id)).toMatchObject({ total: 2, done: 1, finished: false });
	gate.resolve();
	await gate.promise;
	await Promise.resolve();
	await Promise.resolve();
	expect(runs.find(id)).toMatchObject({ total: 2, done: 2, read: 2, finished: true });
});

test("a run that fails is finished and says why", async () => {
	const runs = createRuns();
	const failure = Promise.reject(new Error("The disk is full."));
	const { id } = runs.start(() => failure);
	await failure.catch(() => undefined);
	await Promise.resolve();
	expect(runs.find(id)).toMatchObject({ finished: true, notes: ["The disk is full."] });
});

test("old finished runs are forgotten, running ones never", async () => {
	const runs = createRuns();
	const endless = runs.start(() => new Promise(() => undefined));
	for (let index = 0; index < 300; index++) {
		runs.start(() => Promise.resolve({}));
		await Promise.resolve();
		await Promise.resolve();
	}
	expect(runs.find(endless.id)?.finished).toBe(false);
});

test("an id that was never given is not found", () => {
	expect(createRuns().find("none")).toBeUndefined();
});

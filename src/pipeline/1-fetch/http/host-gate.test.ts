import { expect, test } from "vitest";
import { HostGate } from "./host-gate.ts";

/** A clock that stands until it is moved on. */
function handClock() {
	let nowMs = 0;
	let waits: { untilMs: number; wake: () => void }[] = [];
	return {
		nowMs: () => nowMs,
		wait: (ms: number) => new Promise<void>((wake) => waits.push({ untilMs: nowMs + ms, wake })),
		async moveTo(ms: number) {
			nowMs = ms;
			for (const { wake } of waits.filter(({ untilMs }) => untilMs <= nowMs)) wake();
			waits = waits.filter(({ untilMs }) => untilMs > nowMs);
			await settled();
		},
	};
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Tasks that end when they are told to, and what has started. */
function handTasks() {
	const started: string[] = [];
	const ends = new Map<string, () => void>();
	const task = (name: string) => () =>
		new Promise<void>((end) => {
			started.push(name);
			ends.set(name, end);
		});
	return { started, task, end: (name: string) => ends.get(name)?.() };
}

test("no more than so many run in all and to one host", async () => {
	const { started, task, end } = handTasks();
	const gate = new HostGate({ totalMax: 3, perHostMax: 2, gapMs: 0 }, handClock());
	const runs = ["a1", "a2", "a3", "b1", "b2"].map((name) => gate.run(name[0] ?? "", task(name)));
	await settled();
	expect(started).toEqual(["a1", "a2", "b1"]);
	end("a1");
	await settled();
	expect(started).toEqual(["a1", "a2", "b1", "a3"]);
	for (const name of ["a2", "a3", "b1"]) end(name);
	await settled();
	end("b2");
	await Promise.all(runs);
	expect(started).toHaveLength(5);
});

test("requests to one host start at their distance, a host's own wish included", async () => {
	const clock = handClock();
	const { started, task } = handTasks();
	const gate = new HostGate({ totalMax: 9, perHostMax: 9, gapMs: 100 }, clock);
	for (const name of ["a1", "a2"]) gate.run("a", task(name)).catch(() => undefined);
	for (const name of ["b1", "b2"]) gate.run("b", task(name), 500).catch(() => undefined);
	await settled();
	expect(started).toEqual(["a1", "b1"]);
	await clock.moveTo(100);
	expect(started).toEqual(["a1", "b1", "a2"]);
	await clock.moveTo(499);
	expect(started).toHaveLength(3);
	await clock.moveTo(500);
	expect(started).toEqual(["a1", "b1", "a2", "b2"]);
});

test("a task that fails gives its place free and its error on", async () => {
	const gate = new HostGate({ totalMax: 1, perHostMax: 1, gapMs: 0 }, handClock());
	await expect(gate.run("a", () => Promise.reject(new Error("down")))).rejects.toThrow("down");
	expect(await gate.run("a", async () => "up")).toBe("up");
});

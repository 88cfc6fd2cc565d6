// Marks of one reader against a plain set of numbers, and how much room they take.

import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { makeFolder } from "../../../test/make-folder.ts";
import { openSqliteStore } from "../../store/sqlite/open-sqlite-store.ts";
import { localReader } from "../reader.ts";
import { loadMarks, markNumbers, numbersPerBlock, raiseFloor } from "./read-marks.ts";

function openStore() {
	const store = openSqliteStore({ folder: makeFolder() });
	onTestFinished(() => store.close());
	return store;
}

type Step =
	| { readonly kind: "mark"; readonly numbers: readonly number[]; readonly isRead: boolean }
	| { readonly kind: "floor"; readonly floor: number };

const numbersMax = 3 * numbersPerBlock;
const number = fc.integer({ min: 1, max: numbersMax });
const step: fc.Arbitrary<Step> = fc.oneof(
	fc.record({
		kind: fc.constant("mark" as const),
		numbers: fc.array(number, { maxLength: 8 }),
		isRead: fc.boolean(),
	}),
	fc.record({ kind: fc.constant("floor" as const), floor: number }),
);

/** The same step for a plain set. */
function follow(read: Set<number>, each: Step): void {
	if (each.kind === "floor") {
		for (let below = 1; below <= each.floor; below++) read.add(below);
		return;
	}
	for (const one of each.numbers) {
		if (each.isRead) read.add(one);
		else read.delete(one);
	}
}

test("whatever is marked in whatever order, it is read as it was marked last", async () => {
	const store = openStore();
	let run = 0;
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
			const reader = { ...localReader, id: `reader ${run++}` };
			const read = new Set<number>();
			await raiseFloor(store, reader, { floor: 0, atMs: 1 });
			for (const each of steps) {
				if (each.kind === "floor") await raiseFloor(store, reader, { ...each, atMs: 1 });
				else await markNumbers(store, reader, { ...each, atMs: 1 });
				follow(read, each);
			}
			const marks = await loadMarks(store, reader);
			const wrong: number[] = [];
			for (let one = 1; one <= numbersMax; one++) {
				if (marks?.isRead(one) !== read.has(one)) wrong.push(one);
			}
			expect(wrong).toEqual([]);
		}),
		{ numRuns: 25 },
	);
});

test("marks that are set side by side are all kept", async () => {
	const store = openStore();
	await raiseFloor(store, localReader, { floor: 0, atMs: 1 });
	const numbers = Array.from({ length: 20 }, (_, n) => n + 1);
	const marks = numbers.map((one) =>
		markNumbers(store, localReader, { numbers: [one], isRead: true, atMs: 1 }),
	);
	await Promise.all(marks);
	const found = await loadMarks(store, localReader);
	expect(numbers.every((one) => found?.isRead(one) === true)).toBe(true);
});

test("a hundred thousand marks take little room, and none below the floor", async () => {
	const store = openStore();
	await raiseFloor(store, localReader, { floor: 0, atMs: 1 });
	const numbers = Array.from({ length: 100_000 }, (_, n) => 2 * n + 1);
	await markNumbers(store, localReader, { numbers, isRead: true, atMs: 1 });
	const list = () =>
		store.documents.list({ kind: "read-block", owner: localReader.id, limit: 1_000 });
	const bytes = (await list()).reduce((sum, { body }) => sum + body.length, 0);
	expect(bytes).toBeLessThan(40_000);
	await raiseFloor(store, localReader, { floor: 200_000, atMs: 2 });
	expect((await list()).length).toBeLessThan(2);
	expect((await list()).every(({ isPrivate }) => isPrivate)).toBe(true);
});

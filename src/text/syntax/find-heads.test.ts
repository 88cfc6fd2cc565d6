import fc from "fast-check";
import { expect, test } from "vitest";
import { findHeads } from "./find-heads.ts";

/** Scores from rows: a row a word, column 0 for the root. */
function headsOf(rows: readonly (readonly number[])[]): number[] {
	const width = rows.length + 1;
	const heads = findHeads({ data: Float32Array.from(rows.flat()), width, count: rows.length });
	return [...heads.slice(1)];
}

test("every word takes its best head", () => {
	expect(
		headsOf([
			[0, 0, 9, 0],
			[9, 0, 0, 0],
			[0, 0, 9, 0],
		]),
	).toEqual([2, 0, 2]);
});

test("the word that gains most becomes the only root", () => {
	expect(
		headsOf([
			[9, 0, 8],
			[7, 1, 0],
		]),
	).toEqual([2, 0]);
});

test("a cycle is broken where it costs least", () => {
	expect(
		headsOf([
			[9, 0, 0, 0],
			[0, 4, 0, 5],
			[0, 1, 5, 0],
		]),
	).toEqual([0, 1, 2]);
});

test("any scores give a tree with one root", () => {
	const sizes = fc.integer({ min: 1, max: 12 });
	const scores = sizes.chain((count) =>
		fc.array(
			fc.array(fc.integer({ min: -9, max: 9 }), { minLength: count + 1, maxLength: count + 1 }),
			{
				minLength: count,
				maxLength: count,
			},
		),
	);
	fc.assert(
		fc.property(scores, (rows) => {
			const heads = [0, ...headsOf(rows)];
			expect(heads.slice(1).filter((head) => head === 0)).toHaveLength(1);
			for (let word = 1; word < heads.length; word++) {
				let at = word;
				for (let steps = 0; steps < heads.length && at > 0; steps++) at = heads[at] as number;
				expect(at).toBe(0);
			}
		}),
	);
});

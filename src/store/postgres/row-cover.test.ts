// Rows by their numbers as words of the index.

import fc from "fast-check";
import { expect, test } from "vitest";
import { beginRows, blockRows, coverRows } from "./row-cover.ts";

/** The words of a row as `row_marks` makes them. */
function marksOf(seq: number): string[] {
	return [`'~a${seq >> 10}'`, `'~b${seq >> 14}'`, `'~c${seq >> 18}'`];
}

test.each([
	[0, 1, "'~a0'"],
	[1024, 3000, "'~a1' | '~a2'"],
	[0, 16_384, "'~b0'"],
	[15_360, 32_768, "'~a15' | '~b1'"],
	[0, 300_000, "'~c0' | '~b16' | '~b17' | '~a288' | '~a289' | '~a290' | '~a291' | '~a292'"],
])("rows from %i to below %i are covered by %s", (low, high, cover) => {
	expect(coverRows(low, high)).toBe(cover);
});

const numbers = fc.integer({ min: 0, max: 2 ** 30 });

test("a row has exactly one word of the cover where it is in it, and none where it is not", () => {
	const ranges = fc.tuple(numbers, fc.integer({ min: 1, max: 2 ** 22 }), numbers);
	fc.assert(
		fc.property(ranges, ([low, rows, other]) => {
			const high = low + rows;
			const cover = coverRows(low, high).split(" | ");
			const wordsOf = (seq: number) => marksOf(seq).filter((mark) => cover.includes(mark)).length;
			const begin = Math.floor(low / blockRows) * blockRows;
			const end = Math.ceil(high / blockRows) * blockRows;
			for (const seq of [begin, low, high - 1, end - 1]) expect(wordsOf(seq)).toBe(1);
			for (const seq of [begin - 1, end]) expect(wordsOf(seq)).toBe(0);
			expect(wordsOf(other)).toBe(other >= begin && other < end ? 1 : 0);
		}),
	);
});

test("rows begin below where they end, at a block, and no further down than is needed", () => {
	const asked = fc.tuple(numbers, fc.integer({ min: 1, max: 2 ** 30 }), numbers);
	fc.assert(
		fc.property(asked, ([lowest, rows, above]) => {
			const begin = beginRows(lowest + 1 + above, rows, lowest);
			expect(begin).toBeLessThan(lowest + 1 + above);
			expect(begin).toBeGreaterThan(lowest - blockRows);
			expect(begin % blockRows).toBe(0);
		}),
	);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { coverNumber, figureMarks, figureRange, originsMark } from "./search-numbers.ts";
import type { NumberPart } from "./search-table.ts";

const signs = fc.constantFrom<NumberPart["is"]>("<", "<=", "=", ">=", ">");
const value = fc.oneof(
	fc.nat(50),
	fc.nat(2_000_000_000),
	fc.double({ min: 0, max: 1e15, noNaN: true }),
);

function isMet(least: number, most: number, { is, value: bound }: NumberPart): boolean {
	if (is === "<") return least < bound;
	if (is === "<=") return least <= bound;
	if (is === "=") return least <= bound && most >= bound;
	return is === ">" ? most > bound : most >= bound;
}

test("every range that meets a bound has one of its marks", () => {
	fc.assert(
		fc.property(value, value, signs, value, (one, other, is, bound) => {
			const range = { least: Math.min(one, other), most: Math.max(one, other) };
			const part: NumberPart = { of: "figure", is, value: bound };
			const cover = coverNumber(part);
			const isCovered = figureMarks(range).some((mark) => cover.includes(mark));
			if (isMet(range.least, range.most, part)) expect(isCovered).toBe(true);
		}),
	);
});

test("every number of origins that meets a bound has one of its marks", () => {
	fc.assert(
		fc.property(fc.nat(60), signs, fc.nat(60), (origins, is, bound) => {
			const part: NumberPart = { of: "origins", is, value: bound };
			const isCovered = coverNumber(part).includes(originsMark(origins));
			if (isMet(origins, origins, part)) expect(isCovered).toBe(true);
		}),
	);
});

test("a range is of all values told, but not of places in an order", () => {
	const quantity = { start: 0, end: 1, unit: "", counted: "", countedSpan: undefined };
	const rest = { ...quantity, approx: undefined, change: undefined };
	expect(
		figureRange([
			{ ...rest, kind: "count", low: 10, best: undefined, high: 20 },
			{ ...rest, kind: "ordinal", low: undefined, best: 3, high: undefined },
		]),
	).toEqual({ least: 10, most: 20 });
	expect(figureRange([])).toEqual({ least: undefined, most: undefined });
});

// The range of a row's figures and its origins: marks that narrow a search, and the exact check.

import type { Quantity } from "../news/figure.ts";
import type { NumberPart } from "./search-table.ts";

/** The least and the greatest figure; both undefined where none is told. */
export type FigureRange = {
	readonly least: number | undefined;
	readonly most: number | undefined;
};

/** The range of quantities; places in an order ("the third") count nothing. */
export function figureRange(quantities: Iterable<Quantity>): FigureRange {
	let least: number | undefined;
	let most: number | undefined;
	for (const { kind, low, best, high } of quantities) {
		if (kind === "ordinal") continue;
		for (const value of [low, best, high]) {
			if (value === undefined || !Number.isFinite(value)) continue;
			least = least === undefined ? value : Math.min(least, value);
			most = most === undefined ? value : Math.max(most, value);
		}
	}
	return { least, most };
}

/** Figures of more digits count as of so many. */
const digitsMax = 18;
/** Origins above are marked as so many. */
const originsMax = 20;

/** How many digits the least and the greatest figure have. */
export function figureMarks({ least, most }: FigureRange): string[] {
	if (least === undefined || most === undefined) return [];
	return [`fl${digitsOf(least)}x0`, `fm${digitsOf(most)}x0`];
}

export function originsMark(atMost: number): string {
	return `or${Math.min(atMost, originsMax)}x0`;
}

/** Marks of which one is on every row that meets a bound. */
export function coverNumber({ of, is, value }: NumberPart): string[] {
	if (of === "origins") return range(0, originsMax, is, value).map((count) => `or${count}x0`);
	const digits = digitsOf(value);
	if (is === "<" || is === "<=") return steps(1, digits).map((count) => `fl${count}x0`);
	return steps(digits, digitsMax).map((count) => `fm${count}x0`);
}

function range(from: number, to: number, is: NumberPart["is"], value: number): number[] {
	// The last mark stands for all above it, so it is never left out where more is asked for.
	return steps(from, to).filter((count) => meets(count, is, value) || count === to);
}

function steps(from: number, to: number): number[] {
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function digitsOf(value: number): number {
	const whole = Math.trunc(Math.abs(value));
	return value < 0 ? 1 : Math.min(digitsMax, Math.max(1, Math.floor(Math.log10(whole || 1)) + 1));
}

function meets(count: number, is: NumberPart["is"], value: number): boolean {
	if (is === "<") return count < value;
	if (is === "<=") return count <= value;
	if (is === "=") return count === value;
	return is === ">" ? count > value : count >= value;
}

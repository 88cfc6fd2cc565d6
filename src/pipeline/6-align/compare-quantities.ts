// Whether two told numbers count the same thing, and whether they can both hold.

import type { Quantity } from "../../news/figure.ts";
import { stemWord } from "../../text/stem-word.ts";
import { conceptsOf } from "./concepts.ts";

/** Lower and upper bound of a value; an open end is infinite. */
export type Bounds = { readonly low: number; readonly high: number };

/** The bounds of a quantity; undefined where it names no value ("dozens" has bounds, "some" none). */
export function boundsOf(quantity: Quantity): Bounds | undefined {
	const { low, best, high, approx } = quantity;
	if (low === undefined && best === undefined && high === undefined) return undefined;
	if (low !== undefined || high !== undefined) {
		const near =
			high !== undefined && best === high ? high * (1 - blurShare) : Number.NEGATIVE_INFINITY;
		return { low: low ?? near, high: high ?? Number.POSITIVE_INFINITY };
	}
	const value = best ?? 0;
	const slack = Math.abs(value) * (approx === undefined ? 0 : blurShare);
	return { low: value - slack, high: value + slack };
}

/** How far a value may lie from "about" or "almost" it, as a share of it. */
const blurShare = 0.1;

/** Whether both values can be true of the same thing at the same time. */
export function canBothHold(a: Quantity, b: Quantity): boolean {
	const first = boundsOf(a);
	const second = boundsOf(b);
	if (first === undefined || second === undefined) return true;
	return first.low <= second.high && second.low <= first.high;
}

/**
 * Whether two values lie so near that one is the other in round words: within 4%, or within 10%
 * where the words of one blur it.
 */
export function isRounding(a: Quantity, b: Quantity): boolean {
	const x = centreOf(a);
	const y = centreOf(b);
	if (x === undefined || y === undefined) return false;
	if (x === y) return true;
	const blurred = a.approx !== undefined || b.approx !== undefined;
	const share = blurred ? blurShare : 0.04;
	return (
		x * y > 0 && Math.abs(x - y) <= share * Math.max(Math.abs(x), Math.abs(y)) && isRound(x, y)
	);
}

function isRound(x: number, y: number): boolean {
	return [x, y].some((value) => Math.abs(value) >= 50 && digitsOf(value) <= 2);
}

/** Whether two values may be one: both can hold, and neither is a tenth away from the other. */
export function saysSameNumber(a: Quantity, b: Quantity): boolean {
	const x = centreOf(a);
	const y = centreOf(b);
	if (x === undefined || y === undefined) return true;
	return canBothHold(a, b) && Math.abs(x - y) <= blurShare * Math.max(Math.abs(x), Math.abs(y));
}

/** Digits that are not closing zeros: 1,200 has two. */
function digitsOf(value: number): number {
	return String(Math.round(Math.abs(value))).replace(/0+$/, "").length;
}

/** The value itself, or the middle or the told end of its bounds. */
export function centreOf({ low, best, high }: Quantity): number | undefined {
	if (best !== undefined) return best;
	if (low !== undefined && high !== undefined) return (low + high) / 2;
	return low ?? high;
}

/** The thing counted, as a concept where its word has one: "troop" and "soldier" are one. */
export function countedKeyOf(quantity: Quantity): string {
	if (quantity.kind === "money" || quantity.kind === "percent") return quantity.unit.toLowerCase();
	const head = stemWord(quantity.unit.toLowerCase());
	return conceptsOf(head)[0] ?? head;
}

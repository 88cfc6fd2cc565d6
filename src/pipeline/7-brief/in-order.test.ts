// The first of many, in order.

import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "./in-order.ts";

test("the values come as a sort would give them, however many are taken", () => {
	fc.assert(
		fc.property(fc.array(fc.integer()), fc.nat(20), (values, count) => {
			const taken: number[] = [];
			for (const value of inOrder(values, (a, b) => a - b)) {
				if (taken.length >= count) break;
				taken.push(value);
			}
			expect(taken).toEqual(values.toSorted((a, b) => a - b).slice(0, count));
		}),
	);
});

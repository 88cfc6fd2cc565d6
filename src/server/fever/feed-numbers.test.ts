import fc from "fast-check";
import { expect, test } from "vitest";
import { numberNames } from "./feed-numbers.ts";

test("each name has a number of its own, within 31 bits, and the same one every time", () => {
	fc.assert(
		fc.property(fc.array(fc.string()), (names) => {
			const numbers = numberNames(names);
			expect(new Set(numbers.values()).size).toBe(new Set(names).size);
			for (const number of numbers.values()) {
				expect(number).toBeGreaterThan(0);
				expect(number).toBeLessThan(2 ** 31);
			}
			const more = numberNames([...names, "https://one-more.example/feed"]);
			for (const name of names) expect(more.get(name)).toBe(numbers.get(name));
		}),
	);
});

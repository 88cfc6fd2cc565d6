// Text fits the terminal, whatever stands in it.

import fc from "fast-check";
import { expect, test } from "vitest";
import { makeStyle } from "./style.ts";
import { stripStyle, textWidth } from "./text-width.ts";
import { padTo, wrap } from "./wrap.ts";

test.each([
	["dam", 3],
	["Brücke", 6],
	["e\u0301", 1],
	["北朝鮮", 6],
	["\u001b[1mdam\u001b[22m", 3],
])("%s takes %i columns", (text, width) => {
	expect(textWidth(text)).toBe(width);
});

test("lines are as long as they may be, and no word is lost or cut", () => {
	const words = fc.array(fc.stringMatching(/^[a-zä北]{1,12}$/), { maxLength: 30 });
	fc.assert(
		fc.property(words, fc.integer({ min: 1, max: 40 }), (list, width) => {
			const lines = wrap(list.join(" "), width, { first: "- ", rest: "  " });
			expect(lines.flatMap((line) => line.slice(2).split(" ")).filter((word) => word)).toEqual(
				list,
			);
			for (const line of lines) {
				if (line.slice(2).includes(" ")) expect(textWidth(line)).toBeLessThanOrEqual(width);
			}
		}),
	);
});

test("style adds no column, and none at all where it is unwanted", () => {
	const styled = makeStyle(true).bold("dam");
	expect([textWidth(styled), stripStyle(styled)]).toEqual([3, "dam"]);
	expect(makeStyle(false).red("dam")).toBe("dam");
});

test("a cell is filled or cut to its column", () => {
	expect(padTo("ab", 4)).toBe("ab  ");
	expect(padTo("abcdef", 4)).toBe("abc…");
});

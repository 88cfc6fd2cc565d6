import fc from "fast-check";
import { expect, test } from "vitest";
import { ownString } from "./own-string.ts";

test("the string stays the same, lone surrogates included", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (text) => {
			expect(ownString(text)).toBe(text);
		}),
	);
	expect(ownString("abcdefghijklmnop\ud800")).toBe("abcdefghijklmnop\ud800");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { foldWords, joinMarks, markOf, stanceMarkOf } from "./search-marks.ts";

test.each([
	["José Ángel", "jose angel"],
	["The Alder-Bay Courier", "the alder bay courier"],
	["courier.example", "courier example"],
	["東京", "東京"],
	["…", ""],
])("%s is compared as %s", (name, words) => {
	expect(foldWords(name).join(" ")).toBe(words);
});

test("marks of different fields never meet, and a state is one word", () => {
	expect(markOf("speaker", "Times")).toBe("sptimes0");
	expect(markOf("outlet", "Times")).toBe("oltimes0");
	expect(markOf("stance", "does-not-deny")).toBe("stdoesnotdeny0");
	expect(stanceMarkOf("does-not-deny", "Ada Brill")).toBe("doesnotdenybyada0 doesnotdenybybrill0");
});

test("between two marks stands the gap, so that no phrase reaches over it", () => {
	const all = joinMarks([markOf("speaker", "Ada"), "", markOf("speaker", "Brill"), "spada0"]);
	expect(all).toBe("zz spada0 zz spbrill0 zz");
	expect(joinMarks([])).toBe("zz");
});

test("any name gives words of letters, digits and a field's prefix", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (name) => {
			for (const word of markOf("topic", name).split(" ").filter(Boolean)) {
				expect(word).toMatch(/^tp[\p{L}\p{N}]+0$/u);
			}
		}),
	);
});

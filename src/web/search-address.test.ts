import { expect, test } from "vitest";
import { hasPart, putSuggestion, searchAddress, togglePart } from "./search-address.ts";

test("a part is added once and taken away again", () => {
	const narrowed = togglePart("ferry", 'outlet:"the courier"');
	expect(narrowed).toBe('ferry outlet:"the courier"');
	expect(hasPart(narrowed, 'outlet:"the courier"')).toBe(true);
	expect(hasPart(narrowed, "outlet:the")).toBe(false);
	expect(togglePart(narrowed, 'outlet:"the courier"')).toBe("ferry");
	expect(togglePart("stance:denies ferry", "stance:denies")).toBe("ferry");
	expect(togglePart("", "stance:denies")).toBe("stance:denies");
});

test("a suggestion takes the place of what was typed, and the caret stands behind it", () => {
	const typed = "ferry spe fire";
	expect(putSuggestion(typed, { start: 6, end: 9 }, "speaker:")).toEqual({
		words: "ferry speaker:fire",
		caret: 14,
	});
	expect(putSuggestion("bri", { start: 0, end: 3 }, "speaker:brill")).toEqual({
		words: "speaker:brill ",
		caret: 14,
	});
});

test("the address of a search holds its kind and its order", () => {
	expect(searchAddress("a b")).toBe("/search?q=a+b");
	expect(searchAddress("a", "claims", "newest")).toBe("/search?q=a&kind=claims&sort=newest");
	expect(searchAddress("a", undefined, "best")).toBe("/search?q=a");
});

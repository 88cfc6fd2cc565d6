import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldName, nameWords } from "./fold-name.ts";

describe("foldName", () => {
	test.each([
		["Zelenskiy", "Zelensky", "Zelenskyy", "Zelenskii"],
		["Volodymyr Zelenskiy", "President Volodymyr Zelensky", "Mr. Volodymyr Zelenskyy"],
		["Kharkov", "Harkov"],
		["José Muñoz", "Jose Munoz"],
		["Løvik", "Lovik"],
	])("the spellings %s and %s are one name", (first, ...others) => {
		for (const other of others) expect(foldName(other)).toBe(foldName(first));
	});

	test.each([
		["Oduya", "Oduyo"],
		["Mara Oduya", "Marta Oduya"],
	])("%s and %s stay two names", (a, b) => {
		expect(foldName(a)).not.toBe(foldName(b));
	});

	test("a possessive ending is no part of a name", () => {
		expect(foldName("Mara Oduya's")).toBe(foldName("Mara Oduya"));
	});

	test("folding a folded name changes nothing", () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[A-Z][a-z]{3,9} [A-Z][a-z]{3,9}$/), (name) => {
				const once = foldName(name);
				expect(foldName(once)).toBe(once);
			}),
		);
	});
});

describe("nameWords", () => {
	test("titles and suffixes are left out", () => {
		expect(nameWords("Gen. Mara Oduya Jr.")).toEqual(["Mara", "Oduya"]);
	});

	test("a name that is only a title keeps it", () => {
		expect(nameWords("The President")).toEqual(["The"]);
		expect(nameWords("President")).toEqual(["President"]);
	});
});

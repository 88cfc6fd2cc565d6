// Checks on the terms that tell a text's subject.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTerms } from "./terms.ts";
import { backgroundShare } from "./terms-background.ts";
import { stemTerm } from "./terms-stem.ts";

describe("stems", () => {
	test.each([
		["strikes", "strike"],
		["striking", "strike"],
		["policies", "policy"],
		["planned", "plan"],
		["marches", "march"],
		["killed", "killing"],
	])("%s and %s have one stem", (one, other) => {
		expect(stemTerm(one)).toBe(stemTerm(other));
	});

	test.each([["news"], ["bus"], ["red"], ["Łódź"]])("%s stays a word", (word) => {
		expect(stemTerm(word).length).toBeGreaterThanOrEqual(3);
	});
});

describe("terms", () => {
	test("are stems of content words with their counts", () => {
		const { stems } = findTerms("The ferry sank. Two ferries were near the sinking ferry.", 1000);
		expect(stems.get("ferri")).toBe(3);
		expect(stems.has("the")).toBe(false);
	});

	test("names are capitalised runs inside sentences", () => {
		const { names } = findTerms(
			"On Sunday the mayor of Alder Bay met Ana Reyes. Reyes's aides and Ana Reyes agreed.",
			1000,
		);
		expect([...names.values()]).toContainEqual({ name: "Ana Reyes", count: 2 });
		expect(names.has("alder bay")).toBe(true);
	});

	test("a name goes on after a plural possessive", () => {
		const { names } = findTerms("He joined the Southern Miners' Union in May.", 100);
		expect(names.get("southern miners union")?.name).toBe("Southern Miners Union");
	});

	test("a number with its commas is one term", () => {
		expect([...findTerms("About 3,000 soldiers", 100).stems.keys()]).toEqual(["3,000", "soldier"]);
	});

	test("a word that is capitalised only where sentences start is no name", () => {
		expect([...findTerms("Ferries sank. Ferries were lost.", 1000).names.keys()]).toEqual([]);
	});

	test("read no more than they are allowed, and take any text", () => {
		expect(findTerms("ferry harbour", 5).stems.size).toBe(1);
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
				for (const count of findTerms(text, 300).stems.values()) expect(count).toBeGreaterThan(0);
			}),
		);
	});

	test("common words stand in a larger share of documents than rare ones", () => {
		expect(backgroundShare("help")).toBeGreaterThan(backgroundShare("quorum"));
		expect(backgroundShare("zzyzx")).toBeGreaterThan(0);
	});
});

// Checks on the list of families and on its checker.

import { describe, expect, test } from "vitest";
import type { Family } from "../../news/publisher.ts";
import { checkFamilies } from "./check-families.ts";
import { defaultFamilies } from "./families.data.ts";
import { familyKeys } from "./family-keys.ts";

const bay: Family = {
	key: "bay",
	name: "Bay Group",
	members: ["gazette.example", "echo.example"],
	source: "https://bay.example/brands",
};

test("the list that ships has no problems", () => {
	expect(checkFamilies(defaultFamilies)).toEqual([]);
});

describe("a list with a mistake", () => {
	const cases: [string, readonly Family[], string[]][] = [
		[
			"an outlet of two families",
			[bay, { ...bay, key: "hill", members: ["echo.example"] }],
			["twice"],
		],
		["a key twice", [bay, { ...bay, members: ["other.example"] }], ["twice"]],
		["no outlets", [{ ...bay, members: [] }], ["empty"]],
		["a name for a domain", [{ ...bay, members: ["The Gazette"] }], ["not-a-domain"]],
		["no source", [{ ...bay, source: "I know it" }], ["no-source"]],
		[
			"far too many outlets",
			[{ ...bay, members: Array.from({ length: 401 }, (_, at) => `a${at}.example`) }],
			["too-large"],
		],
	];
	test.each(cases)("%s is told", (_, families, kinds) => {
		expect(checkFamilies(families).map(({ kind }) => kind)).toEqual(kinds);
	});

	test("a family without articles is dead, and an unlisted part of an outlet is missing", () => {
		expect(
			checkFamilies([bay], { seen: new Set(["world.gazette.example"]) }).map(({ kind }) => kind),
		).toEqual(["dead", "missing"]);
		expect(checkFamilies([bay], { seen: new Set(["echo.example", "far.example"]) })).toEqual([]);
	});
});

test("a family with outlets of two documented groups is over-merged", () => {
	const hill = { ...bay, key: "hill", name: "Hill Press", members: ["hill.example"] };
	const both = { ...bay, members: ["echo.example", "hill.example", "own.example"] };
	expect(checkFamilies([both], { known: [bay, hill] })).toMatchObject([
		{
			kind: "over-merged",
			detail: "It holds outlets of Bay Group and Hill Press, which have own owners.",
		},
	]);
	expect(checkFamilies([bay, hill], { known: [bay, hill] })).toEqual([]);
});

test("an outlet on no list is its own family", () => {
	expect(familyKeys([bay], ["echo.example", "far.example"])).toEqual({ "echo.example": "bay" });
});

import { describe, expect, test } from "vitest";
import { countryNamed, findCountry, findSide } from "./find-side.ts";

describe("findSide", () => {
	test.each([
		["White House National Security Council spokesman", "us"],
		["a Russian Foreign Ministry spokeswoman", "ru"],
		["South Korean Defense Minister", "kr"],
		["North Korea’s leader", "kp"],
		["the Kremlin", "ru"],
		["Ukraine's intelligence service", "ua"],
		["EU foreign policy chief", "eu"],
	])("%s speaks for %s", (words, side) => {
		expect(findSide(words)).toBe(side);
	});

	test.each(["harbour master of Alder Bay", "tell us more", "a senior official", ""])(
		"%j speaks for no country that the words name",
		(words) => {
			expect(findSide(words)).toBeUndefined();
		},
	);
});

describe("findCountry", () => {
	test("the longest name counts", () => {
		expect(findCountry("South Sudanese troops")?.code).toBe("ss");
		expect(findCountry("New Zealand's flag")?.code).toBe("nz");
	});
});

describe("countryNamed", () => {
	test("a seat of government stands for its country, an institution is told apart", () => {
		expect(countryNamed("Pyongyang")).toMatchObject({ code: "kp", kind: "seat" });
		expect(countryNamed("the White House")).toMatchObject({ code: "us", kind: "institution" });
		expect(countryNamed("Alder Bay")).toBeUndefined();
	});
});

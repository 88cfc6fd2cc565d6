import { describe, expect, test } from "vitest";
import { describedKey, organisationKey, personKey } from "./speaker-key.ts";

describe("keys of speakers", () => {
	test.each([
		["Volodymyr Zelenskiy", "Volodymyr Zelenskyy"],
		["Mara Oduya", "President Mara Oduya"],
		["Mara J. Oduya", "Mara Oduya"],
	])("%s and %s have one key", (a, b) => {
		expect(personKey(a)).toBe(personKey(b));
	});

	test("a last name alone has a key of its own", () => {
		expect(personKey("Oduya")).not.toBe(personKey("Mara Oduya"));
	});

	test("a country has one key under its name and its capital", () => {
		expect(organisationKey("Moscow")).toBe(organisationKey("Russia"));
		expect(organisationKey("the Kremlin")).not.toBe(organisationKey("Russia"));
	});

	test("an organisation keeps its key with and without the article", () => {
		expect(organisationKey("The Port Authority")).toBe(organisationKey("Port Authority"));
	});

	test("a description has a key of its own article", () => {
		expect(describedKey("a", "two officials")).not.toBe(describedKey("b", "two officials"));
	});
});

import { expect, test } from "vitest";
import { quote, withoutOuterQuotes } from "./quote.ts";

test.each([
	["rain fell", "“rain fell”"],
	["“Rain,” she said", "“Rain,” she said"],
])("%j is quoted as %j", (words, quoted) => {
	expect(quote(words)).toBe(quoted);
});

test.each([
	["Orsk denies it: “it fell”", "Orsk denies it: “it fell”"],
	["Orsk denies it: ““It fell,” he said”", "Orsk denies it: “It fell,” he said"],
	["a rise: 1 → 3", "a rise: 1 → 3"],
])("the change %j is shown as %j", (told, shown) => {
	expect(withoutOuterQuotes(told)).toBe(shown);
});

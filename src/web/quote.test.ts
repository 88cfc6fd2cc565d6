import { expect, test } from "vitest";
import { quote } from "./quote.ts";

test.each([
	["rain fell", "“rain fell”"],
	["“Rain,” she said", "“Rain,” she said"],
])("%j is quoted as %j", (words, quoted) => {
	expect(quote(words)).toBe(quoted);
});

import { expect, test } from "vitest";
import { findQuantities } from "../../text/quantities/find-quantities.ts";
import { readCounted } from "./read-counted.ts";
import { readWords } from "./words.ts";

/** What each number of a sentence counts, as "unit aspect"; none for one that counts nothing. */
function countedIn(text: string): (string | undefined)[] {
	const words = readWords(text, { start: 0, end: text.length });
	return findQuantities(text).map((quantity) => {
		const counted = readCounted(quantity, words, []);
		return counted && `${counted.unitKey} ${counted.aspect ?? "-"}`;
	});
}

const cases: readonly (readonly [string, (string | undefined)[]])[] = [
	[
		"SENNICK, March 2, 2026 (Coastwire) - A ferry with 212 people on board ran aground.",
		[undefined, undefined, "people -"],
	],
	["Written on 6 March 2026.", [undefined, undefined]],
	["Some 40,000 people joined the march.", ["people protested"]],
	["At least 14 people were killed on 3 March.", ["people dead", undefined]],
	["The toll on May 12 stood at 40 dead.", [undefined, "people dead"]],
];

test.each(cases)("%s", (text, expected) => {
	expect(countedIn(text)).toEqual(expected);
});

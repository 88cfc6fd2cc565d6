// Checks on quoted stretches and on the shingles outside them.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gap, shingleWords, unquotedShingles } from "./shingles.ts";
import { quotedSpans } from "./shingles-quotes.ts";

describe("quoted spans", () => {
	const cases: [why: string, text: string, quoted: string[]][] = [
		["curly marks", "He said “we will go” today.", ["“we will go”"]],
		["straight marks", 'He said "we will go" today.', ['"we will go"']],
		["several", "“One” and “two”.", ["“One”", "“two”"]],
		["an open quotation ends with its line", "She said: “No.\nThen she left.", ["“No."]],
		["single marks, apostrophes inside", "He said ‘we don’t know’ twice.", ["‘we don’t know’"]],
		["a lone apostrophe is none", "The ‘90s weren’t kind", []],
		["guillemets", "Il dit « non » encore.", ["« non »"]],
		["low German marks", "Er sagte „nein“ dazu.", ["„nein“"]],
	];
	test.each(cases)("%s", (_, text, quoted) => {
		expect(quotedSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(quoted);
	});

	test("never overlap and stay inside the text", () => {
		const marks = fc.constantFrom("“", "”", '"', "‘", "’", "«", "»", "a", " ", "\n");
		fc.assert(
			fc.property(fc.array(marks, { maxLength: 80 }), (characters) => {
				const text = characters.join("");
				let last = 0;
				for (const { start, end } of quotedSpans(text)) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
					last = end;
				}
			}),
		);
	});
});

describe("unquoted shingles", () => {
	test("are the same for the same words in other dress", () => {
		const plain = unquotedShingles("The ferry left Alder Bay at noon", [], 100);
		const dressed = unquotedShingles("THE ferry -- left Alder  Bay, at noon!", [], 100);
		expect(dressed.hashes).toEqual(plain.hashes);
		expect(plain.hashes).toHaveLength(7 - shingleWords + 1);
	});

	test("never reach over a quotation", () => {
		const { hashes, unquoted, quoted } = unquotedShingles(
			"One two three four “some words of others” five six seven eight",
			[],
			100,
		);
		expect(hashes.filter((hash) => hash !== gap)).toHaveLength(2);
		expect(hashes).toContain(gap);
		expect({ unquoted, quoted }).toEqual({ unquoted: 8, quoted: 4 });
	});

	test("leave out the spans that they are told to", () => {
		const text = "one two three four five";
		expect(unquotedShingles(text, [{ start: 0, end: text.length }], 100).hashes).toEqual([]);
	});

	test("read no more words than they are allowed", () => {
		expect(unquotedShingles("word ".repeat(1000), [], 50).unquoted).toBe(50);
	});

	test("count an ideograph as a word", () => {
		expect(unquotedShingles("渡船中午离开港口", [], 100).unquoted).toBe(8);
	});

	test("take any text", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
				const { hashes } = unquotedShingles(text, [], 1000);
				expect(hashes.every((hash) => Number.isInteger(hash) && hash >= 0)).toBe(true);
			}),
		);
	});
});

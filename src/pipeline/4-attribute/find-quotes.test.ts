import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuotes } from "./find-quotes.ts";
import { splitParagraphs } from "./read-article.ts";

function quoted(text: string): string[] {
	return findQuotes(text, splitParagraphs(text)).map(({ start, end }) => text.slice(start, end));
}

describe("findQuotes", () => {
	test.each([
		["straight marks", 'He said "the dam holds" twice.', ['"the dam holds"']],
		["curly marks", "“It holds,” she said. “It will.”", ["“It holds,”", "“It will.”"]],
		["British marks", "‘It holds,’ she said.", ["‘It holds,’"]],
		["straight single marks", "It was 'fake news,' he said.", ["'fake news,'"]],
		["a quotation in a quotation", "“He said ‘go’ to me,” she said.", ["“He said ‘go’ to me,”"]],
		["apostrophes", "The mayor's dogs' home isn't open.", []],
		["years and elisions", "In the '90s rock 'n' roll ruled.", []],
		["angle marks", "«Non», she said.", ["«Non»"]],
		["TeX marks", "``It holds,'' she said.", ["``It holds,''"]],
		["a missing closing mark", "She said: “It holds\n\nThe end.", ["“It holds"]],
		["a closing mark alone", "It holds” she said.", []],
	])("%s are read", (_, text, wanted) => {
		expect(quoted(text)).toEqual(wanted);
	});

	test("a quotation over paragraphs opens each of them again", () => {
		const text = "“It holds.\n\n“It will hold,” she said.";
		const found = findQuotes(text, splitParagraphs(text));
		expect(found.map(({ broken, continues }) => ({ broken, continues }))).toEqual([
			{ broken: true, continues: false },
			{ broken: false, continues: true },
		]);
	});

	test("quotations of any text lie in it, in order, without overlap", () => {
		const marks = fc.constantFrom('"', "“", "”", "‘", "’", "'", " ", "a", ".", "\n\n", "«", "»");
		fc.assert(
			fc.property(fc.array(marks, { maxLength: 60 }), (parts) => {
				const text = parts.join("");
				let last = 0;
				for (const quote of findQuotes(text, splitParagraphs(text))) {
					expect(quote.start).toBeGreaterThanOrEqual(last);
					expect(quote.end).toBeGreaterThan(quote.start);
					expect(quote.inner.start).toBeLessThanOrEqual(quote.inner.end);
					last = quote.end;
				}
				expect(last).toBeLessThanOrEqual(text.length);
			}),
		);
	});
});

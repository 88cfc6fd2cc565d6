import fc from "fast-check";
import { expect, test } from "vitest";
import { diffWords, type WordPiece } from "./diff-words.ts";

const shown = (pieces: readonly WordPiece[]) =>
	pieces.map(
		({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[kind],
	);

test.each([
	["Ten homes were cleared.", "Forty homes were cleared.", "[-Ten -][+Forty +]homes were cleared."],
	["He said so.", "He said so.", "He said so."],
	["", "New words.", "[+New words.+]"],
	["Gone.", "", "[-Gone.-]"],
	["a b c d", "a x c y d", "a [-b -][+x +]c [+y +]d"],
])("%s → %s", (before, after, together) => {
	expect(shown(diffWords(before, after)).join("")).toBe(together);
});

test("both texts can be read out of the pieces", () => {
	const words = fc.array(fc.constantFrom("a", "b ", "c\n", " d", "ee", "  "), { maxLength: 40 });
	fc.assert(
		fc.property(words, words, (one, other) => {
			const [before, after] = [one.join(""), other.join("")];
			const pieces = diffWords(before, after);
			const read = (left: WordPiece["kind"]) =>
				pieces
					.filter(({ kind }) => kind !== left)
					.map(({ text }) => text)
					.join("");
			expect([read("added"), read("removed")]).toEqual([before, after]);
		}),
	);
});

test("two long texts without a common word are told apart at once", () => {
	const before = "a ".repeat(100_000);
	expect(diffWords(before, "b ".repeat(100_000)).map(({ kind }) => kind)).toEqual([
		"removed",
		"added",
	]);
});

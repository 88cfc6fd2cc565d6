// The checker is fed lies, and true lines that it must let pass.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { ArticleId } from "../../news/span.ts";
import { storyOf } from "../6-align/story-sample.ts";
import { checkLine } from "./check-line.ts";

const source =
	"Interior Minister Pavel Orsk said on Monday that at least 27 people may have died in Korrin, and Brakemoor Minerals denied that it had ignored warnings.";

function cited(words: string) {
	return [{ articleId: "a1" as ArticleId, start: 0, end: words.length, words }];
}

function faultsOf(text: string, words = source): readonly string[] {
	return [...new Set(checkLine({ text, citations: cited(words) }).map(({ fault }) => fault))];
}

test.each([
	["another number", source.replace("27", "72"), "number"],
	["another speaker", source.replace("Pavel Orsk", "Marta Kess"), "name"],
	["another place", source.replace("Korrin", "Tessin"), "name"],
	["another day", source.replace("Monday", "Friday"), "date"],
	["a hedge lost", source.replace("may have died", "died"), "uncertainty"],
	["a bound lost", source.replace("at least 27", "27"), "uncertainty"],
	["a negation added", source.replace("had ignored", "had not ignored"), "negation"],
	[
		"parties swapped",
		source
			.replace("Pavel Orsk", "XX")
			.replace("Brakemoor Minerals", "Pavel Orsk")
			.replace("XX", "Brakemoor Minerals"),
		"word-order",
	],
	["nothing at all", "  ", "empty"],
])("a line with %s is not shown", (_lie, text, fault) => {
	expect(faultsOf(text)).toContain(fault);
});

test("a denial cannot be told as an assertion", () => {
	const story = storyOf([
		{
			id: "a1",
			text: "Brakemoor denied any leak at the plant.",
			says: [{ speaker: "Brakemoor", stance: "denies", content: "any leak at the plant" }],
		},
	]);
	const line = {
		text: "Brakemoor told of any leak at the plant.",
		citations: cited("Brakemoor denied any leak at the plant."),
	};
	expect(checkLine(line, { statements: story.statements }).map(({ fault }) => fault)).toContain(
		"stance",
	);
});

test("an assertion cannot be told as a denial", () => {
	expect(faultsOf("Orsk rejected the number.", "Orsk gave the number.")).toEqual(["stance"]);
});

test("words cannot be given to a speaker who is not named in the line", () => {
	const story = storyOf([
		{
			id: "a1",
			text: "Orsk said the road is open.",
			says: [{ speaker: "Orsk", content: "the road is open" }],
		},
	]);
	const line = { text: "The road is open.", citations: cited("Orsk said the road is open.") };
	expect(checkLine(line, { statements: story.statements }).map(({ fault }) => fault)).toEqual([
		"speaker",
	]);
});

test("a line without a citation is not shown", () => {
	expect(checkLine({ text: source, citations: [] })).toHaveLength(1);
});

test("the words themselves pass", () => {
	expect(faultsOf(source)).toEqual([]);
});

test("any text that cites itself passes, and a foreign number never does", () => {
	const words = fc.array(
		fc.constantFrom(
			"Orsk",
			"Korrin",
			"not",
			"may",
			"27",
			"denied",
			"roads",
			"open",
			"on",
			"Monday",
		),
		{ minLength: 1, maxLength: 12 },
	);
	fc.assert(
		fc.property(words, fc.integer({ min: 100, max: 999 }), (list, number) => {
			const text = list.join(" ");
			expect(faultsOf(text, text)).toEqual([]);
			expect(faultsOf(`${text} ${number}`, text)).toContain("number");
		}),
	);
});

test("any input gets an answer", () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), (text, words) => {
			expect(Array.isArray(faultsOf(text, words))).toBe(true);
		}),
	);
});

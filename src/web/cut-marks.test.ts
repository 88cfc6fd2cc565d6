import { expect, test } from "vitest";
import type { Statement } from "../wire/record.ts";
import { cutMarks } from "./cut-marks.ts";

const text = "Brask said the river, which Sand called clean, was not.";

function statement(id: string, speaker: string, content: string): Statement {
	const spanOf = (words: string) => {
		const start = text.indexOf(words);
		return { start, end: start + words.length };
	};
	return {
		id,
		articleId: "a",
		speaker: { key: speaker, name: speaker, kind: "person", resolved: true },
		speakerSpans: [spanOf(speaker)],
		via: [],
		stance: "asserts",
		certainty: "unspecified",
		evidence: [],
		content: [spanOf(content)],
		quote: "indirect",
		rule: "test",
	};
}

const outer = statement("s1", "Brask", "the river, which Sand called clean, was not");
const inner = statement("s2", "Sand", "clean");
const whole = { start: 0, end: text.length };

test("the pieces of a block are its text, in order", () => {
	const pieces = cutMarks(text, whole, [outer, inner], { start: 6, end: 14 });
	expect(pieces.map((piece) => piece.text).join("")).toBe(text);
});

test("inside each other, the shorter mark wins", () => {
	const pieces = cutMarks(text, whole, [outer, inner], undefined);
	expect(pieces.find((piece) => piece.text === "clean")?.statementId).toBe("s2");
	expect(pieces.find((piece) => piece.text === "Sand")?.role).toBe("speaker");
	expect(pieces.find((piece) => piece.text === ", was not")?.statementId).toBe("s1");
});

test("the keyboard stops once at each part of a statement", () => {
	const pieces = cutMarks(text, whole, [outer, inner], undefined);
	expect(pieces.filter((piece) => piece.first).map((piece) => piece.text)).toEqual([
		"Brask",
		"the river, which ",
		"Sand",
		"clean",
	]);
});

test("a mark that begins before the block is not drawn over its edge", () => {
	const pieces = cutMarks(text, { start: 15, end: 20 }, [outer], undefined);
	expect(pieces.map((piece) => piece.text)).toEqual([text.slice(15, 20)]);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseSentence } from "../syntax/parse-sentence.ts";
import { splitText } from "../syntax/split-text.ts";
import { findNames } from "./find-names.ts";

const find = (text: string) =>
	findNames(splitText(text).map(parseSentence)).map(
		({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`,
	);

describe("findNames", () => {
	test.each([
		["Maria Fenwick was born in Germany.", ["person: Maria Fenwick", "place: Germany"]],
		["He studied at the University of Oldport.", ["organisation: University of Oldport"]],
		["The visit to London was planned by NATO.", ["place: London", "organisation: NATO"]],
		["nothing here has a name.", []],
	])("in %j", (text, names) => {
		expect(find(text)).toEqual(names);
	});

	test("finds offices that are written with capitals", () => {
		expect(find("The Prime Minister resigned.")).toEqual(["office: Prime Minister"]);
		expect(find("The prime minister resigned.")).toEqual([]);
	});

	test("gives the same spans each time, in order, inside the text, whatever the text", () => {
		const words = fc.constantFrom(
			..."Mara Quill of the Ministry said U.S. 3,000 , . “ ” and Alder Bay 😀 \ud800 RT BBC's".split(
				" ",
			),
		);
		fc.assert(
			fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
				const text = parts.join(" ");
				const sentences = splitText(text).map(parseSentence);
				const names = findNames(sentences);
				let at = 0;
				for (const { start, end } of names) {
					expect(start).toBeGreaterThanOrEqual(at);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
					at = end;
				}
				expect(findNames(sentences)).toEqual(names);
			}),
			{ numRuns: 60 },
		);
	});

	test("takes time in proportion to length on capitals without end", () => {
		const text = "Alder Bridge ".repeat(4000);
		expect(find(text).length).toBeGreaterThan(0);
	});
});

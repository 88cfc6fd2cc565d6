import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Sentence } from "../sentence.ts";
import { parseSentence } from "./parse-sentence.ts";
import { splitText } from "./split-text.ts";

function parse(text: string): Sentence {
	const [raw] = splitText(text);
	if (!raw) throw new Error("The text has no sentence.");
	return parseSentence(raw);
}

function relationOf(sentence: Sentence, form: string) {
	const token = sentence.tokens.find((own) => own.form === form);
	const head = token && token.head >= 0 ? sentence.tokens[token.head]?.form : "root";
	return { relation: token?.relation, head };
}

/** Words from which the heads lead to the root, and how many roots there are. */
function checkTree({ tokens }: Sentence): void {
	expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1);
	for (const [at] of tokens.entries()) {
		let up = at;
		let steps = 0;
		while (up >= 0 && steps <= tokens.length) {
			up = tokens[up]?.head ?? -2;
			steps++;
		}
		expect(up).toBe(-1);
	}
}

describe("parseSentence", () => {
	const report = parse("Mayor Tamsin Roe told reporters that the old bridge was closed on Friday.");

	test.each([
		["told", "root", "root"],
		["closed", "ccomp", "told"],
		["bridge", "nsubj:pass", "closed"],
		["old", "amod", "bridge"],
		["Friday", "obl", "closed"],
	])("knows what %s does", (form, relation, head) => {
		expect(relationOf(report, form)).toEqual({ relation, head });
	});

	test("gives tags and lemmas", () => {
		const { tokens } = parse("The ministries denied the reports.");
		expect(tokens.map(({ tag }) => tag)).toEqual(["DT", "NNS", "VBD", "DT", "NNS", "."]);
		expect(tokens.map(({ lemma }) => lemma)).toEqual([
			"the",
			"ministry",
			"deny",
			"the",
			"report",
			".",
		]);
	});

	test("says what a noun phrase is about", () => {
		const { tokens } = parse("She met his mother in Germany.");
		expect(tokens.find(({ form }) => form === "mother")?.thing).toBe("person");
		expect(tokens.find(({ form }) => form === "Germany")?.thing).toBe("place");
	});

	test("gives a tree for every sentence, the same one each time", () => {
		const word = fc.constantFrom(
			..."the bridge said that and , . “ ” ( ) denied 3,000 Roe n't 's ? 😀 \ud800 RT @x xkcd".split(
				" ",
			),
		);
		fc.assert(
			fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
				const tokens = words.map((form, at) => ({
					start: at * 20,
					end: at * 20 + form.length,
					form,
				}));
				const raw = { start: 0, end: 800, tokens };
				const sentence = parseSentence(raw);
				checkTree(sentence);
				expect(sentence.tokens.map(({ form }) => form)).toEqual(words);
				expect(parseSentence(raw)).toEqual(sentence);
			}),
			{ numRuns: 60 },
		);
	});

	test("reads a sentence of any length", () => {
		const tokens = Array.from({ length: 5000 }, (_, at) => ({
			start: at * 5,
			end: at * 5 + 4,
			form: at % 7 === 0 ? "said" : "word",
		}));
		const sentence = parseSentence({ start: 0, end: 25_000, tokens });
		expect(sentence.tokens).toHaveLength(5000);
		checkTree(sentence);
	});
});

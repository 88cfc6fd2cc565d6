// What the index of words is asked, and what rows are asked besides.

import { expect, test } from "vitest";
import type { WordsPart } from "../search-table.ts";
import { marksExpressions, wordsExpressions } from "./words-expression.ts";

const phrase = (words: string, isOpen = false) => ({ words: words.split(" "), isOpen });
const wanted = (...all: string[]): WordsPart => ({
	...{ anyOf: all.map((words) => phrase(words)), isNot: false },
});
const unwanted = (...all: string[]): WordsPart => ({ ...wanted(...all), isNot: true });

const cases: [string, WordsPart[], indexed: string, sideBySide: string][] = [
	["a word", [wanted("dam")], "((dam))", ""],
	["two words", [wanted("dam"), wanted("mine")], "((dam)) & ((mine))", ""],
	["a phrase", [wanted("waste dam")], "((waste & dam))", "((waste <-> dam))"],
	[
		"a phrase beside a word",
		[wanted("waste dam"), wanted("mine")],
		"((waste & dam)) & ((mine))",
		"((waste <-> dam))",
	],
	["one of several", [wanted("dam", "mine")], "((dam) | (mine))", ""],
	["an unwanted word", [unwanted("dam")], "!((dam))", ""],
	["an unwanted phrase", [unwanted("waste dam")], "", "!((waste <-> dam))"],
	[
		"an unwanted phrase or word",
		[unwanted("waste dam", "mine")],
		"!((mine))",
		"!((waste <-> dam) | (mine))",
	],
	[
		"a beginning",
		[{ anyOf: [phrase("the bru", true)], isNot: false }],
		"((the & bru:*))",
		"((the <-> bru:*))",
	],
	["nothing to look for", [wanted("* & (")], "", ""],
];

test.each(cases)("%s", (_, parts, indexed, sideBySide) => {
	expect(wordsExpressions(parts)).toMatchObject({ indexed, sideBySide });
});

test("marks of several words stand side by side", () => {
	const parts = [{ anyOf: ["spada0 spbrill0", "spquell0"], isNot: false }];
	expect(marksExpressions(parts)).toEqual({
		indexed: "((spada0 & spbrill0) | (spquell0))",
		sideBySide: "((spada0 <-> spbrill0) | (spquell0))",
		exact: "((spada0 <-> spbrill0) | (spquell0))",
	});
});

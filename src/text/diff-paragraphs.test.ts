// Paragraphs that were replaced, removed and added.

import fc from "fast-check";
import { expect, test } from "vitest";
import { cpuMs } from "../../test/cpu-ms.ts";
import { diffParagraphs } from "./diff-paragraphs.ts";

test.each([
	["nothing", "One.\n\nTwo.", "One.\n\nTwo.", []],
	["only marks and spaces", "“One”  –\n\nTwo.", '"One" -\n\nTwo.', []],
	["a replaced paragraph", "A.\n\n3 hurt.\n\nC.", "A.\n\n5 hurt.\n\nC.", [["3 hurt.", "5 hurt."]]],
	["a removed one", "A.\n\nB.\n\nC.", "A.\n\nC.", [["B.", ""]]],
	["an added one", "A.\n\nC.", "A.\n\nB.\n\nC.", [["", "B."]]],
	["an end of two", "A.\n\nB.", "A.\n\nC.\n\nD.", [["B.", "C.\n\nD."]]],
])("%s is told", (_, before, after, changes) => {
	expect(diffParagraphs(before, after)).toEqual(
		changes.map(([removed, added]) => ({ before: removed, after: added })),
	);
});

test("texts of any size are compared in bounded time", () => {
	const long = Array.from({ length: 20_000 }, (_, at) => `Paragraph ${at}.`).join("\n\n");
	const startedMs = cpuMs();
	expect(diffParagraphs(long, long.replaceAll("7.", "8."))).not.toEqual([]);
	expect(cpuMs() - startedMs).toBeLessThan(2_000);
});

test("all words of both texts that differ are in some change", () => {
	const text = fc
		.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 })
		.map((words) => words.join("\n\n"));
	fc.assert(
		fc.property(text, text, (before, after) => {
			const changes = diffParagraphs(before, after);
			expect(changes.length === 0).toBe(before === after);
			const count = (side: "before" | "after") =>
				changes.flatMap((change) => change[side].split("\n\n").filter(Boolean)).length;
			const paragraphs = (words: string) => words.split("\n\n").filter(Boolean).length;
			expect(paragraphs(before) - count("before")).toBe(paragraphs(after) - count("after"));
		}),
	);
});

import { describe, expect, test } from "vitest";
import type { Article } from "../../news/article.ts";
import { lineOf } from "./tell-statement.ts";

const sentence = "The ferry Linnet ran aground in fog, the coastguard said.";

function tell(text: string): string | undefined {
	return lineOf({ id: "a1", text } as Article, { start: 0, end: text.length })?.text;
}

describe("a line begins with its sentence, not with where it was filed", () => {
	test.each([
		"SENNICK (Coastwire) — ",
		"SENNICK, Norrland (Coastwire) - ",
		"SENNICK, March 2, 2026 (Coastwire) - ",
		"SENNICK, March 2 (Coastwire) -- ",
		"SENNICK, 2 March 2026 — ",
		"SENNICK (Coastwire) — March 2, 2026 — ",
		"SENNICK — 2 March 2026 — ",
	])("%s", (dateline) => {
		expect(tell(dateline + sentence)).toBe(sentence);
	});
});

test("a place that the sentence speaks of stays", () => {
	const text = "NATO - which met in March 2026 - agreed to the plan, its chief said.";
	expect(tell(text)).toBe(text);
});

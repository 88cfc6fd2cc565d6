import { expect, test } from "vitest";
import type { FigureSeries } from "../wire/record.ts";
import { reportedNumber } from "./reported-number.ts";

const sentence = "The ministry said at least 14 people had died.";

function figure(number: string, approx?: string): FigureSeries["figures"][number] {
	const start = 100 + sentence.indexOf(number);
	const time = { earliestMs: 0, latestMs: 0, basis: "stated", why: "told" };
	return {
		articleId: "a",
		quantity: {
			...{ start, end: start + number.length, unit: "person", counted: "people", kind: "count" },
			approx,
		},
		words: { articleId: "a", start: 100, end: 100 + sentence.length, words: sentence },
		modality: "counted",
		asOf: time,
		said: time,
	};
}

test("the number comes out of its sentence", () => {
	expect(reportedNumber(figure("14"))).toBe("14");
});

test("what blurs the number stays with it, and is not said twice", () => {
	expect(reportedNumber(figure("14", "at least"))).toBe("at least 14");
	expect(reportedNumber(figure("at least 14", "at least"))).toBe("at least 14");
});

test("a number outside the cited words is shown by the words", () => {
	const elsewhere = figure("14");
	const moved = { ...elsewhere, words: { ...elsewhere.words, start: 5_000, end: 5_046 } };
	expect(reportedNumber(moved)).toBe(sentence);
});

import { expect, test } from "vitest";
import type { FigureSeries } from "../wire/record.ts";
import { layOutSteps } from "./figure-steps.ts";

const dayMs = 24 * 60 * 60 * 1000;

function series(
	...values: readonly { low?: number; best?: number; high?: number }[]
): FigureSeries {
	const time = (day: number) => ({
		earliestMs: day * dayMs,
		latestMs: (day + 1) * dayMs - 1,
		basis: "stated",
		why: "told",
	});
	return {
		id: "f",
		label: "dead",
		unit: "person",
		differences: [],
		figures: values.map((value, day) => ({
			articleId: "a",
			quantity: { start: 0, end: 2, unit: "person", counted: "dead", kind: "count", ...value },
			reported: "14",
			words: { articleId: "a", start: 0, end: 2, words: "14" },
			modality: day === 2 ? "expected" : "counted",
			asOf: time(day),
			said: time(day),
		})),
	};
}

test("a single value is not drawn", () => {
	expect(layOutSteps(series({ best: 14 }))).toBeUndefined();
});

test("values that are all the same are not drawn", () => {
	expect(layOutSteps(series({ best: 14 }, { best: 14 }))).toBeUndefined();
});

test("a higher value stands higher, a later one further right", () => {
	const [first, second] = layOutSteps(series({ best: 14 }, { best: 31 }))?.points ?? [];
	expect(second?.y).toBeLessThan(first?.y ?? 0);
	expect(second?.x).toBeGreaterThan(first?.x ?? 0);
});

test("a range is drawn from its low to its high end", () => {
	const chart = layOutSteps(series({ best: 2 }, { low: 2, high: 4 }));
	const point = chart?.points[1];
	expect(point?.top).toBeLessThan(point?.bottom ?? 0);
});

test("an expected value is marked as one", () => {
	const chart = layOutSteps(series({ best: 1 }, { best: 2 }, { best: 3 }));
	expect(chart?.points.map(({ expected }) => expected)).toEqual([false, false, true]);
});

test("values below nought are drawn in the box, nought above them", () => {
	const [first, second] = layOutSteps(series({ best: 0 }, { best: -3 }))?.points ?? [];
	expect([first?.y, second?.y]).toEqual([22, 74]);
});

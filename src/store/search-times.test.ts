import fc from "fast-check";
import { expect, test } from "vitest";
import { coverMonths, coverTime, dayMarks, monthMarks } from "./search-times.ts";

const dayMs = 24 * 60 * 60 * 1000;
const days = fc.integer({ min: Date.UTC(1990, 0) / dayMs, max: Date.UTC(2040, 0) / dayMs });

test("a time is covered by whole years, whole months, and days at its ends", () => {
	const cover = coverTime(Date.parse("2023-11-30"), Date.parse("2025-02-02"));
	expect(cover).toEqual(["da202311300", "mo2023120", "ye20240", "mo2025010", "da202502010"]);
	expect(coverTime(Date.parse("2025-01-02"), Date.parse("2025-01-02"))).toEqual([]);
});

test("exactly the moments within a time have one of its marks", () => {
	fc.assert(
		fc.property(days, fc.nat(800), days, (from, length, at) => {
			const cover = new Set(coverTime(from * dayMs, (from + length) * dayMs));
			const isCovered = dayMarks(at * dayMs + 1).some((mark) => cover.has(mark));
			expect(isCovered).toBe(at >= from && at < from + length);
			expect(cover.size).toBeLessThan(90);
		}),
	);
});

test("whatever reaches into a time has one of its marks", () => {
	fc.assert(
		fc.property(
			days,
			fc.integer({ min: 1, max: 800 }),
			days,
			fc.nat(500),
			(from, length, at, long) => {
				const cover = new Set(coverMonths(from * dayMs, (from + length) * dayMs));
				const reaches = at < from + length && at + long >= from;
				const isCovered = monthMarks(at * dayMs, (at + long) * dayMs).some((mark) =>
					cover.has(mark),
				);
				if (reaches) expect(isCovered).toBe(true);
			},
		),
	);
});

test("dates before all dates and dates that are none do no harm", () => {
	expect(dayMarks(Number.NaN)).toEqual([]);
	expect(dayMarks(-8e15)).toEqual(dayMarks(Date.UTC(1969, 0)));
	expect(coverTime(undefined, Date.UTC(1970, 0))).toEqual(["ye19690"]);
	expect(monthMarks(0, 8e15).length).toBeLessThan(1_400);
});

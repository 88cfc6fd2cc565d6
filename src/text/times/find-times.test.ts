import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cpuMs } from "../../../test/cpu-ms.ts";
import { findTimes } from "./find-times.ts";

/** A Wednesday. */
const refDay = "2024-10-23";

function told(text: string, ref: string = refDay): readonly string[] {
	return findTimes(text, ref).map(
		({ start, end, value }) => `${text.slice(start, end)} = ${value}`,
	);
}

describe("a date with its year is read in any order", () => {
	test.each([
		["Friday, July 21, 2017", "2017-07-21"],
		["21 July 2017", "2017-07-21"],
		["the 21st of July, 2017", "2017-07-21"],
		["2017-07-21", "2017-07-21"],
		["07/21/2017", "2017-07-21"],
		["21.07.2017", "2017-07-21"],
		["Sept. 3, 2019", "2019-09-03"],
		["August 3-5, 2019", "2019-08-03/2019-08-05"],
		["February 2022", "2022-02"],
		["Q3 2024", "2024-Q3"],
		["the first half of 2023", "2023-H1"],
		["the summer of 2012", "2012-SU"],
		["the 1990s", "1990-01-01/1999-12-31"],
		["the 20th century", "1900-01-01/1999-12-31"],
		["Christmas Eve 2020", "2020-12-24"],
	])("%s", (words, value) => {
		expect(told(words)).toEqual([`${words} = ${value}`]);
	});
});

describe("what is told against the day of writing is resolved against it", () => {
	test.each([
		["She resigned yesterday.", "yesterday = 2024-10-22"],
		["The dam broke on Friday.", "Friday = 2024-10-18"],
		["The court will sit on Friday.", "Friday = 2024-10-25"],
		["His crews saw water coming out on Friday.", "Friday = 2024-10-18"],
		["Rain is coming on Friday.", "Friday = 2024-10-25"],
		["They met last month.", "last month = 2024-09"],
		["Troops came earlier this month.", "earlier this month = 2024-10"],
		["He vowed to sell by year's end.", "year's end = 2024-12-31"],
		["It closed on Tuesday of last week.", "Tuesday of last week = 2024-10-15"],
		["It kept going until 2 a.m. Friday.", "2 a.m. Friday = 2024-10-18T02:00"],
		["It will pay off many years from now.", "many years from now = FUTURE_REF"],
		["It rained two years ago.", "two years ago = 2022"],
		["The fair opens next week.", "next week = 2024-W44"],
		["Profits fell in the third quarter.", "the third quarter = 2024-Q3"],
		["It closed last summer.", "last summer = 2024-SU"],
		["It ran over the weekend.", "the weekend = 2024-10-19/2024-10-20"],
		["Sales rose in March.", "March = 2024-03"],
		["Sales will rise in March.", "March = 2025-03"],
		["It fell over the past 30 days.", "the past 30 days = 2024-09-23/2024-10-23"],
		["Doors will open at 8 p.m. on Friday.", "8 p.m. on Friday = 2024-10-25T20:00"],
	])("%s", (text, mention) => {
		expect(told(text)).toEqual([mention]);
	});
});

test("lengths, repetitions and vague times have TimeML values", () => {
	expect(told("For three days, every week, about half an hour; it is now over.")).toEqual([
		"three days = P3D",
		"every week = P1W",
		"half an hour = PT0.5H",
		"now = PRESENT_REF",
	]);
});

test("later words are told against the date before them", () => {
	expect(
		told("On May 3, 2019 it burned. The next day it rained. Two years later it reopened."),
	).toEqual(["May 3, 2019 = 2019-05-03", "The next day = 2019-05-04", "Two years later = 2021"]);
});

test("the year at the end of a range serves its beginning", () => {
	expect(told("between July 3 and August 4, 2019, and in 1890–91")).toEqual([
		"July 3 = 2019-07-03",
		"August 4, 2019 = 2019-08-04",
		"1890 = 1890",
		"91 = 1891",
	]);
});

test("ages, scores, sums of money and counts are no times", () => {
	const text =
		"The 20-year-old, aged 8 to 10 years, paid $2,015 for 1999 homes; they won 3-2 and may march.";
	expect(told(text)).toEqual([]);
});

test("without a day of writing, what depends on it stays open and has no interval", () => {
	const mentions = findTimes("It fell on Friday, last month, and on September 14.", "");
	expect(mentions.map(({ value }) => value)).toEqual(["XXXX-WXX-5", "PAST_REF", "XXXX-09-14"]);
	expect(mentions.every(({ earliestMs }) => earliestMs === undefined)).toBe(true);
});

test("an interval covers the days that the value names, and no day after now for what was", () => {
	const [month] = findTimes("Soldiers arrived earlier this month.", refDay);
	expect(new Date(month?.earliestMs ?? 0).toISOString()).toBe("2024-10-01T00:00:00.000Z");
	expect(new Date(month?.latestMs ?? 0).toISOString()).toBe("2024-10-23T23:59:59.999Z");
});

test("any text gives mentions inside it, in order, the same twice", () => {
	const piece = fc.constantFrom(
		...["on ", "Friday ", "May ", "3", ", ", "2019 ", "last ", "month", "-", ":", "30 ", "8 pm "],
		...["the ", "1990s ", "two years ", "ago ", "\n", "day ", "before ", "end of ", "\ud800", "İ"],
	);
	const texts = fc.oneof(
		fc.string({ unit: "binary" }),
		fc.array(piece).map((all) => all.join("")),
	);
	fc.assert(
		fc.property(texts, fc.constantFrom(refDay, "", "0001-01-01", "9999-12-31"), (text, ref) => {
			const mentions = findTimes(text, ref);
			let last = 0;
			for (const { start, end, value } of mentions) {
				expect(start).toBeGreaterThanOrEqual(last);
				expect(end).toBeGreaterThan(start);
				expect(value).not.toMatch(/NaN|undefined|Infinity/);
				last = end;
			}
			expect(last).toBeLessThanOrEqual(text.length);
			expect(findTimes(text, ref)).toEqual(mentions);
		}),
	);
});

test("a long text without a full stop takes linear time", () => {
	const pieces = [
		"8 pm ",
		"Friday at ",
		"the 1990",
		"- ",
		"twenty-",
		"last May 3 ",
		"1:",
		"1,000,",
		"1.1",
	];
	for (const piece of pieces) {
		const text = piece.repeat(Math.ceil(200_000 / piece.length));
		const startMs = cpuMs();
		expect(findTimes(text, refDay).length).toBeLessThan(text.length);
		expect(cpuMs() - startMs).toBeLessThan(10_000);
	}
});

test.each([
	["the war of 1812 lasted", ["1812 = 1812"]],
	["a survey of 1709 schoolchildren", []],
	["born c. 1818 – died 8 January 1880", ["1818 = 1818", "8 January 1880 = 1880-01-08"]],
	["call 461-1776", []],
	["Corinthians 9:25", []],
	["Now, let me say that every now and then it rains", []],
	[
		"married in 1981 and divorced in March the same year",
		["1981 = 1981", "March = 1981-03", "the same year = 1981"],
	],
])("%s", (text, mentions) => {
	expect(told(text, "")).toEqual(mentions);
});

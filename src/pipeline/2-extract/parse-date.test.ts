import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseStatedDate } from "./parse-date.ts";

describe("the day that is meant", () => {
	test.each([
		["2024-10-16"],
		["2024-10-16T10:00:00Z"],
		["2024-10-16T23:59:00-08:00"],
		["2024-10-16 10:00:00 +0200"],
		["20241016"],
		["Wed, 16 Oct 2024 10:00:00 GMT"],
		["October 16, 2024"],
		["Oct. 16th, 2024 at 10:00 AM EST"],
		["Published on 16 October 2024"],
		["16. Oktober 2024, 10:00 Uhr"],
		["Stand: 16.10.2024, 06:00 Uhr"],
		["16 octobre 2024 à 10h00"],
		["16 de octubre de 2024"],
		["16 października 2024"],
		["16 октября 2024 г."],
		["2024年10月16日 10時00分"],
		["2024. 10. 16. 오전 10:00"],
		["16/10/2024"],
		["10/16/2024, 10:00"],
		["1729072800"],
		["1729072800000"],
	])("%s", (text) => {
		expect(parseStatedDate(text)?.day).toBe("2024-10-16");
	});
});

describe("how exactly", () => {
	test("a day is all of it", () => {
		expect(parseStatedDate("2024-10-16")).toMatchObject({
			earliestMs: Date.UTC(2024, 9, 16),
			latestMs: Date.UTC(2024, 9, 17) - 1,
			timed: false,
		});
	});

	test("a time with its zone is a moment", () => {
		const ms = Date.UTC(2024, 9, 16, 8, 30, 5);
		expect(parseStatedDate("2024-10-16T10:30:05+02:00")).toMatchObject({
			earliestMs: ms,
			latestMs: ms,
		});
	});

	test("a time without a zone is any moment that has that time somewhere on Earth", () => {
		const date = parseStatedDate("2024-10-16 10:30:00");
		expect(date?.earliestMs).toBe(Date.UTC(2024, 9, 15, 20, 30));
		expect(date?.latestMs).toBe(Date.UTC(2024, 9, 16, 22, 30));
	});

	test("the afternoon is told from the morning", () => {
		expect(parseStatedDate("Oct 16, 2024 1:30 PM GMT")?.earliestMs).toBe(
			Date.UTC(2024, 9, 16, 13, 30),
		);
	});
});

test.each([
	[""],
	["yesterday"],
	["0000-00-00"],
	["2024-02-30"],
	["2024-13-01"],
	["03/04/2024"],
	["9999-12-31"],
	["version 10.2.3"],
	["May was here"],
])("%s names no day for sure", (text) => {
	expect(parseStatedDate(text)).toBeUndefined();
});

test("every ISO day is read back, and nothing throws", () => {
	const min = new Date("1990-01-01");
	const max = new Date("2100-01-01");
	fc.assert(
		fc.property(fc.date({ min, max, noInvalidDate: true }), fc.string(), (date, noise) => {
			expect(parseStatedDate(date.toISOString())?.earliestMs).toBe(
				date.getTime() - date.getMilliseconds(),
			);
			const odd = parseStatedDate(noise);
			expect(odd === undefined || odd.earliestMs <= odd.latestMs).toBe(true);
		}),
	);
});

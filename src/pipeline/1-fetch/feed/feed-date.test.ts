import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { feedDateMs } from "./feed-date.ts";

const isoOf = (text: string) => {
	const ms = feedDateMs(text);
	return ms === undefined ? undefined : new Date(ms).toISOString().replace(".000Z", "Z");
};

describe("dialects", () => {
	test.each([
		["Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"],
		["Thu, 1 Jan 04 19:48 EST", "2004-01-02T00:48:00Z"],
		["Thursday, 01 January 2004 19:48:21 +0100", "2004-01-01T18:48:21Z"],
		["01 Jan 2004 19:48:21 -0530", "2004-01-02T01:18:21Z"],
		["Jan 1, 2004 7:48 pm", "2004-01-01T19:48:00Z"],
		["January 5th, 2004", "2004-01-05T00:00:00Z"],
		["Sun Jan  4 16:29:06 2004", "2004-01-04T16:29:06Z"],
		["Sun Jan  4 16:29:06 PST 2004", "2004-01-05T00:29:06Z"],
		["Thu, 31 Dec 1998 23:59:60 GMT", "1998-12-31T23:59:59Z"],
		["Mon, 26 January 2004 16:31:00 at GMT", "2004-01-26T16:31:00Z"],
		["03-Feb-1994 00:00:00 UTC", "1994-02-03T00:00:00Z"],
		["2003-12-31T10:14:55Z", "2003-12-31T10:14:55Z"],
		["2003-12-31T10:14:55.123-08:00", "2003-12-31T18:14:55Z"],
		["2003-12-31T10:14+0200", "2003-12-31T08:14:00Z"],
		["2003-12-31 10:14:55", "2003-12-31T10:14:55Z"],
		["2003-12-31 10:14:55 UTC", "2003-12-31T10:14:55Z"],
		["20031231T101455Z", "2003-12-31T10:14:55Z"],
		["2003-12-31", "2003-12-31T00:00:00Z"],
		["20031231", "2003-12-31T00:00:00Z"],
		["2003-12", "2003-12-01T00:00:00Z"],
		["2003", "2003-01-01T00:00:00Z"],
		["2003-335", "2003-12-01T00:00:00Z"],
		["2004-W05-2", "2004-01-27T00:00:00Z"],
		["2004-07-08 23:56:58.0", "2004-07-08T23:56:58Z"],
		["2003-12-31T24:00:00Z", "2004-01-01T00:00:00Z"],
		["2004/07/08 10:15", "2004-07-08T10:15:00Z"],
		["08.07.2004 10:15", "2004-07-08T10:15:00Z"],
		["07/08/2004", "2004-07-08T00:00:00Z"],
		["31/07/2004", "2004-07-31T00:00:00Z"],
		["2004년 05월 28일 01:31:15", "2004-05-28T01:31:15Z"],
		["2004-05-25 오후 11:23:17", "2004-05-25T23:23:17Z"],
		["mar., 03 févr. 2026 10:00:00 +0100", "2026-02-03T09:00:00Z"],
		["Di, 3. März 2026 10:00 MEZ", "2026-03-03T09:00:00Z"],
		["Вт, 03 мар 2026 10:00:00 +0300", "2026-03-03T07:00:00Z"],
		["Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z"],
		["1072915200", "2004-01-01T00:00:00Z"],
		["1072915200000", "2004-01-01T00:00:00Z"],
	])("%s", (text, iso) => {
		expect(isoOf(text)).toBe(iso);
	});
});

test.each([
	"",
	"soon",
	"0000-00-00",
	"0000-00-00T00:00:00Z",
	"9999-12-31T23:59:59Z",
	"2004-13-01",
	"2004-02-30",
	"Fri, 30 Feb 2004 10:00:00 GMT",
	"Thu, 01 Jan 2004 99:99:99 GMT",
	"Jan 2004",
])("%s is no date", (text) => {
	expect(feedDateMs(text)).toBeUndefined();
});

test("what is written in either standard form is read back", () => {
	const date = fc.date({
		min: new Date("1970-01-01"),
		max: new Date("2100-01-01"),
		noInvalidDate: true,
	});
	fc.assert(
		fc.property(date, (day) => {
			const ms = Math.floor(day.getTime() / 1000) * 1000;
			expect(feedDateMs(new Date(ms).toUTCString())).toBe(ms);
			expect(feedDateMs(new Date(ms).toISOString())).toBe(ms);
		}),
	);
});

test("any words give a believable time or none", () => {
	const word = fc.constantFrom(..."jan 12 2004 99 : - / + T Z pm gmt 10:15 0000 . , w".split(" "));
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				fc.array(word).map((words) => words.join("")),
			),
			(text) => {
				const ms = feedDateMs(text);
				if (ms !== undefined) expect(new Date(ms).getUTCFullYear()).toBeGreaterThan(1890);
			},
		),
	);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultTimes } from "../actions/alerts/tend-rules.ts";
import { nextClockTimeMs, ringTimeMs } from "./ring-time.ts";

const ms = (text: string): number => Date.parse(text);
const night = { from: "22:00", to: "07:00" };

test.each([
	["without any wish, at once", {}, "2031-05-05T12:00Z", "2031-05-05T12:00Z"],
	["in quiet hours, at their end", { quiet: night }, "2031-05-05T23:30Z", "2031-05-06T07:00Z"],
	["after midnight, the same morning", { quiet: night }, "2031-05-06T03:00Z", "2031-05-06T07:00Z"],
	[
		"at the end of quiet hours, at once",
		{ quiet: night },
		"2031-05-06T07:00Z",
		"2031-05-06T07:00Z",
	],
	[
		"in quiet hours of another zone",
		{ quiet: night, timeZone: "America/New_York" },
		"2031-05-06T03:00Z",
		"2031-05-06T11:00Z",
	],
	[
		"in quiet hours within one day",
		{ quiet: { from: "09:00", to: "17:00" } },
		"2031-05-05T12:00Z",
		"2031-05-05T17:00Z",
	],
	[
		"quiet hours that begin when they end are none",
		{ quiet: { from: "09:00", to: "09:00" } },
		"2031-05-05T12:00Z",
		"2031-05-05T12:00Z",
	],
])("an alert rings %s", (_, wish, noticed, rings) => {
	const times = { ...defaultTimes, ...wish };
	const input = { noticedMs: ms(noticed), how: "instant", lastMs: undefined, times } as const;
	expect(ringTimeMs(input)).toBe(ms(rings));
});

test("a story that rang is silent until its pause is over", () => {
	const lastMs = ms("2031-05-05T12:00Z");
	const input = { how: "instant", lastMs, times: defaultTimes } as const;
	const soon = ms("2031-05-05T12:10Z");
	expect(ringTimeMs({ ...input, noticedMs: soon })).toBe(ms("2031-05-05T18:00Z"));
	const late = ms("2031-05-05T19:00Z");
	expect(ringTimeMs({ ...input, noticedMs: late })).toBe(late);
});

test("a pause that ends in quiet hours lasts until they end", () => {
	const times = { ...defaultTimes, quiet: night };
	const lastMs = ms("2031-05-05T20:00Z");
	const noticedMs = ms("2031-05-05T20:10Z");
	expect(ringTimeMs({ noticedMs, how: "instant", lastMs, times })).toBe(ms("2031-05-06T07:00Z"));
});

test("a digest waits for its time of day", () => {
	const input = { how: "digest", lastMs: undefined, times: defaultTimes } as const;
	const before = ms("2031-05-05T07:59Z");
	expect(ringTimeMs({ ...input, noticedMs: before })).toBe(ms("2031-05-05T08:00Z"));
	const after = ms("2031-05-05T08:00Z");
	expect(ringTimeMs({ ...input, noticedMs: after })).toBe(ms("2031-05-06T08:00Z"));
});

test("clocks that change do not move a time of day, and a skipped one comes at once after the gap", () => {
	// In Paris clocks skip 02:00 to 03:00 on 30 March 2031.
	const paris = "Europe/Paris";
	const evening = ms("2031-03-29T20:00Z");
	expect(nextClockTimeMs(evening, "08:00", paris)).toBe(ms("2031-03-30T06:00Z"));
	expect(nextClockTimeMs(evening, "02:30", paris)).toBe(ms("2031-03-30T01:30Z"));
});

test("the next time of day is never in the past and never more than two days off", () => {
	const clock = fc
		.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
		.map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
	const zone = fc.constantFrom("UTC", "Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe");
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 4e12 }), clock, zone, (afterMs, wanted, timeZone) => {
			const nextMs = nextClockTimeMs(afterMs, wanted, timeZone);
			expect(nextMs).toBeGreaterThan(afterMs);
			expect(nextMs - afterMs).toBeLessThanOrEqual(49 * 3_600_000);
		}),
	);
});

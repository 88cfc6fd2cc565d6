// Times as a reader says them.

import { expect, test } from "vitest";
import { showDistance, showTime, showTimeOfDay } from "./show-time.ts";

const now = Date.parse("2025-03-12T12:00:00Z");
const minuteMs = 60 * 1000;

test.each([
	[0, "this minute"],
	[5 * minuteMs, "5 minutes ago"],
	[59 * minuteMs, "59 minutes ago"],
	[60 * minuteMs, "1 hour ago"],
	[23 * 60 * minuteMs, "23 hours ago"],
	[24 * 60 * minuteMs, "yesterday"],
	[10 * 24 * 60 * minuteMs, "Mar 2, 2025"],
	[-60 * minuteMs, "Mar 12, 2025"],
])("%i ms ago is told as %s", (ago, told) => {
	expect(showTime(now - ago, now)).toBe(told);
});

test.each([
	[3 * minuteMs, "in 3 minutes"],
	[2 * 60 * minuteMs, "in 2 hours"],
	[24 * 60 * minuteMs, "tomorrow"],
	[10 * 24 * 60 * minuteMs, "Mar 22, 2025"],
	[-5 * minuteMs, "5 minutes ago"],
])("what is planned in %i ms is told as %s", (ahead, told) => {
	expect(showDistance(now + ahead, now)).toBe(told);
});

test("an addition of the day is told by the clock, one of another day with it", () => {
	const at = (text: string) => ({
		...{ earliestMs: Date.parse(text), latestMs: Date.parse(text) },
		...({ basis: "stated", why: "" } as const),
	});
	const published = at("2025-03-12T09:00:00");
	expect(showTimeOfDay(at("2025-03-12T14:05:00"), published)).toBe("14:05");
	expect(showTimeOfDay(at("2025-03-13T08:10:00"), published)).toBe("Mar 13, 2025, 08:10");
});

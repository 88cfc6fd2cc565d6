// Times as a reader says them, in the reader's zone.

import type { TimeRange } from "../wire/record.ts";
import { texts } from "./texts.ts";

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const day = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", year: "numeric" });
const exact = new Intl.DateTimeFormat("en", { dateStyle: "full", timeStyle: "long" });
const utcDay = new Intl.DateTimeFormat("en", {
	day: "numeric",
	month: "short",
	year: "numeric",
	timeZone: "UTC",
});

const minuteMs = 60 * 1000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * "5 minutes ago", "3 hours ago" within a week, else the day: "12 Mar 2025". What lies ahead is a
 * day, too: a report of today counts until the end of the day.
 */
export function showTime(ms: number, nowMs: number): string {
	return ms > nowMs ? day.format(ms) : showDistance(ms, nowMs);
}

/** As `showTime`, with "in 5 minutes" for what is planned. */
export function showDistance(ms: number, nowMs: number): string {
	const ahead = ms - nowMs;
	const far = Math.abs(ahead);
	if (far > 7 * dayMs) return day.format(ms);
	if (far < hourMs) return relative.format(Math.trunc(ahead / minuteMs), "minute");
	if (far < dayMs) return relative.format(Math.round(ahead / hourMs), "hour");
	return relative.format(Math.round(ahead / dayMs), "day");
}

const clock = new Intl.DateTimeFormat("en", {
	hour: "2-digit",
	minute: "2-digit",
	hourCycle: "h23",
});
const dayAndClock = new Intl.DateTimeFormat("en", {
	...{ day: "numeric", month: "short", year: "numeric" },
	...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
});

/** "14:02" on the same day, else with the day: "12 Mar 2025, 14:02". */
export function showClock(ms: number, nowMs: number): string {
	return day.format(ms) === day.format(nowMs) ? clock.format(ms) : dayAndClock.format(ms);
}

/** The exact moment, for hover and screen readers. */
export function showExactTime(ms: number): string {
	return exact.format(ms);
}

/**
 * An interval in days as told by the record, which keeps days in UTC: "3–7 Mar 2025". One that
 * begins with the clock itself only says "not after".
 */
export function showDays(earliestMs: number, latestMs: number): string {
	if (earliestMs <= dayMs) return texts.notAfter(utcDay.format(latestMs));
	return utcDay.formatRange(earliestMs, latestMs);
}

/** The date of an article: the day, an interval with "inferred", or that there is none. */
export function showDate(range: TimeRange): string {
	if (range.basis === "unknown") return texts.undated;
	const days = showDays(range.earliestMs, range.latestMs);
	return range.basis === "inferred" ? texts.inferred(days) : days;
}

/**
 * A range that is told to the minute with its time: "14:05" on the day of `near`, else with the
 * day, "12 Mar 2025, 14:05". Any other as a date.
 */
export function showTimeOfDay(range: TimeRange, near: TimeRange): string {
	if (range.latestMs - range.earliestMs > minuteMs || range.basis === "unknown")
		return showDate(range);
	return showClock(range.earliestMs, near.earliestMs);
}

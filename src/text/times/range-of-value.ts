// The interval that a TimeML value names.

import {
	dayMs,
	dayNumberOf,
	daysInMonth,
	firstDayOfMonth,
	firstDayOfWeek,
	monthNumberOf,
} from "./calendar.ts";

/** Both ends inclusive, integer milliseconds UTC. */
export type MsRange = { readonly earliestMs: number; readonly latestMs: number };

const valueShape =
	/^(\d{2,4})(?:-(?:W(\d{2})(-WE)?|Q([1-4])|H([12])|(SP|SU|FA|WI)|(\d{2})(?:-(\d{2}))?))?(?:T(.+))?$/;

const seasonFirstMonths: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** First and last hour, both inclusive, of the parts of a day. The night ends at the next dawn. */
const dayPartHours: Readonly<Record<string, readonly [number, number]>> = {
	MO: [5, 11],
	AF: [12, 17],
	EV: [17, 21],
	NI: [18, 29],
	DT: [6, 18],
};

/**
 * The interval of a value, undefined where it names none (`P3D`, `PAST_REF`, `XXXX-10-02`).
 *
 * Reads days, ISO weeks and weekends, months, quarters, halves, seasons (northern, by whole
 * months), years, decades ("199"), centuries ("19"), parts of a day and clock times, and two of
 * these with a slash between them.
 */
export function rangeOfValue(value: string): MsRange | undefined {
	const slash = value.indexOf("/");
	if (slash > 0) {
		const first = rangeOfValue(value.slice(0, slash));
		const last = rangeOfValue(value.slice(slash + 1));
		return first && last && { earliestMs: first.earliestMs, latestMs: last.latestMs };
	}
	const parts = valueShape.exec(value);
	if (parts === null) return undefined;
	const days = daysOf(parts);
	if (days === undefined) return undefined;
	const part = parts[9];
	return part === undefined ? wholeDays(days) : partOfDay(days[0], part);
}

function wholeDays([first, last]: readonly [number, number]): MsRange {
	return { earliestMs: first * dayMs, latestMs: (last + 1) * dayMs - 1 };
}

function daysOf(parts: RegExpExecArray): readonly [number, number] | undefined {
	const [, digits = "", week, weekend, quarter, half, season, month, day] = parts;
	if (digits.length < 4) return monthSpan(Number(digits.padEnd(4, "0")), 1, spanYears(digits) * 12);
	const year = Number(digits);
	if (week !== undefined) {
		const monday = firstDayOfWeek(year, Number(week));
		return [weekend === undefined ? monday : monday + 5, monday + 6];
	}
	if (quarter !== undefined) return monthSpan(year, Number(quarter) * 3 - 2, 3);
	if (half !== undefined) return monthSpan(year, Number(half) * 6 - 5, 6);
	if (season !== undefined) return monthSpan(year, seasonFirstMonths[season] ?? 1, 3);
	if (month === undefined) return monthSpan(year, 1, 12);
	const monthOfYear = Number(month);
	if (monthOfYear < 1 || monthOfYear > 12) return undefined;
	if (day === undefined) return monthSpan(year, monthOfYear, 1);
	if (Number(day) < 1 || Number(day) > daysInMonth(year, monthOfYear)) return undefined;
	const dayNumber = dayNumberOf({ year, month: monthOfYear, day: Number(day) });
	return [dayNumber, dayNumber];
}

function spanYears(digits: string): number {
	return digits.length === 3 ? 10 : 100;
}

function monthSpan(year: number, month: number, months: number): readonly [number, number] {
	const first = monthNumberOf(year, month);
	return [firstDayOfMonth(first), firstDayOfMonth(first + months) - 1];
}

function partOfDay(dayNumber: number, part: string): MsRange | undefined {
	const startMs = dayNumber * dayMs;
	const hours = dayPartHours[part];
	if (hours !== undefined) {
		return {
			earliestMs: startMs + hours[0] * 3600000,
			latestMs: startMs + (hours[1] + 1) * 3600000 - 1,
		};
	}
	const clock = /^(\d{2}):(\d{2})$/.exec(part);
	if (clock === null) return undefined;
	const earliestMs = startMs + Number(clock[1]) * 3600000 + Number(clock[2]) * 60000;
	return { earliestMs, latestMs: earliestMs + 59999 };
}

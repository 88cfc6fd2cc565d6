// Dates as TimeML values: ISO 8601 with X for what is not known.

import { calendarDayOf, firstDayOfWeek, weekdayOf } from "./calendar.ts";

/** "2024", "0842"; years before 1 as "BC0776". */
export function formatYear(year: number): string {
	return year > 0 ? String(year).padStart(4, "0") : `BC${String(1 - year).padStart(4, "0")}`;
}

/** The days of `years` years from `first` on: "1990-01-01/1999-12-31". */
export function formatYears(first: number, years: number): string {
	return `${formatYear(first)}-01-01/${formatYear(first + years - 1)}-12-31`;
}

/** "2024-10" from months since year 0. */
export function formatMonth(monthNumber: number): string {
	const year = Math.floor(monthNumber / 12);
	return `${formatYear(year)}-${formatTwo(monthNumber - year * 12 + 1)}`;
}

/** "2024-10-23" from a day number. */
export function formatDay(dayNumber: number): string {
	const { year, month, day } = calendarDayOf(dayNumber);
	return `${formatYear(year)}-${formatTwo(month)}-${formatTwo(day)}`;
}

/** "2024-W43" for the ISO week in which a day lies. */
export function formatWeek(dayNumber: number): string {
	const thursday = dayNumber - weekdayOf(dayNumber) + 4;
	const { year } = calendarDayOf(thursday);
	const week = Math.floor((thursday - firstDayOfWeek(year, 1)) / 7) + 1;
	return `${formatYear(year)}-W${formatTwo(week)}`;
}

/** Two digits: "07". */
export function formatTwo(value: number): string {
	return String(value).padStart(2, "0");
}

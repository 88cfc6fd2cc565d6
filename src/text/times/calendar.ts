// Days, months and ISO weeks as integers: the arithmetic under dates told in a text.

/** Milliseconds of a day. */
export const dayMs = 24 * 60 * 60 * 1000;

/** A day of the proleptic Gregorian calendar; month 1 to 12. */
export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

/**
 * Days since 1 January 1970. Days beyond the end of the month count on into the next.
 *
 * Source: Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 */
export function dayNumberOf({ year, month, day }: CalendarDay): number {
	const shifted = month <= 2 ? year - 1 : year;
	const era = Math.floor(shifted / 400);
	const yearOfEra = shifted - era * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
	return era * 146097 + yearOfEra * 365 + leapDays + dayOfYear - 719468;
}

/** The calendar day of a day number: the inverse of {@link dayNumberOf}. */
export function calendarDayOf(dayNumber: number): CalendarDay {
	const shifted = dayNumber + 719468;
	const era = Math.floor(shifted / 146097);
	const dayOfEra = shifted - era * 146097;
	const yearOfEra = Math.floor(
		(dayOfEra -
			Math.floor(dayOfEra / 1460) +
			Math.floor(dayOfEra / 36524) -
			Math.floor(dayOfEra / 146096)) /
			365,
	);
	const dayOfYear =
		dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
	const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
	const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
	return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** ISO weekday of a day number: Monday 1 to Sunday 7. */
export function weekdayOf(dayNumber: number): number {
	return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

/** Months since year 0, so that months can be added and compared. */
export function monthNumberOf(year: number, month: number): number {
	return year * 12 + month - 1;
}

/** The first day of a month given as {@link monthNumberOf} counts. */
export function firstDayOfMonth(monthNumber: number): number {
	const year = Math.floor(monthNumber / 12);
	return dayNumberOf({ year, month: monthNumber - year * 12 + 1, day: 1 });
}

/** Days of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
	const monthNumber = monthNumberOf(year, month);
	return firstDayOfMonth(monthNumber + 1) - firstDayOfMonth(monthNumber);
}

/** The Monday of an ISO week (ISO 8601: week 1 holds 4 January). */
export function firstDayOfWeek(year: number, week: number): number {
	const fourth = dayNumberOf({ year, month: 1, day: 4 });
	return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

/** The day number of "YYYY-MM-DD", undefined for anything that is not a day of the calendar. */
export function parseDay(text: string): number | undefined {
	const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
	if (parts === null) return undefined;
	const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
	if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
	return dayNumberOf({ year, month, day });
}

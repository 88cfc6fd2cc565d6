// The marks of times: days, months and years, so that a search within dates reads no other rows.

/** Years before this are marked as the year before it: a search open to the past stays short. */
const firstYear = 1970;
const earliestMs = Date.UTC(firstYear - 1, 0);
const endMs = Date.UTC(10_000, 0);
const dayMs = 24 * 60 * 60 * 1000;

/** Months that a row is marked with; one that reaches further has a wrong date. */
const monthsMax = 1200;

/** The marks of what happened at one moment: its day, month and year; none for no date. */
export function dayMarks(atMs: number): string[] {
	if (!isDate(atMs)) return [];
	const day = dayOf(clamp(atMs));
	return [markOf("da", day), markOf("mo", day.slice(0, 7)), markOf("ye", day.slice(0, 4))];
}

/** The marks of every month and year from one time to another, both inclusive. */
export function monthMarks(firstMs: number, latestMs: number): string[] {
	const months = listMonths(firstMs, latestMs);
	const years = new Set(months.map(yearOf));
	const marksOfYears = [...years].map((year) => markOf("ye", year));
	return [...months.map((month) => markOf("mo", month)), ...marksOfYears];
}

/**
 * Marks of which one is on every row that `dayMarks` marked within a time, and on no other: whole
 * years and months as such, the days at both ends one by one. `fromMs` and `beforeMs` are starts of
 * UTC days; without `fromMs` the time is open to the past. None for an empty time.
 */
export function coverTime(fromMs: number | undefined, beforeMs: number): string[] {
	const marks: string[] = [];
	const end = Math.min(beforeMs, endMs);
	let at = clamp(fromMs ?? earliestMs);
	while (at < end) {
		const day = dayOf(at);
		const [year = 0, month = 0] = day.split("-").map(Number);
		const nextYear = Date.UTC(year + 1, 0);
		const nextMonth = Date.UTC(year, month);
		if (day.endsWith("-01-01") && nextYear <= end) {
			marks.push(markOf("ye", day.slice(0, 4)));
			at = nextYear;
		} else if (day.endsWith("-01") && nextMonth <= end) {
			marks.push(markOf("mo", day.slice(0, 7)));
			at = nextMonth;
		} else {
			marks.push(markOf("da", day));
			at += dayMs;
		}
	}
	return marks;
}

/** Marks of which one is on every row that `monthMarks` marked and that reaches into a time. */
export function coverMonths(fromMs: number | undefined, beforeMs: number): string[] {
	const months = listMonths(fromMs ?? earliestMs, beforeMs - 1);
	const whole = new Set(months.filter((month) => month.endsWith("-12")).map(yearOf));
	const first = months[0] ?? "";
	if (!first.endsWith("-01")) whole.delete(yearOf(first));
	const single = months.filter((month) => !whole.has(yearOf(month)));
	return [
		...[...whole].map((year) => markOf("ye", year)),
		...single.map((month) => markOf("mo", month)),
	];
}

function yearOf(month: string): string {
	return month.slice(0, 4);
}

function markOf(prefix: string, date: string): string {
	return `${prefix}${date.replaceAll("-", "")}0`;
}

function dayOf(ms: number): string {
	return new Date(ms).toISOString().slice(0, 10);
}

function listMonths(firstMs: number, latestMs: number): string[] {
	if (!(isDate(firstMs) && isDate(latestMs))) return [];
	const first = new Date(clamp(firstMs));
	const months: string[] = [];
	for (let month = first.getUTCMonth(); months.length < monthsMax; month++) {
		const at = Date.UTC(first.getUTCFullYear(), month);
		if (at > clamp(latestMs)) break;
		months.push(dayOf(at).slice(0, 7));
	}
	return months;
}

function clamp(ms: number): number {
	return Math.min(Math.max(ms, earliestMs), endMs - 1);
}

function isDate(ms: number): boolean {
	return Number.isFinite(ms);
}

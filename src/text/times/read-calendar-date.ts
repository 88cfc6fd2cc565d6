// Dates with a month: "Friday, July 21, 2017", "23rd of October", "September 14", "in March".

import { calendarDayOf, dayNumberOf, daysInMonth, monthNumberOf } from "./calendar.ts";
import { formatDay, formatMonth, formatTwo } from "./format-value.ts";
import { readTense } from "./read-tense.ts";
import {
	isDash,
	isJoined,
	type Read,
	readDayOfMonth,
	readMonth,
	readYear,
	skipMark,
	type TimeFinding,
	type TimeScene,
	wordAt,
} from "./time-scene.ts";
import { unsureMonths, weekdayNumbers } from "./time-words.data.ts";

/** A date whose month is at `at`, with the day before or after it and the year where told. */
export function readCalendarDate(scene: TimeScene, at: number): TimeFinding | undefined {
	const month = readMonth(scene, at);
	if (month === undefined) return undefined;
	const dayAfter = readDayAfter(scene, month.next);
	const dayBefore = readDayBefore(scene, at);
	if (dayAfter !== undefined) return readMonthDay(scene, at, month.value, dayAfter);
	if (dayBefore !== undefined) return readDayMonth(scene, at, month, dayBefore);
	return readMonthYear(scene, at, month);
}

type DayRange = { readonly first: number; readonly last: number };

function readDayAfter(scene: TimeScene, at: number): Read<DayRange> | undefined {
	const day = readDayOfMonth(scene, at);
	if (day === undefined || isJoined(scene, at) || isClock(scene, day.next)) return undefined;
	const last = isDash(wordAt(scene, day.next)) ? readDayOfMonth(scene, day.next + 1) : undefined;
	if (last !== undefined && last.value > day.value) {
		return { value: { first: day.value, last: last.value }, next: last.next };
	}
	return { value: { first: day.value, last: day.value }, next: day.next };
}

/** Whether what stands at `at` makes the number before it a time of day or a count. */
function isClock(scene: TimeScene, at: number): boolean {
	const word = wordAt(scene, at);
	return (word === ":" && isJoined(scene, at)) || ["am", "pm", "%", "percent"].includes(word);
}

function readDayBefore(scene: TimeScene, at: number): (DayRange & { from: number }) | undefined {
	const end = wordAt(scene, at - 1) === "of" ? at - 1 : at;
	for (const length of [1, 2, 3]) {
		const day = readDayOfMonth(scene, end - length);
		if (day?.next !== end) continue;
		const from = end - length;
		const first = isDash(wordAt(scene, from - 1)) ? readDayOfMonth(scene, from - 2) : undefined;
		if (first !== undefined && first.next === from - 1 && first.value < day.value) {
			return { first: first.value, last: day.value, from: from - 2 };
		}
		return { first: day.value, last: day.value, from };
	}
	return undefined;
}

function readMonthDay(
	scene: TimeScene,
	at: number,
	month: number,
	days: Read<DayRange>,
): TimeFinding {
	const from = startWithWeekday(scene, at);
	const year = readYear(scene, skipMark(scene, days.next, ","));
	const to = year?.next ?? days.next;
	return finding(scene, { from, to, month, days: days.value, year: year?.value });
}

function readDayMonth(
	scene: TimeScene,
	at: number,
	month: Read<number>,
	days: DayRange & { from: number },
): TimeFinding {
	const hasThe = wordAt(scene, days.from - 1) === "the";
	const from = startWithWeekday(scene, hasThe ? days.from - 1 : days.from);
	const year = readYear(scene, skipMark(scene, month.next, ","));
	const to = year?.next ?? (month.next > at + 1 ? month.next : at + 1);
	return finding(scene, { from, to, month: month.value, days, year: year?.value });
}

/** Takes in a weekday that stands before a date: "Friday, July 21". */
function startWithWeekday(scene: TimeScene, from: number): number {
	const before = [",", "."].includes(wordAt(scene, from - 1)) ? from - 2 : from - 1;
	return weekdayNumbers.has(wordAt(scene, before)) && scene.tokens[before]?.capital ? before : from;
}

type DateParts = {
	readonly from: number;
	readonly to: number;
	readonly month: number;
	readonly days: DayRange;
	readonly year: number | undefined;
};

function finding(scene: TimeScene, { from, to, month, days, year }: DateParts): TimeFinding {
	const told = year ?? yearAfterRange(scene, to);
	const resolved = told ?? nearestYear(scene, { from, to, month, day: days.first });
	const value = dayValue(resolved, month, days.first);
	if (days.last === days.first) return { from, to, value };
	return { from, to, value: `${value}/${dayValue(resolved, month, days.last)}` };
}

function dayValue(year: number | undefined, month: number, day: number): string {
	if (year === undefined) return `XXXX-${formatTwo(month)}-${formatTwo(day)}`;
	return formatDay(dayNumberOf({ year, month, day: Math.min(day, daysInMonth(year, month)) }));
}

const rangeWords: ReadonlySet<string> = new Set(["to", "and", "through", "until", "till"]);

/** The year told at the end of a range: "from July 3 to August 4, 2019". */
function yearAfterRange(scene: TimeScene, at: number): number | undefined {
	const word = wordAt(scene, at);
	if (!rangeWords.has(word) && !isDash(word)) return undefined;
	const month = readMonth(scene, at + 1);
	if (month === undefined) return undefined;
	const day = readDayOfMonth(scene, month.next);
	const end = day?.next ?? month.next;
	const link = [",", "of", "in"].includes(wordAt(scene, end)) ? end + 1 : end;
	return readYear(scene, link)?.value;
}

type YearlessDate = {
	readonly from: number;
	readonly to: number;
	readonly month: number;
	readonly day: number;
};

/** The year that fits the tense: the last such day, the next one, or the nearest. */
function nearestYear(scene: TimeScene, date: YearlessDate): number | undefined {
	if (scene.refDay === undefined) return undefined;
	const { year } = calendarDayOf(scene.refDay);
	const tense = readTense(scene, date.from, date.to);
	const distances = [year - 1, year, year + 1].map((candidate) => ({
		candidate,
		days: dayNumberOf({ year: candidate, month: date.month, day: date.day }) - (scene.refDay ?? 0),
	}));
	const fitting = distances.filter(({ days }) => fitsTense(tense, days));
	return (fitting.length > 0 ? fitting : distances).reduce((best, next) =>
		Math.abs(next.days) < Math.abs(best.days) ? next : best,
	).candidate;
}

/** Days that a date may stand on the wrong side of its tense: "on Friday" is often in advance. */
const tenseSlackDays = 45;

function fitsTense(tense: "past" | "future" | undefined, days: number): boolean {
	if (tense === "past") return days <= tenseSlackDays;
	return tense === "future" ? days >= -tenseSlackDays : true;
}

const monthPrepositions: ReadonlySet<string> = new Set(
	`in since until till by from to during of between and through for before after around about early
	late mid or last next this`.split(/\s+/),
);

function readMonthYear(scene: TimeScene, at: number, month: Read<number>): TimeFinding | undefined {
	const of = skipMark(scene, skipMark(scene, month.next, ","), "of");
	const year = readYear(scene, of) ?? readShortYear(scene, of);
	if (year !== undefined) {
		return { from: at, to: year.next, value: formatMonth(monthNumberOf(year.value, month.value)) };
	}
	const word = wordAt(scene, at);
	const isLonely = !monthPrepositions.has(wordAt(scene, at - 1)) && !isDash(wordAt(scene, at - 1));
	if (isLonely && (unsureMonths.has(word) || ["march", "may", "august"].includes(word))) {
		return undefined;
	}
	if (scene.tokens[at + 1]?.kind === "word" && scene.tokens[at + 1]?.capital && isLonely) {
		return undefined;
	}
	const told = yearAfterRange(scene, month.next) ?? sameYear(scene, month.next);
	return {
		from: at,
		to: month.next,
		value: monthValue(scene, at, month, told),
	};
}

/** "in March of that year", "in March the same year". */
function sameYear(scene: TimeScene, at: number): number | undefined {
	const start = ["of", "the"].includes(wordAt(scene, at)) ? at + 1 : at;
	const same = skipMark(scene, skipMark(scene, start, "that"), "same");
	return same > start && wordAt(scene, same) === "year" ? scene.lastYear : undefined;
}

/** "March '98", "Sept ’01". */
function readShortYear(scene: TimeScene, at: number): Read<number> | undefined {
	const digits = wordAt(scene, at + 1);
	const isQuote = wordAt(scene, at) === "'" || wordAt(scene, at) === "’";
	if (!isQuote || !/^\d\d$/.test(digits) || !isJoined(scene, at + 1)) return undefined;
	return { value: Number(digits) + (Number(digits) < 50 ? 2000 : 1900), next: at + 2 };
}

function monthValue(
	scene: TimeScene,
	at: number,
	month: Read<number>,
	told: number | undefined,
): string {
	if (told !== undefined) return formatMonth(monthNumberOf(told, month.value));
	if (scene.refDay === undefined) return `XXXX-${formatTwo(month.value)}`;
	const ref = calendarDayOf(scene.refDay);
	const refMonth = monthNumberOf(ref.year, ref.month);
	const sameYear = monthNumberOf(ref.year, month.value);
	const before = wordAt(scene, at - 1);
	if (before === "next") return formatMonth(sameYear > refMonth ? sameYear : sameYear + 12);
	if (before === "last") return formatMonth(sameYear < refMonth ? sameYear : sameYear - 12);
	const tense = readTense(scene, at, month.next);
	if (tense === "future") return formatMonth(sameYear >= refMonth ? sameYear : sameYear + 12);
	if (tense === "past") return formatMonth(sameYear <= refMonth ? sameYear : sameYear - 12);
	const distance = sameYear - refMonth;
	return formatMonth(distance > 6 ? sameYear - 12 : sameYear);
}

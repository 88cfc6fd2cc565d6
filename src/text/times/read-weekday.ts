// Weekdays: "Friday", "last Tuesday", "next Monday", told against the day of writing.

import { weekdayOf } from "./calendar.ts";
import { formatDay } from "./format-value.ts";
import { readCalendarDate } from "./read-calendar-date.ts";
import { readTense } from "./read-tense.ts";
import { isDash, type TimeFinding, type TimeScene, wordAt } from "./time-scene.ts";
import { weekdayNumbers } from "./time-words.data.ts";

/** A weekday at `at` with "last", "next" or "this" before it. */
export function readWeekday(scene: TimeScene, at: number): TimeFinding | undefined {
	const token = scene.tokens[at];
	const weekday = token?.capital ? weekdayNumbers.get(token.word) : undefined;
	if (token === undefined || weekday === undefined) return undefined;
	if (token.word.length < 6 && !isNearTime(scene, at)) return undefined;
	const date = readDateAfter(scene, at);
	if (date !== undefined) return date;
	const ofWeek = readDayOfWeek(scene, at, weekday);
	if (ofWeek !== undefined) return ofWeek;
	const before = wordAt(scene, at - 1);
	const from = leadingWords.has(before) ? at - 1 : at;
	return { from, to: at + 1, value: weekdayValue(scene, { from, at, weekday, before }) };
}

/** "Friday, July 21", "Wednesday 23 October": the date that the weekday begins. */
function readDateAfter(scene: TimeScene, at: number): TimeFinding | undefined {
	const start = [",", "."].includes(wordAt(scene, at + 1)) ? at + 2 : at + 1;
	const the = wordAt(scene, start) === "the" ? start + 1 : start;
	for (const month of [the, the + 1, the + 2, the + 3]) {
		const date = readCalendarDate(scene, month);
		if (date?.from === at) return date;
	}
	return undefined;
}

const weekSteps: ReadonlyMap<string, number> = new Map([
	["last", -1],
	["this", 0],
	["next", 1],
]);

/** "Tuesday of last week". */
function readDayOfWeek(scene: TimeScene, at: number, weekday: number): TimeFinding | undefined {
	const step = weekSteps.get(wordAt(scene, at + 2));
	const isOfWeek = wordAt(scene, at + 1) === "of" && wordAt(scene, at + 3) === "week";
	if (!isOfWeek || step === undefined || scene.refDay === undefined) return undefined;
	const monday = scene.refDay - weekdayOf(scene.refDay) + 1;
	return { from: at, to: at + 4, value: formatDay(monday + step * 7 + weekday - 1) };
}

const leadingWords: ReadonlySet<string> = new Set([
	"last",
	"next",
	"this",
	"coming",
	"past",
	"following",
	"previous",
]);

/** Short names ("Sat", "Sun") only count in lists of opening times. */
function isNearTime(scene: TimeScene, at: number): boolean {
	const [before, after] = [wordAt(scene, at - 1), wordAt(scene, at + 1)];
	return [before, after].some((word) => isDash(word) || word === "on" || /^\d/.test(word));
}

type WeekdayTold = {
	readonly from: number;
	readonly at: number;
	readonly weekday: number;
	readonly before: string;
};

function weekdayValue(scene: TimeScene, { from, at, weekday, before }: WeekdayTold): string {
	if (scene.refDay === undefined || before === "a") return `XXXX-WXX-${weekday}`;
	if (before === "following" && scene.lastDay !== undefined) {
		return formatDay(scene.lastDay + daysAhead(scene.lastDay + 1, weekday) + 1);
	}
	return formatDay(scene.refDay + weekdayOffset(scene, { from, at, weekday, before }));
}

/** Days from the day of writing. */
function weekdayOffset(scene: TimeScene, { from, at, weekday, before }: WeekdayTold): number {
	const refDay = scene.refDay ?? 0;
	const ahead = daysAhead(refDay, weekday);
	const behind = ahead === 0 ? 0 : ahead - 7;
	if (before === "last" || before === "past" || before === "previous")
		return behind === 0 ? -7 : behind;
	if (before === "next" || before === "coming") return ahead === 0 ? 7 : ahead;
	const tense = readTense(scene, from, at + 1);
	if (before === "this") return tense === "past" ? behind : ahead;
	return tense === "future" ? ahead : behind;
}

/** Days from a day to the next such weekday, 0 where it is one. */
function daysAhead(dayNumber: number, weekday: number): number {
	return (weekday - weekdayOf(dayNumber) + 7) % 7;
}

// Times told against the day of writing: "last month", "this weekend", "the past 30 days", "year's end".

import { calendarDayOf, dayMs, monthNumberOf, weekdayOf } from "./calendar.ts";
import { formatDay, formatMonth, formatWeek, formatYear, formatYears } from "./format-value.ts";
import { rangeOfValue } from "./range-of-value.ts";
import { durationValue, rangeBefore, shiftedValue } from "./read-duration.ts";
import { readTense } from "./read-tense.ts";
import { isDash, readCount, type TimeFinding, type TimeScene, wordAt } from "./time-scene.ts";
import { dayPartCodes, seasonCodes, timeUnits } from "./time-words.data.ts";

/** How far from now a leading word points. */
const steps: ReadonlyMap<string, number> = new Map([
	["this", 0],
	["last", -1],
	["past", -1],
	["previous", -1],
	["next", 1],
	["coming", 1],
	["following", 1],
]);

/** "this year", "last summer", "next week", "the past few days", "last night". */
export function readStep(scene: TimeScene, at: number): TimeFinding | undefined {
	const step = steps.get(wordAt(scene, at));
	if (step === undefined) return undefined;
	const from = ["the", "this"].includes(wordAt(scene, at - 1)) ? at - 1 : at;
	const before = wordAt(scene, from - 1);
	const isThisPast = wordAt(scene, at - 1) === "this" && step !== 0;
	if (["following", "previous"].includes(wordAt(scene, at))) {
		return readFollowing(scene, at, from, step);
	}
	const many = step === 0 ? undefined : readManyUnits(scene, at, from, step);
	if (many !== undefined) return many;
	const part = dayPartCodes.get(wordAt(scene, at + 1));
	if (part !== undefined) return dayPartFinding(scene, { from, to: at + 2 }, step, part);
	const value = stepValue(scene, at + 1, isThisPast && step > 0 ? 0 : step);
	if (value === undefined) return undefined;
	return narrowed(scene, { from, to: at + 2, value }, before);
}

/** "this morning", "last night": the value is the day, the interval the part of it. */
function dayPartFinding(
	{ refDay }: TimeScene,
	span: { readonly from: number; readonly to: number },
	step: number,
	part: string,
): TimeFinding {
	if (refDay === undefined) return { ...span, value: "XXXX-XX-XX" };
	const value = formatDay(refDay + step);
	const range = rangeOfValue(`${value}T${part}`);
	return { ...span, value, ...(range && { range }) };
}

/** The value of the unit, season or part of a day at `at`, `step` of them from now. */
function stepValue(scene: TimeScene, at: number, step: number): string | undefined {
	const word = wordAt(scene, at);
	const season = seasonCodes.get(word);
	if (season !== undefined) return seasonValue(scene, season, step);
	if (word === "weekend") return weekendValue(scene, step, at);
	const unit = timeUnits.get(word);
	if (unit === undefined || unit.plural || unit.clock) return undefined;
	if (scene.refDay === undefined) return unresolvedStep(step);
	if (word === "day")
		return step === 1 ? formatDay((scene.lastDay ?? scene.refDay) + 1) : undefined;
	return unitValue(scene.refDay, word, step);
}

function unresolvedStep(step: number): string {
	if (step === 0) return "PRESENT_REF";
	return step < 0 ? "PAST_REF" : "FUTURE_REF";
}

/** The unit in which `refDay` lies, moved by `step`. */
function unitValue(refDay: number, unit: string, step: number): string | undefined {
	const { year, month } = calendarDayOf(refDay);
	switch (unit) {
		case "week":
			return formatWeek(refDay + step * 7);
		case "month":
			return formatMonth(monthNumberOf(year, month) + step);
		case "quarter": {
			const quarter = year * 4 + Math.floor((month - 1) / 3) + step;
			return `${formatYear(Math.floor(quarter / 4))}-Q${(quarter % 4) + 1}`;
		}
		case "year":
			return formatYear(year + step);
		case "decade":
			if (step === 0) return formatYears(Math.floor(year / 10) * 10, 10);
			return step < 0
				? `${formatYear(year - 10)}/${formatYear(year)}`
				: `${formatYear(year)}/${formatYear(year + 10)}`;
		case "century":
			return formatYears((Math.floor(year / 100) + step) * 100, 100);
		default:
			return undefined;
	}
}

function seasonValue(scene: TimeScene, season: string, step: number): string {
	if (scene.refDay === undefined) return `XXXX-${season}`;
	const { year, month } = calendarDayOf(scene.refDay);
	const order = ["SP", "SU", "FA", "WI"];
	const now = Math.floor(((month + 9) % 12) / 3);
	const wanted = order.indexOf(season);
	const seasonYear = now === 3 && month <= 2 ? year - 1 : year;
	if (step < 0) return `${formatYear(wanted < now ? seasonYear : seasonYear - 1)}-${season}`;
	if (step > 0) return `${formatYear(wanted > now ? seasonYear : seasonYear + 1)}-${season}`;
	return `${formatYear(seasonYear)}-${season}`;
}

function weekendValue(scene: TimeScene, step: number, at: number): string {
	if (scene.refDay === undefined) return step === 0 ? "XXXX-WXX-WE" : unresolvedStep(step);
	const isWeekStart = weekdayOf(scene.refDay) <= 3;
	const isPast = step === 0 && isWeekStart && readTense(scene, at - 1, at + 1) === "past";
	const day = scene.refDay + (isPast ? -7 : step * 7);
	const saturday = day + 6 - weekdayOf(day);
	return `${formatDay(saturday)}/${formatDay(saturday + 1)}`;
}

/** "the weekend", resolved by tense. */
export function readWeekend(scene: TimeScene, at: number): TimeFinding | undefined {
	if (wordAt(scene, at - 1) !== "the") return undefined;
	return { from: at - 1, to: at + 1, value: weekendValue(scene, 0, at) };
}

/** "the past 30 days", "the next few months": a length of time that ends or begins now. */
function readManyUnits(
	scene: TimeScene,
	at: number,
	from: number,
	step: number,
): TimeFinding | undefined {
	const count = readCount(scene, at + 1) ?? { value: "X" as const, next: at + 1 };
	const unit = timeUnits.get(wordAt(scene, count.next));
	if (unit === undefined || !unit.plural) return undefined;
	const to = count.next + 1;
	const isOfOther = wordAt(scene, to) === "of";
	if (scene.refDay === undefined || count.value === "X" || unit.clock || isOfOther) {
		return { from, to, value: durationValue(count.value, unit) };
	}
	const moved = shiftedValue(scene.refDay, count.value * step, unit);
	const now = shiftedValue(scene.refDay, 0, unit);
	const range = rangeBefore(scene.refDay, count.value * step, unit);
	return { from, to, value: step < 0 ? `${moved}/${now}` : `${now}/${moved}`, range };
}

/** "the following day", "the previous year": told against the date before it in the text. */
function readFollowing(
	scene: TimeScene,
	at: number,
	from: number,
	step: number,
): TimeFinding | undefined {
	const word = wordAt(scene, at + 1);
	if (word === "day" && scene.lastDay !== undefined) {
		return { from, to: at + 2, value: formatDay(scene.lastDay + step) };
	}
	if (word === "year" && scene.lastYear !== undefined) {
		return { from, to: at + 2, value: formatYear(scene.lastYear + step) };
	}
	const base = scene.lastDay ?? (step < 0 ? scene.refDay : undefined);
	if (base === undefined || !["week", "month", "quarter"].includes(word)) return undefined;
	const value = unitValue(base, word, step);
	return value === undefined ? undefined : { from, to: at + 2, value };
}

/** Takes in "earlier", "later", "early" and "late", which halve the interval but not the value. */
function narrowed(scene: TimeScene, found: TimeFinding, before: string): TimeFinding {
	const whole = rangeOfValue(found.value);
	if (whole === undefined || scene.refDay === undefined) return found;
	const middleMs = Math.floor((whole.earliestMs + whole.latestMs) / 2);
	const nowMs = scene.refDay * dayMs;
	switch (before) {
		case "earlier":
			return {
				...found,
				from: found.from - 1,
				range: {
					...whole,
					latestMs: Math.max(whole.earliestMs, Math.min(whole.latestMs, nowMs + dayMs - 1)),
				},
			};
		case "later":
			return {
				...found,
				from: found.from - 1,
				range: {
					...whole,
					earliestMs: Math.min(whole.latestMs, Math.max(whole.earliestMs, nowMs)),
				},
			};
		case "early":
			return { ...found, from: found.from - 1, range: { ...whole, latestMs: middleMs } };
		case "late":
			return { ...found, from: found.from - 1, range: { ...whole, earliestMs: middleMs } };
		default:
			return found;
	}
}

/** "the end of the year", "year's end", "month-end": the word "end" is at `at`. */
export function readEnd(scene: TimeScene, at: number): TimeFinding | undefined {
	if (wordAt(scene, at + 1) === "of") {
		const the = wordAt(scene, at + 2);
		const unit = wordAt(scene, at + 3);
		if ((the !== "the" && the !== "this") || !["year", "month", "week", "decade"].includes(unit))
			return undefined;
		const from = wordAt(scene, at - 1) === "the" ? at - 1 : at;
		return ended(scene, { from, to: at + 4 }, unit);
	}
	const hasOwner = wordAt(scene, at - 1) === "s" && /^['’]$/.test(wordAt(scene, at - 2));
	const back = hasOwner ? at - 3 : at - (isDash(wordAt(scene, at - 1)) ? 2 : 1);
	const unit = wordAt(scene, back);
	if (unit !== "year" && unit !== "month") return undefined;
	return ended(scene, { from: back, to: at + 1 }, unit);
}

function ended(
	scene: TimeScene,
	span: { readonly from: number; readonly to: number },
	unit: string,
): TimeFinding | undefined {
	if (scene.refDay === undefined) return { ...span, value: "FUTURE_REF" };
	const whole = rangeOfValue(unitValue(scene.refDay, unit, 0) ?? "");
	if (whole === undefined) return undefined;
	return { ...span, value: formatDay(Math.floor(whole.latestMs / dayMs)) };
}

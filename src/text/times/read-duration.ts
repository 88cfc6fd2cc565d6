// Lengths of time and what is told by them: "three weeks", "two years ago", "a day later", "every month".

import { calendarDayOf, dayMs, firstDayOfMonth, monthNumberOf } from "./calendar.ts";
import { formatDay, formatMonth, formatWeek, formatYear } from "./format-value.ts";
import type { MsRange } from "./range-of-value.ts";
import {
	type Count,
	isDash,
	readCount,
	type TimeFinding,
	type TimeScene,
	wordAt,
} from "./time-scene.ts";
import { type TimeUnit, timeUnits } from "./time-words.data.ts";

/** "P3D", "PT24H", "PXM". */
export function durationValue(count: number | "X", unit: TimeUnit): string {
	const amount = count === "X" ? "X" : String(Math.round(count * unit.times * 100) / 100);
	return `P${unit.clock ? "T" : ""}${amount}${unit.letter}`;
}

/** The interval from `count` units before (negative) or after a day to that day. */
export function rangeBefore(day: number, count: number, unit: TimeUnit): MsRange {
	const moved = movedDay(day, count, unit);
	const [first, last] = moved < day ? [moved, day] : [day, moved];
	return { earliestMs: first * dayMs, latestMs: (last + 1) * dayMs - 1 };
}

function movedDay(day: number, count: number, unit: TimeUnit): number {
	const amount = count * unit.times;
	switch (unit.name) {
		case "minute":
			return day + (unit.letter === "H" ? Math.round(amount / 24) : 0);
		case "day":
			return day + Math.round(amount);
		case "week":
			return day + Math.round(amount * 7);
		default:
			return movedMonths(day, unit.name === "year" ? amount * 12 : amount);
	}
}

function movedMonths(day: number, months: number): number {
	const { year, month, day: dayOfMonth } = calendarDayOf(day);
	const first = monthNumberOf(year, month) + Math.round(months);
	return Math.min(firstDayOfMonth(first) + dayOfMonth - 1, firstDayOfMonth(first + 1) - 1);
}

const pastDirections: ReadonlySet<string> = new Set(["ago", "earlier", "before", "previously"]);
const futureDirections: ReadonlySet<string> = new Set([
	"later",
	"after",
	"afterward",
	"afterwards",
]);

/** A count with a unit of time at `at`, as a length or, with "ago" and the like, as a date. */
export function readCountedUnit(scene: TimeScene, at: number): TimeFinding | undefined {
	const count = readHalf(scene, at) ?? readCount(scene, at);
	if (count === undefined) return undefined;
	const unitAt = unitPlace(scene, count.next);
	const unit = timeUnits.get(wordAt(scene, unitAt));
	if (unit === undefined || isNotTime(scene, at, unitAt)) return undefined;
	const known = typeof count.value === "number" ? count.value : undefined;
	const length = { at, to: unitAt + 1, known, unit };
	const told = readDirected(scene, length) ?? readAnaphor(scene, length);
	if (told !== undefined) return told;
	if (unit.clock && /^(later|earlier)$/.test(wordAt(scene, unitAt + 1))) return undefined;
	if (!isLength(scene, at, count, unit)) return undefined;
	return { from: at, to: unitAt + 1, value: durationValue(count.value, unit) };
}

/** A counted unit: tokens `at` to `to`, and the count where it is told. */
type Length = {
	readonly at: number;
	readonly to: number;
	readonly known: number | undefined;
	readonly unit: TimeUnit;
};

/** "two years ago", "three days from now", "will … in two weeks": told against the day of writing. */
function readDirected(scene: TimeScene, { at, to, known, unit }: Length): TimeFinding | undefined {
	const direction = wordAt(scene, to);
	if (direction === "ago" || (direction === "back" && wordAt(scene, at - 1) !== "for")) {
		return { from: at, to: to + 1, value: movedValue(scene, -1, { known, unit }) };
	}
	if (direction === "from" && wordAt(scene, to + 1) === "now") {
		return { from: at, to: to + 2, value: movedValue(scene, 1, { known, unit }) };
	}
	if (wordAt(scene, at - 1) !== "in" || known === undefined || !hasFutureVerb(scene, at)) {
		return undefined;
	}
	return { from: at - 1, to, value: movedValue(scene, 1, { known, unit }) };
}

/** "half an hour". */
function readHalf(scene: TimeScene, at: number): Count | undefined {
	if (wordAt(scene, at) !== "half") return undefined;
	const article = wordAt(scene, at + 1);
	if (article !== "a" && article !== "an") return undefined;
	return { value: 0.5, next: at + 2 };
}

/** Skips a hyphen ("11-year") and a word between count and unit ("two full weeks"). */
function unitPlace(scene: TimeScene, at: number): number {
	const next = isDash(wordAt(scene, at)) ? at + 1 : at;
	const between = ["full", "whole", "more", "consecutive", "straight", "long", "short", "further"];
	return between.includes(wordAt(scene, next)) ? next + 1 : next;
}

/** Ages ("20-year-old"), the minutes of a match ("the 20th minute"), and "a second time". */
function isNotTime(scene: TimeScene, at: number, unitAt: number): boolean {
	const after = isDash(wordAt(scene, unitAt + 1))
		? wordAt(scene, unitAt + 2)
		: wordAt(scene, unitAt + 1);
	if (["old", "olds", "aged", "of"].includes(after)) {
		return after !== "of" || wordAt(scene, unitAt + 2) === "age";
	}
	if ([1, 2, 3].some((back) => isAgeWord(wordAt(scene, at - back)))) return true;
	if (wordAt(scene, unitAt) === "quarter") return true;
	return wordAt(scene, unitAt) === "second" && ["a", "one"].includes(wordAt(scene, at));
}

function isAgeWord(word: string): boolean {
	return word === "aged" || word === "age" || word === "ages";
}

/** Whether a count and unit are worth a mention as a length: "a year" alone often is a rate. */
function isLength(scene: TimeScene, at: number, count: Count, unit: TimeUnit): boolean {
	const word = wordAt(scene, at);
	if (word !== "a" && word !== "an")
		return (
			unit.plural || count.value === 1 || count.value === 0.5 || isDash(wordAt(scene, count.next))
		);
	if (count.value !== 1) return true;
	return ["for", "over", "within", "almost", "nearly", "about", "than", "in", "after"].includes(
		wordAt(scene, at - 1),
	);
}

function hasFutureVerb(scene: TimeScene, at: number): boolean {
	return [2, 3, 4, 5, 6, 7].some((back) =>
		["will", "ll", "shall"].includes(wordAt(scene, at - back)),
	);
}

/** "two years later", "a day earlier": against the date told before. */
function readAnaphor(scene: TimeScene, { at, to, known, unit }: Length): TimeFinding | undefined {
	const direction = wordAt(scene, to);
	const isPast = pastDirections.has(direction);
	if (!isPast && !futureDirections.has(direction)) return undefined;
	const isWholeClause =
		direction === "later" || direction === "earlier" || isClauseEnd(scene, to + 1);
	if (!isWholeClause || known === undefined) return undefined;
	const signed = isPast ? -known : known;
	if (unit.name === "year" && scene.lastYear !== undefined) {
		return { from: at, to: to + 1, value: formatYear(scene.lastYear + signed * unit.times) };
	}
	if (unit.clock) return undefined;
	const base = scene.lastDay ?? (isPast ? scene.refDay : undefined);
	if (base === undefined) return undefined;
	return { from: at, to: to + 1, value: shiftedValue(base, signed, unit) };
}

/** Whether nothing follows that a preposition could govern. */
function isClauseEnd(scene: TimeScene, at: number): boolean {
	const token = scene.tokens[at];
	return (
		token === undefined ||
		(token.kind !== "word" && token.kind !== "number") ||
		token.word === "and" ||
		token.word === "but"
	);
}

/** The day of writing moved by a length, or only its direction where one of them is not known. */
function movedValue(
	{ refDay }: TimeScene,
	direction: 1 | -1,
	{ known, unit }: Pick<Length, "known" | "unit">,
): string {
	if (refDay !== undefined && known !== undefined) {
		return shiftedValue(refDay, known * direction, unit);
	}
	return direction < 0 ? "PAST_REF" : "FUTURE_REF";
}

/** A day moved by a count of units, told as exactly as the unit is. */
export function shiftedValue(base: number, count: number, unit: TimeUnit): string {
	const moved = movedDay(base, count, unit);
	const { year, month } = calendarDayOf(moved);
	switch (unit.name) {
		case "minute":
		case "day":
			return formatDay(moved);
		case "week":
			return formatWeek(moved);
		case "year":
			return formatYear(year);
		default:
			return formatMonth(monthNumberOf(year, month));
	}
}

const setAdverbs: ReadonlyMap<string, string> = new Map([
	["daily", "P1D"],
	["nightly", "P1D"],
	["weekly", "P1W"],
	["monthly", "P1M"],
	["quarterly", "P3M"],
	["yearly", "P1Y"],
	["annually", "P1Y"],
]);

/** "every year", "each week", "every ten years", "annually". */
export function readSet(scene: TimeScene, at: number): TimeFinding | undefined {
	const word = wordAt(scene, at);
	const adverb = setAdverbs.get(word);
	if (adverb !== undefined) {
		return scene.tokens[at]?.capital ? undefined : { from: at, to: at + 1, value: adverb };
	}
	if (word !== "every" && word !== "each") return undefined;
	const other = wordAt(scene, at + 1) === "other" ? 2 : undefined;
	const count = readCount(scene, at + 1);
	const unitAt = other === undefined ? (count?.next ?? at + 1) : at + 2;
	const unit = timeUnits.get(wordAt(scene, unitAt));
	if (unit === undefined || (unit.name === "minute" && wordAt(scene, unitAt) === "second"))
		return undefined;
	return { from: at, to: unitAt + 1, value: durationValue(other ?? count?.value ?? 1, unit) };
}

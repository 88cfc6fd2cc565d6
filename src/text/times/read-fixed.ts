// Times told by a word or a form of their own: "today", "now", ISO dates, quarters, named days.

import { calendarDayOf, dayNumberOf, daysInMonth } from "./calendar.ts";
import { formatDay, formatTwo, formatYear } from "./format-value.ts";
import { rangeOfValue } from "./range-of-value.ts";
import { refYear } from "./read-year.ts";
import {
	isDash,
	isJoined,
	readOrdinal,
	readYear,
	type TimeFinding,
	type TimeScene,
	wordAt,
} from "./time-scene.ts";
import { dayPartCodes, namedDays, seasonCodes } from "./time-words.data.ts";

const dayOffsets: ReadonlyMap<string, number> = new Map([
	["today", 0],
	["yesterday", -1],
	["tomorrow", 1],
	["tonight", 0],
]);

/** "today", "yesterday", "tomorrow", "tonight", and the day beyond. */
export function readNearDay(scene: TimeScene, at: number): TimeFinding | undefined {
	const word = wordAt(scene, at);
	const offset = dayOffsets.get(word);
	if (offset === undefined) return undefined;
	const before = wordAt(scene, at - 1);
	const isBeyond = (before === "before" || before === "after") && wordAt(scene, at - 2) === "day";
	const from = isBeyond ? at - (wordAt(scene, at - 3) === "the" ? 3 : 2) : at;
	if (scene.refDay === undefined) {
		return { from, to: at + 1, value: offset === 0 ? "PRESENT_REF" : "XXXX-XX-XX" };
	}
	const value = formatDay(scene.refDay + offset * (isBeyond ? 2 : 1));
	const night = word === "tonight" ? rangeOfValue(`${value}TNI`) : undefined;
	return { from, to: at + 1, value, ...(night && { range: night }) };
}

const vagueTimes: ReadonlyMap<string, string> = new Map([
	["now", "PRESENT_REF"],
	["currently", "PRESENT_REF"],
	["nowadays", "PRESENT_REF"],
	["presently", "PRESENT_REF"],
	["recently", "PAST_REF"],
]);

/** "now", "recently", "at the moment", "in recent years", "the near future". */
export function readVagueTime(scene: TimeScene, at: number): TimeFinding | undefined {
	const word = wordAt(scene, at);
	const value = vagueTimes.get(word);
	if (value !== undefined) {
		return isOpening(scene, at) ? undefined : { from: at, to: at + 1, value };
	}
	const next = wordAt(scene, at + 1);
	if (word === "recent" && /^(days|weeks|months|years|decades)$/.test(next)) {
		return { from: at, to: at + 2, value: "PAST_REF" };
	}
	const before = wordAt(scene, at - 1);
	if (word === "moment" && before === "the" && wordAt(scene, at - 2) === "at") {
		return { from: at - 1, to: at + 1, value: "PRESENT_REF" };
	}
	if (word === "future" && before === "near") {
		return {
			from: wordAt(scene, at - 2) === "the" ? at - 2 : at - 1,
			to: at + 1,
			value: "FUTURE_REF",
		};
	}
	return undefined;
}

/** "Now, let me say", "every now and again": no time is meant. */
function isOpening(scene: TimeScene, at: number): boolean {
	if (wordAt(scene, at - 1) === "every") return true;
	if (wordAt(scene, at) !== "now") return false;
	return scene.tokens[at]?.capital === true && [",", "that"].includes(wordAt(scene, at + 1));
}

/** "2024-10-23", "23/10/2024", "10/23/24", "9/11". */
export function readNumericDate(scene: TimeScene, at: number): TimeFinding | undefined {
	const [mark, secondMark] = [wordAt(scene, at + 1), wordAt(scene, at + 3)];
	const [first, second, third] = [
		numberAt(scene, at),
		numberAt(scene, at + 2),
		numberAt(scene, at + 4),
	];
	if (first === "9" && second === "11" && mark === "/" && isJoined(scene, at + 1) && third === "") {
		return { from: at, to: at + 3, value: "2001-09-11" };
	}
	const isTight = [1, 2, 3, 4].every((ahead) => isJoined(scene, at + ahead));
	if (!isTight || mark !== secondMark || third === "" || !["-", "/", "."].includes(mark)) {
		return undefined;
	}
	if (first.length === 4) return checkedDay(at, Number(first), Number(second), Number(third));
	if (third.length !== 4 && !(mark === "/" && third.length === 2)) return undefined;
	const year = third.length === 4 ? Number(third) : 2000 + Number(third);
	const isDayFirst = mark === "." || Number(first) > 12;
	const [month, day] = isDayFirst ? [second, first] : [first, second];
	return checkedDay(at, year, Number(month), Number(day));
}

function numberAt({ tokens }: TimeScene, at: number): string {
	const token = tokens[at];
	return token?.kind === "number" ? token.word : "";
}

function checkedDay(at: number, year: number, month: number, day: number): TimeFinding | undefined {
	if (year < 1000 || year > 2199 || month < 1 || month > 12) return undefined;
	if (day < 1 || day > daysInMonth(year, month)) return undefined;
	return { from: at, to: at + 5, value: formatDay(dayNumberOf({ year, month, day })) };
}

/** "Q3", "Q3 2024": the letter is at `at`. Also "H1 2025". */
export function readShortQuarter(scene: TimeScene, at: number): TimeFinding | undefined {
	const letter = wordAt(scene, at).toUpperCase();
	const digit = wordAt(scene, at + 1);
	const isPart = letter === "Q" ? /^[1-4]$/.test(digit) : /^[12]$/.test(digit);
	if (!isPart || !isJoined(scene, at + 1) || !scene.tokens[at]?.capital) return undefined;
	const year = readYear(scene, at + 2) ?? readYear(scene, at + 3);
	if (letter === "H" && year === undefined) return undefined;
	const told = year !== undefined && (year.next === at + 3 || wordAt(scene, at + 2) === "of");
	const yearText = told ? formatYear(year.value) : refYear(scene, 0);
	return { from: at, to: told ? year.next : at + 2, value: `${yearText}-${letter}${digit}` };
}

/** "the third quarter of 2024", "the first half of the year": the noun is at `at`. */
export function readLongQuarter(scene: TimeScene, at: number): TimeFinding | undefined {
	const ordinal = readOrdinal(scene, at - 1);
	const isHalf = wordAt(scene, at) === "half";
	const place = ordinal?.value;
	if (place === undefined || place > (isHalf ? 2 : 4)) return undefined;
	const of = wordAt(scene, at + 1) === "of" ? at + 2 : at + 1;
	const year = readYear(scene, of);
	const from = wordAt(scene, at - 2) === "the" ? at - 2 : at - 1;
	const code = `${isHalf ? "H" : "Q"}${place}`;
	if (year !== undefined)
		return { from, to: year.next, value: `${formatYear(year.value)}-${code}` };
	const step = stepOfYear(scene, at + 1);
	if (step !== undefined) return { from, to: at + 4, value: `${refYear(scene, step)}-${code}` };
	return isHalf ? undefined : { from, to: at + 1, value: `${refYear(scene, 0)}-${code}` };
}

/** "of the year", "of last year": years from the day of writing. */
function stepOfYear(scene: TimeScene, at: number): number | undefined {
	if (wordAt(scene, at) !== "of" || wordAt(scene, at + 2) !== "year") return undefined;
	const leading = wordAt(scene, at + 1);
	if (leading === "last") return -1;
	return leading === "the" || leading === "this" ? 0 : undefined;
}

/** A season with its year: "the summer of 2012", "winter 1776". */
export function readSeason(scene: TimeScene, at: number): TimeFinding | undefined {
	const code = seasonCodes.get(wordAt(scene, at));
	if (code === undefined) return undefined;
	const year = readYear(scene, wordAt(scene, at + 1) === "of" ? at + 2 : at + 1);
	const from = wordAt(scene, at - 1) === "the" ? at - 1 : at;
	if (year !== undefined)
		return { from, to: year.next, value: `${formatYear(year.value)}-${code}` };
	const isTimed = ["the", "in", "during", "by", "late", "early"].includes(wordAt(scene, at - 1));
	return isTimed && code !== "FA"
		? { from, to: at + 1, value: `${refYear(scene, 0)}-${code}` }
		: undefined;
}

/** "Christmas Eve", "4th of July", "New Year's Day". */
export function readNamedDay(scene: TimeScene, at: number): TimeFinding | undefined {
	if (!scene.tokens[at]?.capital || isName(scene, at)) return undefined;
	for (const length of [5, 3, 2, 1]) {
		const words = scene.tokens
			.slice(at, at + length)
			.map(({ word, joined }, place) => (place > 0 && !joined ? ` ${word}` : word));
		if (words.length < length) continue;
		const day = namedDays.get(words.join("").replaceAll("’", "'"));
		if (day === undefined) continue;
		const year = readYear(scene, at + length);
		const told = year === undefined ? nearYear(scene, day) : formatYear(year.value);
		return {
			from: at,
			to: year?.next ?? at + length,
			value: `${told}-${formatTwo(day[0])}-${formatTwo(day[1])}`,
		};
	}
	return undefined;
}

/** Whether a capital stands before it that no full stop explains: "Johnnie Christmas". */
function isName({ tokens }: TimeScene, at: number): boolean {
	const before = tokens[at - 1];
	return before?.kind === "word" && before.capital && tokens[at - 2]?.word !== ".";
}

/** The year whose such day lies nearest to the day of writing. */
function nearYear(scene: TimeScene, [month, day]: readonly [number, number]): string {
	if (scene.refDay === undefined) return "XXXX";
	const { year } = calendarDayOf(scene.refDay);
	const distances = [year - 1, year, year + 1].map((candidate) => ({
		candidate,
		days: Math.abs(dayNumberOf({ year: candidate, month, day }) - (scene.refDay ?? 0)),
	}));
	return formatYear(
		distances.reduce((best, next) => (next.days < best.days ? next : best)).candidate,
	);
}

/** "that year", "the same day", "the year before", "the day after": against the date before it. */
export function readAnaphoricUnit(scene: TimeScene, at: number): TimeFinding | undefined {
	const unit = wordAt(scene, at);
	const before = wordAt(scene, at - 1);
	const value = (step: number): string | undefined => {
		if (unit === "year")
			return scene.lastYear === undefined ? undefined : formatYear(scene.lastYear + step);
		return scene.lastDay === undefined ? undefined : formatDay(scene.lastDay + step);
	};
	if (
		before === "that" ||
		(before === "same" && wordAt(scene, at - 2) === "that") ||
		(before === "same" && wordAt(scene, at - 2) === "the")
	) {
		const same = value(0);
		return same === undefined
			? undefined
			: { from: before === "that" ? at - 1 : at - 2, to: at + 1, value: same };
	}
	const after = wordAt(scene, at + 1);
	const step = after === "before" ? -1 : 1;
	const isEnd =
		scene.tokens[at + 2] === undefined ||
		scene.tokens[at + 2]?.kind === "mark" ||
		scene.tokens[at + 2]?.kind === "break";
	if (before !== "the" || (after !== "before" && after !== "after") || !isEnd) return undefined;
	const moved = value(step);
	return moved === undefined ? undefined : { from: at - 1, to: at + 2, value: moved };
}

/** The part of a day after a date: "Friday night". Its code, and the token after it. */
export function dayPartAfter(scene: TimeScene, at: number): string | undefined {
	return isDash(wordAt(scene, at)) ? undefined : dayPartCodes.get(wordAt(scene, at));
}

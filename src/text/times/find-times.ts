// Finds the dates, times and durations that a text tells, resolved against the day it was written.

import type { TimeMention } from "../../news/time-range.ts";
import { smallNumbers, tensNumbers } from "../quantities/number-words.data.ts";
import { parseDay } from "./calendar.ts";
import { type MsRange, rangeOfValue } from "./range-of-value.ts";
import { readCalendarDate } from "./read-calendar-date.ts";
import { readClock } from "./read-clock.ts";
import { readCountedUnit, readSet } from "./read-duration.ts";
import {
	dayPartAfter,
	readAnaphoricUnit,
	readLongQuarter,
	readNamedDay,
	readNearDay,
	readNumericDate,
	readSeason,
	readShortQuarter,
	readVagueTime,
} from "./read-fixed.ts";
import { readEnd, readStep, readWeekend } from "./read-relative.ts";
import { readWeekday } from "./read-weekday.ts";
import { readCentury, readDecadeWord, readYears } from "./read-year.ts";
import type { TimeFinding, TimeReader, TimeScene } from "./time-scene.ts";
import { cutTimeTokens, type TimeToken } from "./time-token.ts";
import {
	decadeWords,
	monthNumbers,
	namedDays,
	seasonCodes,
	weekdayNumbers,
} from "./time-words.data.ts";

/**
 * The times of a text in order, without overlap.
 *
 * `refDay` is the day of writing, "YYYY-MM-DD"; with "" (unknown) what is told against that day
 * keeps X for what is not known ("XXXX-WXX-5", "PAST_REF") and has no interval. Values are TimeML
 * (ISO 8601); the conventions and measurements are in docs/notes/times.md. Never throws; linear.
 */
export function findTimes(text: string, refDay: string): readonly TimeMention[] {
	const tokens = cutTimeTokens(text);
	const mentions: TimeMention[] = [];
	let lastTo = 0;
	let scene: TimeScene = {
		tokens,
		refDay: parseDay(refDay),
		lastDay: undefined,
		lastYear: undefined,
	};
	for (let at = 0; at < tokens.length; at++) {
		const found = readTime(scene, at, lastTo);
		if (found === undefined) continue;
		mentions.push(mentionOf(tokens, found));
		scene = remember(scene, found.value);
		lastTo = found.to;
		at = found.to - 1;
	}
	return mentions;
}

const numberReaders: readonly TimeReader[] = [
	readNumericDate,
	readClock,
	readYears,
	readCountedUnit,
];

const wordReaders: ReadonlyMap<string, readonly TimeReader[]> = readersByWord([
	[monthNumbers.keys(), readCalendarDate],
	[weekdayNumbers.keys(), readWeekday],
	[["this", "last", "past", "previous", "next", "coming", "following"], readStep],
	[["weekend"], readWeekend],
	[["end"], readEnd],
	[["today", "yesterday", "tomorrow", "tonight"], readNearDay],
	[
		["now", "currently", "nowadays", "presently", "recently", "recent", "moment", "future"],
		readVagueTime,
	],
	[["q", "h"], readShortQuarter],
	[["quarter", "half"], readLongQuarter],
	[["century", "centuries"], readCentury],
	[decadeWords.keys(), readDecadeWord],
	[seasonCodes.keys(), readSeason],
	[["day", "year", "night", "week", "month"], readAnaphoricUnit],
	[[...namedDays.keys()].map((name) => name.split(/[ ']/)[0] ?? name), readNamedDay],
	[["noon", "midday", "midnight", ...smallNumbers.keys()], readClock],
	[
		[
			...smallNumbers.keys(),
			...tensNumbers.keys(),
			"a",
			"an",
			"several",
			"few",
			"many",
			"couple",
			"half",
			"some",
		],
		readCountedUnit,
	],
	[
		["every", "each", "daily", "nightly", "weekly", "monthly", "quarterly", "yearly", "annually"],
		readSet,
	],
]);

function readersByWord(
	rows: readonly (readonly [Iterable<string>, TimeReader])[],
): ReadonlyMap<string, readonly TimeReader[]> {
	const table = new Map<string, TimeReader[]>();
	for (const [words, reader] of rows) {
		for (const word of new Set(words)) table.set(word, [...(table.get(word) ?? []), reader]);
	}
	return table;
}

function readTime(scene: TimeScene, at: number, lastTo: number): TimeFinding | undefined {
	const found = readLongest(scene, at, lastTo);
	return found && withDayPart(scene, found);
}

/** The longest expression with its telling word at `at`, cut where it reaches back over `lastTo`. */
function readLongest(scene: TimeScene, at: number, lastTo: number): TimeFinding | undefined {
	const token = scene.tokens[at];
	if (token === undefined || token.kind === "mark" || token.kind === "break") return undefined;
	const readers = token.kind === "number" ? numberReaders : wordReaders.get(token.word);
	let best: TimeFinding | undefined;
	for (const read of readers ?? []) {
		const found = read(scene, at);
		if (found === undefined || found.to <= lastTo) continue;
		if (best === undefined || found.to - found.from > best.to - best.from) best = found;
	}
	return best !== undefined && best.from < lastTo ? { ...best, from: lastTo } : best;
}

/** Joins what follows a day: "Friday night", "yesterday at 8 p.m.". */
function withDayPart(scene: TimeScene, found: TimeFinding): TimeFinding {
	if (!/^(\d{4}-\d\d-\d\d|XXXX-WXX-\d)$/.test(found.value)) return withDayAfter(scene, found);
	const part = dayPartAfter(scene, found.to);
	if (part !== undefined) return { ...found, to: found.to + 1, ...partRange(found.value, part) };
	const comma = scene.tokens[found.to]?.word === "," ? found.to + 1 : found.to;
	const clockAt = scene.tokens[comma]?.word === "at" ? comma + 1 : comma;
	const clock = readClock(scene, clockAt);
	if (clock === undefined) return found;
	return {
		...found,
		to: clock.to,
		value: `${found.value}${clock.value.slice(clock.value.indexOf("T"))}`,
	};
}

/** The value stays the day, as most annotators have it; only the interval is narrowed. */
function partRange(day: string, part: string): { range?: MsRange } {
	const range = rangeOfValue(`${day}T${part}`);
	return range === undefined ? {} : { range };
}

/** Joins the day that follows a time of day: "8 p.m. on Friday", "2:30 the next day". */
function withDayAfter(scene: TimeScene, found: TimeFinding): TimeFinding {
	const clock = found.value.indexOf("T");
	if (clock < 0 || !found.value.includes(":")) return found;
	const dayAt = scene.tokens[found.to]?.word === "on" ? found.to + 1 : found.to;
	const day = [dayAt, dayAt + 1]
		.map((at) => readLongest(scene, at, found.to))
		.find(
			(next) => next !== undefined && next.from <= dayAt && /^\d{4}-\d\d-\d\d$/.test(next.value),
		);
	if (day === undefined) return found;
	return { ...found, to: day.to, value: `${day.value}${found.value.slice(clock)}` };
}

function mentionOf(tokens: readonly TimeToken[], found: TimeFinding): TimeMention {
	const range = found.range ?? rangeOfValue(found.value);
	return {
		start: tokens[found.from]?.start ?? 0,
		end: tokens[found.to - 1]?.end ?? 0,
		value: found.value,
		earliestMs: range?.earliestMs,
		latestMs: range?.latestMs,
	};
}

/** Later words ("the next day", "two years later") are told against what was told last. */
function remember(scene: TimeScene, value: string): TimeScene {
	const year = /^(\d{4})/.exec(value)?.[1];
	if (year === undefined) return scene;
	const day = parseDay(value);
	return { ...scene, lastDay: day ?? scene.lastDay, lastYear: Number(year) };
}

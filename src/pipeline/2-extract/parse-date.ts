// A date as pages write it, to the interval that it names.

import { foldMonth, monthByName } from "./month-names.data.ts";

/** A date that was read: an interval, and the day in the words' own time zone. */
export type StatedDate = {
	readonly earliestMs: number;
	readonly latestMs: number;
	/** "2024-10-16" */
	readonly day: string;
	/** Whether a time of day was told. */
	readonly timed: boolean;
};

type Day = { readonly year: number; readonly month: number; readonly day: number };

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** How far clocks on Earth are behind and ahead of UTC, for times without a zone. */
const zoneBehindMs = 12 * hourMs;
const zoneAheadMs = 14 * hourMs;

/** The longest text in which a date is looked for, in UTF-16 code units. */
const textLengthMax = 200;

/**
 * Reads the first date in a short text: ISO 8601 and its near misses, RFC 2822, seconds or
 * milliseconds since 1970, day and month names in some thirty languages, Chinese, Japanese and
 * Korean forms. `03/04/2024` could be two days and is read only where one part is above 12, or
 * where day and month are the same. Undefined where there is none, or none between 1990 and 2100.
 */
export function parseStatedDate(value: string): StatedDate | undefined {
	const text = value.slice(0, textLengthMax).normalize("NFKC").trim();
	return parseEpoch(text) ?? parseIso(text) ?? parseNamed(text) ?? parseNumeric(text);
}

function parseEpoch(text: string): StatedDate | undefined {
	if (!/^\d{10}(?:\d{3})?$/.test(text)) return undefined;
	const ms = text.length === 10 ? Number(text) * 1000 : Number(text);
	const day = new Date(ms).toISOString().slice(0, 10);
	return isPlausible(dayOf(day)) ? { earliestMs: ms, latestMs: ms, day, timed: true } : undefined;
}

function dayOf(iso: string): Day {
	const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
	return { year, month, day };
}

const isoPattern =
	/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(?:[T ,-]{1,4}(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s{0,2}(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;

function parseIso(text: string): StatedDate | undefined {
	const match =
		isoPattern.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(?!\d)/.exec(text);
	if (match === null) return undefined;
	const [, year, month, day, hour, minute, second, zone] = match;
	const date = { year: Number(year), month: Number(month), day: Number(day) };
	return toStated(date, { hour, minute, second, zone });
}

const timePattern = /(?<!\d)(\d{1,2})[:.h](\d{2})(?::(\d{2}))?\s{0,2}([ap]\.?m\b)?/i;
const zonePattern = /\b(?:GMT|UTC|Z)\b|[+-]\d{2}:?\d{2}\b/;

/** "October 16, 2024", "16. Oktober 2024", "Wed, 16 Oct 2024 10:00:00 GMT", "2024年10月16日". */
function parseNamed(text: string): StatedDate | undefined {
	const asian = /(\d{4})\s?[年년.]\s?(\d{1,2})\s?[月월.]\s?(\d{1,2})\s?(?:[日일.]|\b)/.exec(text);
	if (asian !== null) {
		const [whole, year, month, day] = asian;
		return toStated(
			{ year: Number(year), month: Number(month), day: Number(day) },
			timeAfter(text, whole),
		);
	}
	for (const match of text.matchAll(/(?<!\p{L})\p{L}[\p{L}\p{M}]{2,14}/gu)) {
		const month = monthByName.get(foldMonth(match[0]));
		if (month === undefined) continue;
		const found = dayAround(text, match.index, match[0].length);
		if (found === undefined) continue;
		return toStated({ ...found, month }, timeAfter(text, match[0]));
	}
	return undefined;
}

function dayAround(text: string, at: number, length: number): Omit<Day, "month"> | undefined {
	const before = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|°)?[.\s,/-]{0,3}(?:de\s|of\s|den\s)?$/iu.exec(
		text.slice(Math.max(0, at - 12), at),
	);
	const after = text.slice(at + length, at + length + 24);
	const yearAfter = /^[.,\s/-]{0,3}(?:de\s|del\s)?(\d{4})(?!\d)/.exec(after);
	if (before !== null && yearAfter !== null)
		return { day: Number(before[1]), year: Number(yearAfter[1]) };
	const both = /^[.\s/-]{0,3}(\d{1,2})(?:st|nd|rd|th)?[\s,/-]{1,3}(\d{4})(?!\d)/i.exec(after);
	return both === null ? undefined : { day: Number(both[1]), year: Number(both[2]) };
}

function parseNumeric(text: string): StatedDate | undefined {
	const match = /(?<!\d)(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/.exec(text);
	if (match === null) return undefined;
	const [whole, first, separator, second, year] = match;
	const [a, b] = [Number(first), Number(second)];
	const dayFirst = separator === "." || a > 12 || a === b;
	if (!dayFirst && b <= 12) return undefined;
	const date = { year: Number(year), month: dayFirst ? b : a, day: dayFirst ? a : b };
	return toStated(date, timeAfter(text, whole));
}

type Time = {
	readonly hour?: string | undefined;
	readonly minute?: string | undefined;
	readonly second?: string | undefined;
	readonly half?: string | undefined;
	readonly zone?: string | undefined;
};

function timeAfter(text: string, date: string): Time {
	const rest = text.slice(text.indexOf(date) + date.length);
	const match = timePattern.exec(rest);
	if (match === null) return {};
	const [, hour, minute, second, half] = match;
	return { hour, minute, second, half, zone: zonePattern.exec(rest)?.[0] };
}

function toStated(date: Day, time: Time): StatedDate | undefined {
	if (!isPlausible(date)) return undefined;
	const midnightMs = Date.UTC(date.year, date.month - 1, date.day);
	const day = new Date(midnightMs).toISOString().slice(0, 10);
	const sinceMidnightMs = timeOfDayMs(time);
	if (sinceMidnightMs === undefined) {
		return { earliestMs: midnightMs, latestMs: midnightMs + dayMs - 1, day, timed: false };
	}
	const localMs = midnightMs + sinceMidnightMs;
	const offsetMs = zoneOffsetMs(time.zone);
	const spanMs = time.second === undefined ? 59_999 : 0;
	if (offsetMs === undefined) {
		return {
			earliestMs: localMs - zoneAheadMs,
			latestMs: localMs + zoneBehindMs,
			day,
			timed: true,
		};
	}
	return {
		earliestMs: localMs - offsetMs,
		latestMs: localMs - offsetMs + spanMs,
		day,
		timed: true,
	};
}

function timeOfDayMs({ hour, minute, second, half }: Time): number | undefined {
	if (hour === undefined || minute === undefined) return undefined;
	const afternoon = half?.toLowerCase().startsWith("p");
	const hours =
		half === undefined ? Number(hour) : (Number(hour) % 12) + (afternoon === true ? 12 : 0);
	if (hours > 24 || Number(minute) > 59) return undefined;
	return hours * hourMs + Number(minute) * 60_000 + Number(second ?? 0) * 1000;
}

function zoneOffsetMs(zone: string | undefined): number | undefined {
	if (zone === undefined) return undefined;
	const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
	if (match === null) return 0;
	const minutes = Number(match[2]) * 60 + Number(match[3]);
	return (match[1] === "-" ? -minutes : minutes) * 60_000;
}

function isPlausible({ year, month, day }: Day): boolean {
	if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
	return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

// Dates of feeds, in every dialect that is met: RFC 822 and its misreadings, ISO 8601 and its
// parts, `asctime`, months named in other languages.

import { monthNumbers, zoneMinutes } from "./feed-date.data.ts";

/** Years outside of these are mistakes of the feed (0000, 1899, 9999). */
const yearMin = 1900;
const yearMax = 2200;

/** Longer texts are no dates. */
const dateLengthMax = 120;

type Parts = {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	readonly clock: Clock;
	readonly zoneMinutes: number;
};

type Clock = { readonly hour: number; readonly minute: number; readonly second: number };

const midnight: Clock = { hour: 0, minute: 0, second: 0 };

/**
 * A feed's date as milliseconds UTC. A date without a zone is taken as UTC, one without a time as
 * midnight, a two-digit year as the nearest one to 2020. Undefined where the text is no date, the
 * date does not exist, or the year is not believable. Never throws; linear.
 */
export function feedDateMs(text: string): number | undefined {
	const line = fold(text);
	if (line === "" || line.length > dateLengthMax) return undefined;
	const parts = readIso(line) ?? readNamedMonth(line) ?? readNumbers(line);
	return parts === undefined ? readEpoch(line) : toMs(parts);
}

/** Lower case, accents off, Korean and Chinese date words and odd signs to plain ones. */
function fold(text: string): string {
	return text
		.slice(0, dateLengthMax + 1)
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.normalize("NFC")
		.toLowerCase()
		.replace(/[−–—]/g, "-")
		.replace(/ı/g, "i")
		.replace(/오후|下午|午後/g, "pm")
		.replace(/오전|上午|午前/g, "am")
		.replace(/\s+/g, " ")
		.trim();
}

/** W3C-DTF and the rest of ISO 8601: parts left out, no separators, ordinal days, weeks. */
function readIso(line: string): Parts | undefined {
	const found =
		/^(\d{4})(?:-?(?:w(\d\d)(?:-?(\d))?|(\d\d)(?:-?(\d\d))?(?!\d)|(\d{3})(?!\d)))?(.*)$/.exec(line);
	if (found === null) return undefined;
	const [, yearText, week, weekday, month, day, ordinal, rest = ""] = found;
	if (rest !== "" && !/^ ?[t ]/.test(rest) && !/^(z|[+-]\d)/.test(rest)) return undefined;
	const time = readClock(rest.replace(/^ ?t?/, ""));
	if (time === undefined) return undefined;
	const year = Number(yearText);
	const base = { year, clock: time.clock, zoneMinutes: time.zoneMinutes };
	if (week !== undefined) {
		return {
			...base,
			...dayOfYear(year, mondayOfWeek(year, Number(week)) + Number(weekday ?? 1) - 1),
		};
	}
	if (ordinal !== undefined) return { ...base, ...dayOfYear(year, Number(ordinal)) };
	return { ...base, month: Number(month ?? 1), day: Number(day ?? 1) };
}

function dayOfYear(year: number, ordinal: number): { month: number; day: number } {
	const date = new Date(Date.UTC(year, 0, ordinal));
	return { month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day of the year on which an ISO week begins; week 1 holds the fourth of January. */
function mondayOfWeek(year: number, week: number): number {
	const weekdayOfFourth = new Date(Date.UTC(year, 0, 4)).getUTCDay() || 7;
	return 5 - weekdayOfFourth + (week - 1) * 7;
}

/** Dates with a month in letters, in any order: "thu, 01 jan 2004 19:48:21 gmt". */
function readNamedMonth(line: string): Parts | undefined {
	const words = line.split(/[\s,/.()-]+/).filter(Boolean);
	const at = monthIndex(words);
	if (at === -1) return undefined;
	const month = monthNumbers.get(words[at] ?? "") ?? 1;
	const clockAt = line.search(/\b\d{1,2}:\d\d/);
	const time =
		clockAt === -1 ? { clock: midnight, zoneMinutes: 0 } : readClock(line.slice(clockAt));
	if (time === undefined) return undefined;
	const before = /^\d{1,2}(?!\d)/.exec(words[at - 1] ?? "")?.[0];
	const year = words.find((word) => /^(19|2[012])\d\d$/.test(word)) ?? shortYear(words, at, before);
	const day = before ?? /^\d{1,2}(?!\d)/.exec(words[at + 1] ?? "")?.[0];
	if (year === undefined || day === undefined) return undefined;
	return { year: fullYear(year), month, day: Number(day), ...time };
}

/** "mar" may be Tuesday: a month that has a number before it is meant, else the first one. */
function monthIndex(words: readonly string[]): number {
	const isMonth = (word: string) => monthNumbers.has(word);
	const after = words.findIndex((word, i) => isMonth(word) && /^\d/.test(words[i - 1] ?? ""));
	return after === -1 ? words.findIndex(isMonth) : after;
}

/** The two digits after the month, or after the day that follows it ("jan 5 04"). */
function shortYear(
	words: readonly string[],
	monthAt: number,
	dayBefore: string | undefined,
): string | undefined {
	const word = words[monthAt + (dayBefore === undefined ? 2 : 1)];
	return word !== undefined && /^'?\d\d$/.test(word) ? word.replace("'", "") : undefined;
}

/** Numbers only: "01/31/2004", "31.01.2004 10:15", "2004/01/31", "2004년 5월 28일 오후 11:31:25". */
function readNumbers(line: string): Parts | undefined {
	const found = /^\D{0,12}?(\d{1,4})\D{1,3}(\d{1,2})\D{1,3}(\d{2,4}|\d)(?!\d)(.*)$/.exec(line);
	if (found === null) return undefined;
	const [, first = "", second = "", third = "", rest = ""] = found;
	const clockAt = rest.search(/(?:[ap]m )?\d{1,2}:\d\d/);
	const time =
		clockAt === -1 ? { clock: midnight, zoneMinutes: 0 } : readClock(rest.slice(clockAt));
	if (time === undefined) return undefined;
	if (first.length === 4) {
		return { year: Number(first), month: Number(second), day: Number(third), ...time };
	}
	if (third.length < 2 || first.length > 2) return undefined;
	// With a slash Americans put the month first; with anything else nobody does.
	const monthFirst = line.includes("/") && Number(first) <= 12;
	const [month, day] = monthFirst ? [first, second] : [second, first];
	return { year: fullYear(third), month: Number(month), day: Number(day), ...time };
}

/** Seconds or milliseconds since 1970, as some generators write them. */
function readEpoch(line: string): number | undefined {
	if (!/^\d{9,13}$/.test(line)) return undefined;
	return line.length >= 12 ? Number(line) : Number(line) * 1000;
}

/**
 * "19:48", "19:48:21.123 gmt", "7:48 pm est", "19:48:21+0100", "" and a zone alone. Undefined
 * where it is something else.
 */
function readClock(text: string): { clock: Clock; zoneMinutes: number } | undefined {
	const found =
		/^(?:([ap])m )?(?:(\d{1,2})(?:[:.]?(\d\d)(?:[:.]?(\d\d)(?:[.,]\d{1,12})?)?)?)? ?(?:([ap])\.?m\b\.?)? ?(.*)$/.exec(
			text.trim(),
		);
	if (found === null) return undefined;
	const [, before, hour = "0", minute = "0", second = "0", after, rest = ""] = found;
	const clock = { hour: Number(hour), minute: Number(minute), second: Number(second) };
	if (clock.hour > 24 || clock.minute > 59 || clock.second > 60) return undefined;
	const zone = readZone(rest);
	const half = before ?? after;
	if (half === undefined) return { clock, zoneMinutes: zone };
	const twelve = { ...clock, hour: clock.hour % 12 };
	return { clock: half === "p" ? afternoon(twelve) : twelve, zoneMinutes: zone };
}

function afternoon(clock: Clock): Clock {
	return clock.hour < 12 ? { ...clock, hour: clock.hour + 12 } : clock;
}

/** Minutes east of Greenwich; 0 for a zone that nobody knows. */
function readZone(text: string): number {
	const found = /(?:^|[\s(a-z])([+-])(\d{1,2}):?(\d\d)?(?!\d)/.exec(` ${text}`);
	if (found !== null) {
		const [, sign, hours, minutes = "0"] = found;
		const total = Number(hours) * 60 + Number(minutes);
		return sign === "-" ? -total : total;
	}
	const name = text.split(/[^a-z]+/).find((word) => zoneMinutes.has(word));
	return name === undefined ? 0 : (zoneMinutes.get(name) ?? 0);
}

function fullYear(text: string): number {
	const year = Number(text);
	if (text.length > 2) return year;
	return year < 70 ? 2000 + year : 1900 + year;
}

/** Undefined for a day that does not exist and for years that nobody means. */
function toMs({ year, month, day, clock, zoneMinutes }: Parts): number | undefined {
	if (year < yearMin || year > yearMax || month < 1 || month > 12) return undefined;
	const dayMax = new Date(Date.UTC(year, month, 0)).getUTCDate();
	if (day < 1 || day > dayMax || Math.abs(zoneMinutes) > 24 * 60) return undefined;
	const { hour, minute, second } = clock;
	const ms = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59));
	return ms - zoneMinutes * 60_000;
}

// Years, decades and centuries: "in 2008", "1890–91", "the 1990s", "the sixties", "the 20th century".

import { plainPlurals } from "../quantities/counted-words.data.ts";
import { unitWords } from "../quantities/unit-words.data.ts";
import { calendarDayOf } from "./calendar.ts";
import { formatYear, formatYears } from "./format-value.ts";
import {
	isDash,
	isJoined,
	readDigits,
	readOrdinal,
	readYear,
	type TimeFinding,
	type TimeScene,
	wordAt,
} from "./time-scene.ts";
import { decadeWords, monthNumbers } from "./time-words.data.ts";

const yearPrepositions: ReadonlySet<string> = new Set(
	`in since by until till from to of during between and after before through around circa ca c about
	early late mid year back summer winter spring autumn fall the as`.split(/\s+/),
);

/** A year, a decade in digits, or a year of the era ("776 BC") at `at`. */
export function readYears(scene: TimeScene, at: number): TimeFinding | undefined {
	return readDecade(scene, at) ?? readEraYear(scene, at) ?? readPlainYear(scene, at);
}

function readPlainYear(scene: TimeScene, at: number): TimeFinding | undefined {
	const year = readYear(scene, at);
	if (year === undefined) return readYearAfterYear(scene, at);
	if (!looksLikeYear(scene, at, year.value)) return undefined;
	return { from: at, to: at + 1, value: formatYear(year.value) };
}

/**
 * Whether four digits are a year: no sign of money or number before them, no counted noun after
 * them, and a preposition of time or another year beside them where they are not of our time.
 */
function looksLikeYear(scene: TimeScene, at: number, year: number): boolean {
	const last = wordAt(scene, at - 1);
	if (isGlued(scene, at) || notBeforeYear.has(last) || isCountedAfter(scene, at + 1)) return false;
	if (year >= 1900 && year < 2060) return true;
	if (looksPlural(scene, at + 1)) return false;
	const isCirca = last === "." && /^ca?$/.test(wordAt(scene, at - 2));
	const isBeside = isDash(wordAt(scene, at + 1)) || isDash(last);
	return yearPrepositions.has(last) || last === "(" || isCirca || isBeside;
}

/** Whether digits hang on to what is no year: a code, a sum, the end of a telephone number. */
function isGlued(scene: TimeScene, at: number): boolean {
	const before = wordAt(scene, at - 1);
	if (isJoined(scene, at)) {
		if (!isDash(before) && !"(/[\"“'’‘".includes(before)) return true;
		const isCode = scene.tokens[at - 2]?.kind === "number" && readYear(scene, at - 2) === undefined;
		if (isDash(before) && isJoined(scene, at - 1) && isCode) return true;
	}
	return isJoined(scene, at + 1) && !isFreeMark(wordAt(scene, at + 1));
}

/** Whether a unit, a counted noun or "year old" follows. */
function isCountedAfter(scene: TimeScene, at: number): boolean {
	const word = wordAt(scene, at);
	if (unitWords.has(word) || notAfterYear.has(word)) return true;
	return word === "year" && ["old", "-"].includes(wordAt(scene, at + 1));
}

/** "1709 schoolchildren", "1863 pages": a plural in small letters. */
function looksPlural({ tokens }: TimeScene, at: number): boolean {
	const token = tokens[at];
	if (token?.kind !== "word" || token.capital) return false;
	return plainPlurals.has(token.word) || (token.word.length > 4 && /[^s]s$/.test(token.word));
}

const notBeforeYear: ReadonlySet<string> = new Set(
	`$ £ € ¥ # + no nos number numbers page pages p pp than nearly almost some approximately least
	room flight route highway section article act bus`.split(/\s+/),
);

const notAfterYear: ReadonlySet<string> = new Set(
	`people men women children soldiers troops homes houses jobs votes points times deaths cases
	dollars euros pounds yen hours days years weeks months minutes percent million billion tons
	workers employees students members copies feet miles`.split(/\s+/),
);

function isFreeMark(word: string): boolean {
	return isDash(word) || ".,;:?!)]'’\"”/…".includes(word);
}

/** "1890–91", "in 80 and 84": two digits right after a year and a dash. */
function readYearAfterYear(scene: TimeScene, at: number): TimeFinding | undefined {
	const digits = readDigits(scene, at);
	if (digits?.length !== 2 || !isDash(wordAt(scene, at - 1))) return undefined;
	const year = readYear(scene, at - 2);
	if (year === undefined || monthNumbers.has(wordAt(scene, at + 1))) return undefined;
	if (isJoined(scene, at + 1) && !isFreeMark(wordAt(scene, at + 1))) return undefined;
	const value = Math.floor(year.value / 100) * 100 + Number(digits);
	if (value <= year.value || !looksLikeYear(scene, at - 2, year.value)) return undefined;
	return { from: at, to: at + 1, value: formatYear(value) };
}

/** "1990s", "1990's", "the 80s", "'90s". */
function readDecade(scene: TimeScene, at: number): TimeFinding | undefined {
	const digits = scene.tokens[at]?.kind === "number" ? wordAt(scene, at) : "";
	const hasQuote = /^['’]$/.test(wordAt(scene, at + 1)) && isJoined(scene, at + 1);
	const ending = hasQuote ? at + 2 : at + 1;
	if (wordAt(scene, ending) !== "s" || !isJoined(scene, ending)) return undefined;
	const from = wordAt(scene, at - 1) === "the" ? at - 1 : at;
	if (/^(1[0-9]|20)\d0$/.test(digits)) {
		const isCentury = digits.endsWith("00") && Number(digits) < 2000;
		return { from, to: ending + 1, value: formatYears(Number(digits), isCentury ? 100 : 10) };
	}
	const told = wordAt(scene, at - 1);
	const isShort =
		/^[2-9]0$/.test(digits) && ["the", "'", "’", "‘", "early", "late", "mid"].includes(told);
	if (!isShort || isAgeInWords(scene, at)) return undefined;
	const start = /['’‘]/.test(told) ? at - 1 : from;
	return { from: start, to: ending + 1, value: formatYears(1900 + Number(digits), 10) };
}

/** "in his 60s" is an age. */
function isAgeInWords(scene: TimeScene, at: number): boolean {
	return [1, 2, 3].some((back) =>
		["his", "her", "their", "my", "your", "our"].includes(wordAt(scene, at - back)),
	);
}

/** "the sixties", "the early nineties". */
export function readDecadeWord(scene: TimeScene, at: number): TimeFinding | undefined {
	const decade = decadeWords.get(wordAt(scene, at));
	const before = wordAt(scene, at - 1);
	if (decade === undefined || !["the", "early", "late", "mid", "nineteen"].includes(before)) {
		return undefined;
	}
	if (isAgeInWords(scene, at)) return undefined;
	return {
		from: before === "the" ? at - 1 : at,
		to: at + 1,
		value: formatYears(1900 + decade * 10, 10),
	};
}

/** "776 BC", "394 AD", "AD 842". */
function readEraYear(scene: TimeScene, at: number): TimeFinding | undefined {
	const digits = readDigits(scene, at);
	if (digits === undefined || digits.length > 4) return undefined;
	const after = wordAt(scene, at + 1);
	const year = Number(digits);
	if (after === "bc" || after === "bce")
		return { from: at, to: at + 2, value: formatYear(1 - year) };
	if (after === "ad" || after === "ce") return { from: at, to: at + 2, value: formatYear(year) };
	const before = scene.tokens[at - 1];
	if (before?.word !== "ad" || !before.capital) return undefined;
	return { from: at - 1, to: at + 1, value: formatYear(year) };
}

/** A century whose noun is at `at`: "the 20th century", "nineteenth-century", "the past century". */
export function readCentury(scene: TimeScene, at: number): TimeFinding | undefined {
	const end = isDash(wordAt(scene, at - 1)) ? at - 1 : at;
	for (const length of [1, 2, 3]) {
		const ordinal = readOrdinal(scene, end - length);
		if (ordinal?.next !== end) continue;
		const from = wordAt(scene, end - length - 1) === "the" ? end - length - 1 : end - length;
		const era = wordAt(scene, at + 1);
		if (era === "bc" || era === "bce") return undefined;
		return { from, to: at + 1, value: formatYears((ordinal.value - 1) * 100, 100) };
	}
	return undefined;
}

/** The year of the day of writing, "XXXX" where that is not known. */
export function refYear(scene: TimeScene, offset: number): string {
	if (scene.refDay === undefined) return "XXXX";
	return formatYear(calendarDayOf(scene.refDay).year + offset);
}

// Years, decades and centuries: "in 2008", "1890–91", "the 1990s", "the sixties", "the 20th century".

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
import { decadeWords } from "./time-words.data.ts";

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
 * Whether four digits are a year: no sign of money or number before them, no counted noun of a
 * measure after them, and a preposition of time where the year is not of recent centuries.
 */
function looksLikeYear(scene: TimeScene, at: number, year: number): boolean {
	const before = scene.tokens[at - 1];
	const after = scene.tokens[at + 1];
	const last = before?.word ?? "";
	if (isJoined(scene, at) && !isDash(last) && !"(/[\"“'’‘".includes(last)) return false;
	if (isJoined(scene, at + 1) && after !== undefined && !isFreeMark(after.word)) return false;
	if (after?.kind === "word" && (unitWords.has(after.word) || notAfterYear.has(after.word))) {
		return false;
	}
	if (notBeforeYear.has(last)) return false;
	if (year >= 1900 && year < 2060) return true;
	if (after?.kind === "word" && !after.capital && /[^s]s$/.test(after.word)) return false;
	return yearPrepositions.has(last) || last === "(" || isDash(last);
}

const notBeforeYear: ReadonlySet<string> = new Set(
	`$ £ € ¥ # + no nos number numbers page pages p pp than nearly almost some approximately least
	room flight route highway section article act bus`.split(/\s+/),
);

const notAfterYear: ReadonlySet<string> = new Set(
	`people men women children soldiers troops homes houses jobs votes points times deaths cases
	dollars euros pounds yen hours days years weeks months minutes percent million billion tons
	year day month week hour workers employees students members copies feet miles`.split(/\s+/),
);

function isFreeMark(word: string): boolean {
	return isDash(word) || ".,;:?!)]'’\"”/…".includes(word);
}

/** "1890–91", "in 80 and 84": two digits right after a year and a dash. */
function readYearAfterYear(scene: TimeScene, at: number): TimeFinding | undefined {
	const digits = readDigits(scene, at);
	if (digits?.length !== 2 || !isDash(wordAt(scene, at - 1))) return undefined;
	const year = readYear(scene, at - 2);
	if (year === undefined || isJoined(scene, at + 1)) return undefined;
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

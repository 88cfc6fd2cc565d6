// Where, when and by whom an article was filed: "SENNICK, March 2, 2026 (Coastwire) — The ferry …".

import { foldMonth, monthByName } from "./month-names.data.ts";

/** What stands before the first sentence of an article. */
export type Dateline = {
	/** "March 2, 2026", also without a year. */
	readonly date: string | undefined;
	readonly agency: string | undefined;
	/** All of it, without the dash that ends it. */
	readonly words: string;
};

/** The longest dateline, in UTF-16 code units. */
const lengthMax = 120;

/** What ends a dateline: a dash or a colon before words that can open a sentence. */
const end = /\s{0,2}(?:[-–—]{1,2}|:)\s{1,3}(?=[\p{Lu}\p{Lo}\p{N}"“‘«'])/gu;

const dateParts =
	/(?<![\p{L}\p{N}])(?:(\p{L}{3,12})\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th|\.)? (\p{L}{3,12})\.?)(?:,? (?:19|20)\d{2})?(?![\p{L}\p{N}])/gu;
const agencyAtEdge = /^\((\p{Lu}[\p{L}\d.&’ -]{1,24})\)|\((\p{Lu}[\p{L}\d.&’ -]{1,24})\)$/u;
const bracketed = /\([^()]{0,60}\)/gu;
const placeName = /^\p{Lu}[\p{L}.'’-]{1,24}(?: \p{Lu}[\p{L}.'’-]{0,24}){0,3}$/u;

/** What a place is parted from a date, an agency and a country by. */
const between = /\s{0,2}(?:[,/]|\s[-–—]{1,2}\s)\s{0,2}/u;

/** Days of the week in English stand before a date now and then. */
const weekday = /^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?$/u;

/** Places, with their country. */
const placesMax = 3;

/**
 * The dateline that a line opens with; undefined where it opens with none. Nothing but places, one
 * date and one agency in brackets may stand in it, and one of the latter two must.
 */
export function readDateline(line: string): Dateline | undefined {
	const opening = line.slice(0, lengthMax);
	let found: Dateline | undefined;
	for (const { index } of opening.matchAll(end)) {
		const parsed = parseOpening(opening.slice(0, index));
		// "SENNICK (Coastwire) — March 2, 2026 — The ferry": the longest that is still nothing else.
		if (parsed === undefined && found !== undefined) break;
		found = parsed ?? found;
	}
	return found;
}

function parseOpening(words: string): Dateline | undefined {
	const date = findDate(words);
	const rest = words.replace(date ?? "", "").replace(/[\s,–—-]{1,6}$/u, "");
	const [, first, last] = agencyAtEdge.exec(rest) ?? [];
	const isBeforeDate = date !== undefined && /\),? ?$/u.test(words.slice(0, words.indexOf(date)));
	const agency = isBeforeDate ? undefined : (first ?? last);
	if (date === undefined && agency === undefined) return undefined;
	const places = rest
		.replaceAll(bracketed, ",")
		.split(between)
		.filter((part) => part !== "" && !weekday.test(part));
	const isDateline =
		places.length > 0 && places.length <= placesMax && places.every((part) => placeName.test(part));
	return isDateline ? { date, agency, words } : undefined;
}

function findDate(words: string): string | undefined {
	for (const [date, before, after] of words.matchAll(dateParts)) {
		if (monthByName.has(foldMonth(before ?? after ?? ""))) return date;
	}
	return undefined;
}

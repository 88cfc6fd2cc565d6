// The line below a title that says whose text it is: "By Jane Alder, Island Radio, 6 March 2026".

import { outletWords } from "./outlet-words.data.ts";
import { namesInByline } from "./read-byline.ts";

/** What such a line says; the date in its own words. */
export type SourceLine = {
	readonly bylines: readonly string[];
	readonly outlet: string | undefined;
	readonly date: string | undefined;
};

/** The longest line that is read, in UTF-16 code units, and the most parts that it may have. */
const lengthMax = 160;
const partsMax = 6;

const emphasis = /^([*_]{1,3})(?=[^\s*_])(.{1,160}[^\s*_])\1$/u;
const between = /\s{0,2}(?:,|\s[|·•–—-])\s{1,2}/gu;
const nameInCapitals =
	/^(?:(?:\p{Lu}|\d)[\p{L}\p{N}.&'’-]{0,24}|of|the|and|on|for)(?:\s(?:\p{Lu}[\p{L}\p{N}.&'’-]{0,24}|\d{1,4}|&|of|the|and|on|for)){0,6}$/u;
const place = /^\p{Lu}[\p{L}.'’-]{1,24}(?: \p{Lu}[\p{L}.'’-]{1,24}){0,2}$/u;

/** A line without the signs of Markdown that set all of it in italics or bold. */
export function withoutEmphasis(line: string): string {
	return emphasis.exec(line.slice(0, lengthMax + 1))?.[2] ?? line;
}

/**
 * Reads a line that has a byline, an outlet and a date and nothing else, in any order, two of them at
 * least; undefined where it may be anything more. An outlet is known by a word of its name: "Sennick,
 * 6 March 2026" names a place, and is read for its date only where the whole line is emphasised.
 */
export function readSourceLine(
	line: string,
	looksLikeDate: (words: string) => boolean,
): SourceLine | undefined {
	const bare = withoutEmphasis(line);
	if (bare.length > lengthMax) return undefined;
	const { date, before } = cutDate(bare, looksLikeDate);
	const parts = before.split(between).filter((part) => part !== "");
	if (parts.length === 0 || parts.length > partsMax) return undefined;
	const bylines = parts.flatMap((part) => namesInByline(part) ?? []);
	const outlets = parts.filter(looksLikeOutlet);
	const rest = parts.filter((part) => namesInByline(part) === undefined && !outlets.includes(part));
	const told = [bylines, outlets, date === undefined ? [] : [date], rest];
	if (outlets.length > 1 || told.filter((some) => some.length > 0).length < 2) return undefined;
	const isMarked = bare !== line || bylines.length > 0;
	const isFiledAt = isMarked && date !== undefined && rest.every((part) => place.test(part));
	if (rest.length > 0 && !isFiledAt) return undefined;
	return { bylines, outlet: outlets[0], date };
}

/** The date that a line ends with, and what stands before it. */
function cutDate(
	line: string,
	looksLikeDate: (words: string) => boolean,
): { readonly date: string | undefined; readonly before: string } {
	const starts = [...line.matchAll(between)].slice(0, partsMax);
	const at = starts.find(({ index, 0: sign }) => looksLikeDate(line.slice(index + sign.length)));
	if (at === undefined) return { date: undefined, before: line };
	return { date: line.slice(at.index + at[0].length), before: line.slice(0, at.index) };
}

function looksLikeOutlet(part: string): boolean {
	const words = part.toLowerCase().split(/[\s-]/);
	return nameInCapitals.test(part) && words.some((word) => outletWords.has(word));
}

// A search as an FTS5 match expression. Nothing of FTS5's own syntax gets through: every word is
// quoted and holds letters, digits and marks alone.

import { coverQuery } from "../search-cover.ts";
import { everyRow, foldWords } from "../search-marks.ts";
import type { MarksPart, Phrase, SearchKind, SearchQuery, WordsPart } from "../search-table.ts";

/** Undefined where every row matches. */
export function matchExpression(kind: SearchKind, query: SearchQuery): string | undefined {
	const marks = coverQuery(kind, query);
	const wanted = [
		...query.words.filter(({ isNot }) => !isNot).map(wordsExpression),
		...marks.filter(({ isNot }) => !isNot).map(marksExpression),
	].filter((part) => part !== "");
	const unwanted = [
		...query.words.filter(({ isNot }) => isNot).map(wordsExpression),
		...marks.filter(({ isNot }) => isNot).map(marksExpression),
	].filter((part) => part !== "");
	if (wanted.length + unwanted.length === 0) return undefined;
	const all = wanted.length > 0 ? wanted.join(" AND ") : `marks : "${everyRow}"`;
	return unwanted.length > 0 ? `(${all}) NOT (${unwanted.join(" OR ")})` : all;
}

function wordsExpression({ anyOf }: WordsPart): string {
	const phrases = anyOf.map(phraseExpression).filter((phrase) => phrase !== "");
	if (phrases.length === 0) return "";
	const either = `(${phrases.join(" OR ")})`;
	return anyOf.some(looksLikeMark) ? `-marks : ${either}` : either;
}

/**
 * Whether a mark could be meant: all of them end with a zero, or are what stands on every row.
 * Others are asked of all columns, for where a word stands is read for each row of a frequent word,
 * and takes as long as all else.
 */
function looksLikeMark({ words, isOpen }: Phrase): boolean {
	return isOpen || words.flatMap(foldWords).some((word) => /\p{N}$|^zz/u.test(word));
}

function phraseExpression({ words, isOpen }: Phrase): string {
	const plain = words.flatMap(lettersOf);
	return plain.length === 0 ? "" : `"${plain.join(" ")}"${isOpen ? "*" : ""}`;
}

function marksExpression({ anyOf }: MarksPart): string {
	const phrases = anyOf
		.map((mark) => lettersOf(mark).join(" "))
		.filter((mark) => mark !== "")
		.map((mark) => `"${mark}"`);
	return phrases.length === 0 ? "" : `marks : (${phrases.join(" OR ")})`;
}

function lettersOf(text: string): string[] {
	return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

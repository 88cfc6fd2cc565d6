// The words of a stretch of text, as the comparison of statements needs them.

import type { Span } from "../../news/span.ts";
import { countryNamed } from "../../text/speakers/find-side.ts";
import { stemWord } from "../../text/stem-word.ts";
import { trimEndMarks } from "../../text/trim-marks.ts";
import { genericWords, roleWords, stopWords } from "./light.data.ts";
import { nameKey } from "./name-key.ts";

/** One word: `key` is a stem, or for a name its folded form with a leading "@". */
export type Word = {
	readonly start: number;
	readonly end: number;
	readonly form: string;
	readonly key: string;
	readonly kind: "name" | "term" | "generic" | "stop" | "number";
};

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu;

/** Words of a span that are read at most; contents beyond it are compared by their beginning. */
export const wordsMax = 400;

/**
 * The words of `text` from start to end. A capitalised word is a name, unless it opens a sentence
 * and `names` (see {@link readNames}) does not have it; a word with a digit is a number.
 */
export function readWords(
	text: string,
	span: Span,
	names: ReadonlySet<string> = new Set(),
): readonly Word[] {
	const words: Word[] = [];
	for (const match of text.slice(span.start, span.end).matchAll(wordPattern)) {
		if (words.length >= wordsMax) break;
		const form = trimEndMarks(match[0], ".,'’-");
		if (form === "") continue;
		const start = span.start + match.index;
		const isName = looksLikeName(form, () => names.has(form) || !opens(text, start));
		words.push({ start, end: start + form.length, form, ...classify(form, isName) });
	}
	return joinCountries(words);
}

/** Longest name of a country or its government, in words. */
const countryWordsMax = 4;

/** Words that stand for one country ("North Koreans", "Pyongyang") as one name with its code. */
function joinCountries(words: readonly Word[]): readonly Word[] {
	const joined: Word[] = [];
	let at = 0;
	for (let word = words[at]; word !== undefined; word = words[at]) {
		const run = countryAt(words, at);
		joined.push(run?.word ?? word);
		at += run?.length ?? 1;
	}
	return joined;
}

function countryAt(
	words: readonly Word[],
	at: number,
): { readonly word: Word; readonly length: number } | undefined {
	const first = words[at];
	if (first === undefined || !/^\p{Lu}/u.test(first.form)) return undefined;
	for (let length = Math.min(countryWordsMax, words.length - at); length > 0; length--) {
		const run = words.slice(at, at + length);
		const form = run.map((word) => word.form).join(" ");
		const country = countryNamed(form) ?? countryNamed(`${form}.`);
		const last = run.at(-1);
		if (country === undefined || last === undefined) continue;
		const key = `@=${country.code}`;
		return { word: { start: first.start, end: last.end, form, key, kind: "name" }, length };
	}
	return undefined;
}

/** The capitalised words of a text that stand inside a sentence, where a capital means a name. */
export function readNames(text: string): ReadonlySet<string> {
	const names = new Set<string>();
	for (const match of text.matchAll(
		/[^.!?:\s"'“”‘’([]["'“”‘’([]?\s(\p{Lu}[\p{L}\p{M}\p{N}-]+)/gu,
	)) {
		if (match[1] !== undefined) names.add(match[1]);
	}
	return names;
}

function looksLikeName(form: string, inContext: () => boolean): boolean {
	return /^\p{Lu}/u.test(form) && (/^\p{Lu}{2}/u.test(form) || inContext());
}

function classify(form: string, isName: boolean): Pick<Word, "key" | "kind"> {
	const lower = form.toLowerCase();
	if (/\d/.test(form)) return { key: lower, kind: "number" };
	if (stopWords.has(lower)) return { key: lower, kind: "stop" };
	if (genericWords.has(lower) || roleWords.has(lower))
		return { key: stemWord(lower), kind: "generic" };
	if (isName) return { key: `@${nameKey(form)}`, kind: "name" };
	return { key: stemWord(lower), kind: "term" };
}

/** Whether a sentence may begin at a place, so that a capital there means nothing. */
function opens(text: string, at: number): boolean {
	for (let i = at - 1; i >= 0; i--) {
		const mark = text.charAt(i);
		if (mark === "\n") return true;
		if (!/[\s"'“”‘’([]/u.test(mark)) return /[.!?:]/.test(mark);
	}
	return true;
}

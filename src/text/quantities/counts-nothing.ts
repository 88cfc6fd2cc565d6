// Numbers that count nothing: pronouns, ages, scores, and parts of names and codes.

import { isDash } from "../times/time-scene.ts";
import type { TimeToken } from "../times/time-token.ts";
import type { Amount } from "./read-amount.ts";
import { readCounted } from "./read-counted.ts";
import { durationUnits } from "./unit-words.data.ts";

type Tokens = readonly TimeToken[];

const pronounLeads: ReadonlySet<string> = new Set(
	"this that which the another each every any no some only other first last next".split(" "),
);

/** "this one", "which one do you prefer". */
export function isPronoun(tokens: Tokens, { from, to, kind }: Amount): boolean {
	if (tokens[from]?.word !== "one" || to !== from + 1 || kind !== "number") return false;
	if (tokens[to]?.word === "another") return true;
	return pronounLeads.has(tokens[from - 1]?.word ?? "") && readCounted(tokens, to) === undefined;
}

/** "COVID-19", "F-16", "4chan", "#2", "Explorer 6 Countdown": digits that belong to a name or code. */
export function isPartOfName(tokens: Tokens, { from, to, kind }: Amount): boolean {
	const token = tokens[from];
	if (token?.kind !== "number") return false;
	const [before, after] = [tokens[from - 1], tokens[to]];
	if (before?.word === "#" || (after?.kind === "word" && after.joined)) return true;
	if (before === undefined) return false;
	if (token.joined && before.kind === "word") return true;
	const isCode = token.joined && isDash(before.word) && before.joined;
	if (isCode && tokens[from - 2]?.kind === "word") return true;
	const isSmall = kind === "number" && token.word.length < 3;
	return isSmall && isNameWord(before) && isNameWord(after) && isNameWord(tokens[from - 2]);
}

function isNameWord(token: TimeToken | undefined): boolean {
	return token?.kind === "word" && token.capital;
}

/** "14-year-old", "aged 9", and ", 42," after a name. */
export function isAge(tokens: Tokens, { from, to, value, unit }: Amount): boolean {
	if (tokens[from - 1]?.word === "aged") return true;
	if (durationUnits.has(unit)) return isOld(tokens, to);
	if (value > 120 || tokens[from]?.kind !== "number") return false;
	const isApposed = tokens[from - 1]?.word === "," && tokens[from - 2]?.capital === true;
	const closing = tokens[to]?.word ?? "";
	return isApposed && (closing === "," || closing === ".");
}

/** "old" or "of age" after a length of time. */
function isOld(tokens: Tokens, at: number): boolean {
	const next = isDash(tokens[at]?.word ?? "") ? at + 1 : at;
	const word = tokens[next]?.word ?? "";
	return /^olds?$/.test(word) || (word === "of" && tokens[next + 1]?.word === "age");
}

/** "3-2", "won 6-4": two numbers that a dash joins. */
export function isScore(tokens: Tokens, { from, to }: Amount): boolean {
	const isAfter = isDash(tokens[from - 1]?.word ?? "") && tokens[from - 2]?.kind === "number";
	const isBefore = isDash(tokens[to]?.word ?? "") && tokens[to + 1]?.kind === "number";
	return isAfter || isBefore;
}

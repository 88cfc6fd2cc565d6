// What a reader of dates looks at: the tokens, the day of writing, and the date told last.

import { ordinalNumbers, smallNumbers, tensNumbers } from "../quantities/number-words.data.ts";
import type { MsRange } from "./range-of-value.ts";
import type { TimeToken } from "./time-token.ts";
import { monthNumbers, unsureMonths } from "./time-words.data.ts";

export type TimeScene = {
	readonly tokens: readonly TimeToken[];
	/** Day number of the day of writing; undefined where it is not known. */
	readonly refDay: number | undefined;
	/** Day number of the day told last in the text, where one was told to the day. */
	readonly lastDay: number | undefined;
	/** The year told last. */
	readonly lastYear: number | undefined;
};

/** Tokens `from` to `to` (exclusive) name a time. `range` is given where it is not the value's. */
export type TimeFinding = {
	readonly from: number;
	readonly to: number;
	readonly value: string;
	readonly range?: MsRange;
};

/** Tries to read an expression that begins, or has its telling word, at token `at`. */
export type TimeReader = (scene: TimeScene, at: number) => TimeFinding | undefined;

/** A value and the token after the words that gave it. */
export type Read<T> = { readonly value: T; readonly next: number };

/** The lower-case word at `at`, "" beyond the ends. */
export function wordAt({ tokens }: TimeScene, at: number): string {
	return tokens[at]?.word ?? "";
}

/** Whether the token at `at` touches the one before it. */
export function isJoined({ tokens }: TimeScene, at: number): boolean {
	return tokens[at]?.joined ?? false;
}

/** The token after `at`, and after one `mark` where it stands there. */
export function skipMark(scene: TimeScene, at: number, mark: string): number {
	return wordAt(scene, at) === mark ? at + 1 : at;
}

const hyphens: ReadonlySet<string> = new Set(["-", "–", "—", "‑", "‐"]);

/** Whether a word is a hyphen or a dash. */
export function isDash(word: string): boolean {
	return hyphens.has(word);
}

/** Digits at `at` that are a whole number of their own: no decimals, no thousands. */
export function readDigits(scene: TimeScene, at: number): string | undefined {
	const token = scene.tokens[at];
	if (token?.kind !== "number") return undefined;
	if (isPartOfNumber(scene, at - 1, at) || isPartOfNumber(scene, at + 1, at + 2)) return undefined;
	return token.word;
}

/** Whether a comma or full stop at `mark` joins two runs of digits, of which one is at `other`. */
function isPartOfNumber(scene: TimeScene, mark: number, other: number): boolean {
	const word = wordAt(scene, mark);
	if ((word !== "," && word !== ".") || !isJoined(scene, mark)) return false;
	const [before, after] = [scene.tokens[mark - 1], scene.tokens[mark + 1]];
	return before?.kind === "number" && after?.kind === "number" && after.joined && other <= mark + 1;
}

const ordinalEndings: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"]);

/** A day of the month: "4", "04", "4th", "fourth". */
export function readDayOfMonth(scene: TimeScene, at: number): Read<number> | undefined {
	const word = wordAt(scene, at);
	const ordinal = readOrdinal(scene, at);
	if (ordinal !== undefined && ordinal.value <= 31) return ordinal;
	const digits = readDigits(scene, at);
	if (digits === undefined || digits.length > 2 || word === "0" || word === "00") return undefined;
	const value = Number(digits);
	return value >= 1 && value <= 31 ? { value, next: at + 1 } : undefined;
}

/** "20th", "third", "twenty-first". */
export function readOrdinal(scene: TimeScene, at: number): Read<number> | undefined {
	const token = scene.tokens[at];
	if (token === undefined) return undefined;
	if (token.kind === "number") {
		const isOrdinal = isJoined(scene, at + 1) && ordinalEndings.has(wordAt(scene, at + 1));
		return isOrdinal ? { value: Number(token.word), next: at + 2 } : undefined;
	}
	const value = ordinalNumbers.get(token.word);
	if (value !== undefined) return { value, next: at + 1 };
	const tens = tensNumbers.get(token.word);
	if (tens === undefined || !isDash(wordAt(scene, at + 1))) return undefined;
	const ones = ordinalNumbers.get(wordAt(scene, at + 2));
	return ones !== undefined && ones < 10 ? { value: tens + ones, next: at + 3 } : undefined;
}

/** A month by name, with the full stop of its abbreviation. */
export function readMonth(scene: TimeScene, at: number): Read<number> | undefined {
	const token = scene.tokens[at];
	const value = token?.capital ? monthNumbers.get(token.word) : undefined;
	if (value === undefined || token === undefined) return undefined;
	const isShort = unsureMonths.has(token.word) || token.word === "sept";
	return { value, next: isShort ? skipMark(scene, at + 1, ".") : at + 1 };
}

/** Four digits from 1000 to 2199 that are a number of their own. */
export function readYear(scene: TimeScene, at: number): Read<number> | undefined {
	const digits = readDigits(scene, at);
	if (digits?.length !== 4) return undefined;
	const value = Number(digits);
	return value >= 1000 && value < 2200 ? { value, next: at + 1 } : undefined;
}

/** How many: digits, words below one hundred, "a", or "X" for some number that is not told. */
export type Count = { readonly value: number | "X"; readonly next: number };

const vagueCounts: ReadonlyMap<string, number | "X"> = new Map<string, number | "X">([
	["a", 1],
	["an", 1],
	["several", "X"],
	["few", "X"],
	["many", "X"],
	["some", "X"],
	["couple", 2],
	["dozen", 12],
]);

/** Reads a count of units of time; undefined where there is none at `at`. */
export function readCount(scene: TimeScene, at: number): Count | undefined {
	const word = wordAt(scene, at);
	if (word === "a" && ["few", "couple", "dozen"].includes(wordAt(scene, at + 1))) {
		const count = readCount(scene, at + 1);
		return count && { value: count.value, next: skipMark(scene, count.next, "of") };
	}
	const vague = vagueCounts.get(word);
	if (vague !== undefined) return { value: vague, next: at + 1 };
	return readWholeNumber(scene, at);
}

function readWholeNumber(scene: TimeScene, at: number): Count | undefined {
	const digits = readLongDigits(scene, at);
	if (digits !== undefined) return digits;
	const word = wordAt(scene, at);
	const small = smallNumbers.get(word);
	if (small !== undefined) return { value: small, next: at + 1 };
	const tens = tensNumbers.get(word);
	if (tens === undefined) return undefined;
	const onesAt = isDash(wordAt(scene, at + 1)) ? at + 2 : at + 1;
	const ones = smallNumbers.get(wordAt(scene, onesAt));
	const hasOnes = ones !== undefined && ones > 0 && ones < 10;
	return hasOnes ? { value: tens + ones, next: onesAt + 1 } : { value: tens, next: at + 1 };
}

/** Digits with thousands in commas: "5,000"; or a decimal: "2.5". */
function readLongDigits(scene: TimeScene, at: number): Count | undefined {
	if (scene.tokens[at]?.kind !== "number") return undefined;
	let digits = wordAt(scene, at);
	let next = at + 1;
	while (wordAt(scene, next) === "," && isJoined(scene, next) && isThousands(scene, next + 1)) {
		if (digits.length > 9) return undefined;
		digits += wordAt(scene, next + 1);
		next += 2;
	}
	const isDecimal = wordAt(scene, next) === "." && scene.tokens[next + 1]?.kind === "number";
	if (isDecimal && isJoined(scene, next) && isJoined(scene, next + 1)) {
		return { value: Number(`${digits}.${wordAt(scene, next + 1)}`), next: next + 2 };
	}
	return digits.length > 9 ? undefined : { value: Number(digits), next };
}

function isThousands(scene: TimeScene, at: number): boolean {
	const token = scene.tokens[at];
	return token?.kind === "number" && token.joined && token.word.length === 3;
}

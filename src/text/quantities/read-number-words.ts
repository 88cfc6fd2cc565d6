// Numbers with words: "twenty-one", "three hundred and thirty-one", "2.5 million", "half a dozen".

import { isDash } from "../times/time-scene.ts";
import type { TimeToken } from "../times/time-token.ts";
import { ordinalNumbers, smallNumbers, tensNumbers } from "./number-words.data.ts";
import { type Numeral, readDigitNumber } from "./read-digits.ts";
import { scaleWords } from "./scale-words.data.ts";

type Tokens = readonly TimeToken[];

/** A number in digits or words that begins at `at`, with its scale and fraction. */
export function readNumber(tokens: Tokens, at: number): Numeral | undefined {
	const numeral = readNamedFraction(tokens, at) ?? readPositive(tokens, at);
	const sign = tokens[at - 1]?.word;
	if (numeral === undefined || (sign !== "minus" && sign !== "negative")) return numeral;
	return { ...numeral, from: at - 1, value: -numeral.value };
}

function readPositive(tokens: Tokens, at: number): Numeral | undefined {
	const whole = readWhole(tokens, at);
	if (whole === undefined) return undefined;
	const decimal = readSpokenDecimal(tokens, whole);
	const mixed = readAndFraction(tokens, decimal);
	return readRatio(tokens, mixed) ?? readOrdinalFraction(tokens, mixed) ?? mixed;
}

/** Numbers below one hundred in words; "a" before a word of scale. */
function readSmall(tokens: Tokens, at: number): Numeral | undefined {
	const word = tokens[at]?.word ?? "";
	const small = smallNumbers.get(word);
	if (small !== undefined) return { from: at, to: at + 1, value: small };
	const tens = tensNumbers.get(word);
	if (tens === undefined) {
		const isScaled = (word === "a" || word === "an") && isScale(tokens, at + 1);
		return isScaled ? { from: at, to: at + 1, value: 1 } : undefined;
	}
	const onesAt = isDash(tokens[at + 1]?.word ?? "") ? at + 2 : at + 1;
	const ones = smallNumbers.get(tokens[onesAt]?.word ?? "");
	const hasOnes = ones !== undefined && ones > 0 && ones < 10;
	return hasOnes
		? { from: at, to: onesAt + 1, value: tens + ones }
		: { from: at, to: at + 1, value: tens };
}

function isScale(tokens: Tokens, at: number): boolean {
	const word = tokens[at]?.word ?? "";
	return scaleWords.has(word) || word === "dozen";
}

/** Parts, each with its scales, added as long as each is smaller than the scale before it. */
function readWhole(tokens: Tokens, at: number): Numeral | undefined {
	const first = readScaled(tokens, at);
	if (first === undefined) return undefined;
	let { to, value, scale } = first;
	while (scale > 1) {
		const isAnd = tokens[to]?.word === "and";
		const next = readScaled(tokens, isAnd ? to + 1 : to);
		if (next === undefined || !canFollow(tokens, { next, scale, isAnd })) break;
		if (isAnd && isProperFraction(tokens, next)) break;
		const isMultiplied = next.scale > scale;
		value = isMultiplied ? (value + next.base) * next.scale : value + next.value;
		scale = next.scale;
		to = next.to;
	}
	return withDozen(tokens, { from: first.from, to, value });
}

/** "one hundred and three quarters": the three belong to the quarters. */
function isProperFraction(tokens: Tokens, count: Numeral): boolean {
	const part = readPart(tokens, isDash(tokens[count.to]?.word ?? "") ? count.to + 1 : count.to);
	return part !== undefined && count.value < part.value;
}

type Scaled = Numeral & {
	/** The largest power of ten that the words gave, 1 without one. */
	readonly scale: number;
	readonly base: number;
};

function canFollow(
	tokens: Tokens,
	{
		next,
		scale,
		isAnd,
	}: { readonly next: Scaled; readonly scale: number; readonly isAnd: boolean },
): boolean {
	const isDigits = tokens[next.from]?.kind === "number";
	if (isDigits && next.scale === 1)
		return isAnd && scale <= 1000 && next.value < scale && next.value > 0;
	if (next.value < 0 || !Number.isInteger(next.value)) return false;
	if (next.scale > scale) return !isDigits && scale === 100 && next.base < 100;
	if (next.scale === scale) return false;
	return (
		next.value < scale &&
		(next.value > 0 || !isAnd) &&
		(!isAnd || scale <= 1000 || next.value >= 100)
	);
}

/** Beyond it, "million million million" is no number. */
const scaleMax = 1e15;

/** A number and the words of scale right after it: "two hundred thousand", "3 lakh crore". */
function readScaled(tokens: Tokens, at: number): Scaled | undefined {
	const isBare = scaleWords.has(tokens[at]?.word ?? "") && tokens[at]?.word === "hundred";
	const base = isBare
		? { from: at, to: at, value: 1 }
		: (readDigitNumber(tokens, at) ?? readSmall(tokens, at));
	if (base === undefined) return undefined;
	let { to, value } = base;
	let scale = 1;
	while (scale <= scaleMax) {
		const next = isDash(tokens[to]?.word ?? "") ? to + 1 : to;
		const more = scaleWords.get((tokens[next]?.word ?? "").replace(/s$/, ""));
		if (more === undefined) break;
		value *= more;
		scale = scale === 1 ? more : scale * more;
		to = next + 1;
	}
	return { from: base.from, to, value: roundOff(value), scale, base: base.value };
}

/** Takes the dust of binary fractions off: 1.1 million is 1100000. */
function roundOff(value: number): number {
	const rounded = Math.round(value);
	return Math.abs(value - rounded) < 1e-9 * Math.max(1, Math.abs(value)) && Math.abs(value) >= 1
		? rounded
		: value;
}

/** "two dozen", "3 dozens". */
function withDozen(tokens: Tokens, numeral: Numeral): Numeral {
	const word = tokens[numeral.to]?.word ?? "";
	const isDozen = ["dozen", "dozens", "dzs", "doz", "dozs"].includes(word);
	return isDozen ? { ...numeral, to: numeral.to + 1, value: numeral.value * 12 } : numeral;
}

/** Decimals that a number keeps exactly. */
const decimalsMax = 15;

/** "five point five", "two hundred point zero three". */
function readSpokenDecimal(tokens: Tokens, whole: Numeral): Numeral {
	if (tokens[whole.to]?.word !== "point") return whole;
	let digits = "";
	let to = whole.to + 1;
	while (digits.length < decimalsMax) {
		const part = readSmall(tokens, to);
		if (part === undefined) break;
		digits += String(part.value);
		to = part.to;
	}
	if (digits === "") return whole;
	return { ...whole, to, value: Number(`${whole.value}.${digits}`) };
}

const namedParts: ReadonlyMap<string, number> = new Map([
	["half", 2],
	["halves", 2],
	["quarter", 4],
	["quarters", 4],
	["hundredth", 100],
	["hundredths", 100],
	["thousandth", 1000],
	["thousandths", 1000],
	["millionth", 1e6],
	["millionths", 1e6],
	["trillionth", 1e12],
	["trillionths", 1e12],
]);

/** What a word divides by: "thirds" 3, "quarter" 4; "twenty-firsts" 21. */
function readPart(tokens: Tokens, at: number): Numeral | undefined {
	const word = tokens[at]?.word ?? "";
	const named = namedParts.get(word) ?? partOfOrdinal(word);
	if (named !== undefined) return { from: at, to: at + 1, value: named };
	const tens = tensNumbers.get(word);
	if (tens === undefined || !isDash(tokens[at + 1]?.word ?? "")) return undefined;
	const ones = partOfOrdinal(tokens[at + 2]?.word ?? "", 1);
	return ones !== undefined && ones < 10 ? { from: at, to: at + 3, value: tens + ones } : undefined;
}

function partOfOrdinal(word: string, least = 3): number | undefined {
	const value =
		ordinalNumbers.get(word) ??
		(word.endsWith("s") ? ordinalNumbers.get(word.slice(0, -1)) : undefined);
	return value !== undefined && value >= least ? value : undefined;
}

/** "half", "a half", "half a million", "a quarter of a million", "a third of". */
function readNamedFraction(tokens: Tokens, at: number): Numeral | undefined {
	const word = tokens[at]?.word ?? "";
	const isArticle = word === "a" || word === "an";
	const part = readPart(tokens, isArticle ? at + 1 : at);
	if (part === undefined) return undefined;
	const isHalfOrQuarter = part.value === 2 || part.value === 4;
	const scaled = isHalfOrQuarter ? readScaleAfter(tokens, part.to) : undefined;
	if (scaled !== undefined) return { from: at, to: scaled.to, value: scaled.value / part.value };
	if (part.value === 2)
		return isWholeHalf(tokens, at, part.to) ? { from: at, to: part.to, value: 0.5 } : undefined;
	if (!isArticle || !endsFraction(tokens, part.to)) return undefined;
	return { from: at, to: part.to, value: 1 / part.value };
}

/** "half" of a match or a year is no number. */
function isWholeHalf(tokens: Tokens, at: number, to: number): boolean {
	const before = tokens[at - 1]?.word ?? "";
	const after = tokens[to];
	if (ordinalNumbers.has(before) || isDash(before) || isDash(after?.word ?? "")) return false;
	return !["time", "way", "marathon", "term"].includes(after?.word ?? "");
}

/** "million", "a million", "of a million", "a dozen". */
function readScaleAfter(tokens: Tokens, at: number): Numeral | undefined {
	const of = tokens[at]?.word === "of" ? at + 1 : at;
	const dashed = isDash(tokens[of]?.word ?? "") ? of + 1 : of;
	const scaleAt = tokens[dashed]?.word === "a" ? dashed + 1 : dashed;
	const word = tokens[scaleAt]?.word ?? "";
	const value = word === "dozen" ? 12 : scaleWords.get(word);
	return value === undefined ? undefined : { from: at, to: scaleAt + 1, value };
}

const afterFraction: ReadonlySet<string> = new Set(
	"of or to more less in from by on and off larger smaller higher lower as are were was is".split(
		" ",
	),
);

/** Whether "a third" here is a part and not the one after the second. */
function endsFraction(tokens: Tokens, at: number): boolean {
	const token = tokens[at];
	return token?.kind !== "word" || afterFraction.has(token.word);
}

/** "two and a half million", "one hundred and three quarters", "forty two and a third". */
function readAndFraction(tokens: Tokens, whole: Numeral): Numeral {
	if (tokens[whole.to]?.word !== "and") return whole;
	const start = whole.to + 1;
	const article = ["a", "one"].includes(tokens[start]?.word ?? "");
	const count = article ? { to: start + 1, value: 1 } : readSmall(tokens, start);
	const part =
		count && readPart(tokens, isDash(tokens[count.to]?.word ?? "") ? count.to + 1 : count.to);
	if (count === undefined || part === undefined || count.value >= part.value) return whole;
	if (article && part.value !== 2 && part.value !== 4 && !endsFraction(tokens, part.to))
		return whole;
	const fraction = count.value / part.value;
	const scale = scaleWords.get(tokens[part.to]?.word ?? "");
	if (scale !== undefined) {
		const isOwn = whole.value >= scale;
		return {
			...whole,
			to: part.to + 1,
			value: roundOff(isOwn ? whole.value + fraction * scale : (whole.value + fraction) * scale),
		};
	}
	const unit = wordScale(tokens, whole);
	return {
		...whole,
		to: part.to,
		value: unit >= 1e6 ? whole.value + fraction * unit : whole.value + fraction,
	};
}

/** The scale of the last word of a number: "3 million" and a half is a half of a million. */
function wordScale(tokens: Tokens, { to }: Numeral): number {
	return scaleWords.get(tokens[to - 1]?.word ?? "") ?? 1;
}

/** "one in five", "two out of three", "one over twenty": a part told as a ratio. */
function readRatio(tokens: Tokens, over: Numeral): Numeral | undefined {
	const words = [tokens[over.to]?.word, tokens[over.to + 1]?.word];
	const isOutOf = words[0] === "out" && words[1] === "of";
	const isOver = words[0] === "over";
	const isIn = words[0] === "in" && over.value === 1;
	if (!isOutOf && !isOver && !isIn) return undefined;
	const under = readWhole(tokens, over.to + (isOutOf ? 2 : 1));
	if (under === undefined || under.value <= over.value || !Number.isInteger(under.value))
		return undefined;
	if (isOver && !endsFraction(tokens, under.to)) return undefined;
	if (isIn && under.value > 1000) return undefined;
	return { from: over.from, to: under.to, value: over.value / under.value };
}

/** "two thirds", "three-quarters of a million", "twenty-three fifths". */
function readOrdinalFraction(tokens: Tokens, count: Numeral): Numeral | undefined {
	const dashed = isDash(tokens[count.to]?.word ?? "") ? count.to + 1 : count.to;
	const part = readPart(tokens, dashed);
	if (part === undefined || tokens[count.from]?.kind === "number") return undefined;
	const word = tokens[part.to - 1]?.word ?? "";
	const isPlural = word.endsWith("s") || word === "halves";
	if (isPlural === (count.value === 1)) return undefined;
	const scaled = readScaleAfter(tokens, part.to);
	const value = (count.value / part.value) * (scaled?.value ?? 1);
	return { from: count.from, to: scaled?.to ?? part.to, value };
}

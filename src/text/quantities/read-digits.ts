// Numbers in digits: "1,234,567.8", "12,34,567", "40 000", "1 4/5", "-3", "10k", "1.3e6".

import { isDash } from "../times/time-scene.ts";
import type { TimeToken } from "../times/time-token.ts";
import { fractionMarks, scaleLetters } from "./scale-words.data.ts";

/** A number told by tokens `from` to `to` (exclusive). */
export type Numeral = { readonly from: number; readonly to: number; readonly value: number };

type Tokens = readonly TimeToken[];

/** A number in digits whose first digits, or decimal point, are at `at`; with a minus before it. */
export function readDigitNumber(tokens: Tokens, at: number): Numeral | undefined {
	const mark = fractionMarks.get(tokens[at]?.word ?? "");
	if (mark !== undefined) return { from: at, to: at + 1, value: mark };
	const plain = readDecimal(tokens, at);
	if (plain === undefined) return undefined;
	const mixed = readFraction(tokens, readPower(tokens, plain));
	return withSign(tokens, withLetter(tokens, mixed));
}

/** Digits with groups and decimals; ".25" without a whole part. */
function readDecimal(tokens: Tokens, at: number): Numeral | undefined {
	const token = tokens[at];
	if (token?.kind !== "number") {
		const isPoint = token?.word === "." && !token.joined && isTightNumber(tokens, at + 1);
		return isPoint
			? { from: at, to: at + 2, value: Number(`0.${wordOf(tokens, at + 1)}`) }
			: undefined;
	}
	const groups = readGroups(tokens, at);
	const decimals = isInList(tokens, at, groups.to) ? undefined : readDecimals(tokens, groups);
	if (decimals === undefined) return { from: at, to: groups.to, value: Number(groups.digits) };
	return { from: at, to: groups.to + 2, value: Number(`${groups.digits}.${decimals}`) };
}

/** The decimals after a whole part: a full stop, or a comma that parts no thousands. */
function readDecimals(tokens: Tokens, { to, mark }: Groups): string | undefined {
	const point = tokens[to];
	if (point?.joined !== true || !isTightNumber(tokens, to + 1)) return undefined;
	const decimals = wordOf(tokens, to + 1);
	if (point.word === ".") return decimals;
	return point.word === "," && (mark === "." || decimals.length < 3) ? decimals : undefined;
}

/** "192.168.1.2", "22,24,26": marks on both sides, so that none is a decimal point. */
function isInList(tokens: Tokens, at: number, to: number): boolean {
	const isAfter =
		isTightNumber(tokens, at) &&
		isPointOrComma(tokens, at - 1) &&
		tokens[at - 2]?.kind === "number";
	return isAfter || (isPointOrComma(tokens, to + 2) && isTightNumber(tokens, to + 3));
}

function isPointOrComma(tokens: Tokens, at: number): boolean {
	return tokens[at]?.joined === true && /^[.,]$/.test(wordOf(tokens, at));
}

function wordOf(tokens: Tokens, at: number): string {
	return tokens[at]?.word ?? "";
}

function isTightNumber(tokens: Tokens, at: number): boolean {
	const token = tokens[at];
	return token?.kind === "number" && token.joined;
}

type Groups = { readonly digits: string; readonly to: number; readonly mark: string };

/** Digits of the longest number that is read as one: a run without end must not be read again and again. */
const digitsMax = 24;

/** Digits with thousands told by commas, thin spaces, or full stops before a decimal comma. */
function readGroups(tokens: Tokens, at: number): Groups {
	const first = tokens[at]?.word ?? "";
	const alone = { digits: first, to: at + 1, mark: "" };
	if (first.length > 3) return alone;
	const mark = tokens[at + 1]?.word ?? "";
	if (mark === "," || mark === ".") {
		const groups = readMarkedGroups(tokens, at, mark);
		const isDecimal = mark === "." && !isEuropean(tokens, groups);
		return isDecimal || groups.to === at + 1 ? alone : groups;
	}
	return readSpacedGroups(tokens, at);
}

/** "1.111,11": a comma and one or two digits after groups that full stops part. */
function isEuropean(tokens: Tokens, { to }: Groups): boolean {
	return (
		tokens[to]?.word === "," &&
		isTightNumber(tokens, to + 1) &&
		(tokens[to + 1]?.word.length ?? 0) < 3
	);
}

/** Groups of three, or of two and at last three as in India; no group where one is ill-formed. */
function readMarkedGroups(tokens: Tokens, at: number, mark: string): Groups {
	let digits = tokens[at]?.word ?? "";
	let to = at + 1;
	let hasThousands = false;
	while (tokens[to]?.word === mark && tokens[to]?.joined && isTightNumber(tokens, to + 1)) {
		if (digits.length > digitsMax) break;
		const group = tokens[to + 1]?.word ?? "";
		if (group.length !== 3 && group.length !== 2) break;
		digits += group;
		to += 2;
		hasThousands = group.length === 3;
	}
	return hasThousands ? { digits, to, mark } : { digits: "", to: at + 1, mark };
}

function readSpacedGroups(tokens: Tokens, at: number): Groups {
	let digits = tokens[at]?.word ?? "";
	let to = at + 1;
	while (tokens[to]?.kind === "number" && tokens[to]?.word.length === 3 && isOneSpace(tokens, to)) {
		if (digits.length > digitsMax) break;
		digits += tokens[to]?.word ?? "";
		to++;
	}
	const isLonger = tokens[to]?.kind === "number" && isOneSpace(tokens, to);
	if (isLonger) return { digits: tokens[at]?.word ?? "", to: at + 1, mark: "" };
	return { digits, to, mark: "" };
}

function isOneSpace(tokens: Tokens, at: number): boolean {
	return (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) === 1;
}

/** "1e10", "12.32e+14", "1.1^23", "1.3x10^6". */
function readPower(tokens: Tokens, base: Numeral): Numeral {
	const mark = tokens[base.to];
	if (mark?.joined !== true) return base;
	if (mark.word === "e") {
		const power = readSignedInteger(tokens, base.to + 1);
		return power === undefined
			? base
			: { ...base, to: power.to, value: base.value * 10 ** power.value };
	}
	if (mark.word === "^") {
		const power = readSignedInteger(tokens, base.to + 1);
		return power === undefined ? base : { ...base, to: power.to, value: base.value ** power.value };
	}
	const isTimesTen =
		/^[x×]$/.test(mark.word) &&
		tokens[base.to + 1]?.word === "10" &&
		tokens[base.to + 2]?.word === "^";
	const power = isTimesTen ? readSignedInteger(tokens, base.to + 3) : undefined;
	return power === undefined
		? base
		: { ...base, to: power.to, value: base.value * 10 ** power.value };
}

/** Up to three digits, so that no power overflows what a text could mean. */
function readSignedInteger(tokens: Tokens, at: number): Numeral | undefined {
	const word = tokens[at]?.word ?? "";
	const isSigned = word === "-" || word === "+";
	const digits = tokens[isSigned ? at + 1 : at];
	if (digits?.kind !== "number" || !digits.joined || digits.word.length > 2) return undefined;
	const value = Number(digits.word) * (word === "-" ? -1 : 1);
	return { from: at, to: isSigned ? at + 2 : at + 1, value };
}

/** "3/4", "10 1/2", "2½". */
function readFraction(tokens: Tokens, whole: Numeral): Numeral {
	const mark = fractionMarks.get(tokens[whole.to]?.word ?? "");
	if (mark !== undefined) return { ...whole, to: whole.to + 1, value: whole.value + mark };
	const own = fractionAt(tokens, whole.to - 1);
	if (own !== undefined && whole.to === whole.from + 1)
		return { ...whole, to: own.to, value: own.value };
	const next = tokens[whole.to]?.kind === "number" ? fractionAt(tokens, whole.to) : undefined;
	if (next === undefined || next.value >= 1) return whole;
	return { ...whole, to: next.to, value: whole.value + next.value };
}

/** Digits, a slash and digits, all touching and not part of a date. */
function fractionAt(tokens: Tokens, at: number): Numeral | undefined {
	if (tokens[at + 1]?.word !== "/" || !tokens[at + 1]?.joined || !isTightNumber(tokens, at + 2))
		return undefined;
	if (tokens[at + 3]?.word === "/" || tokens[at - 1]?.word === "/") return undefined;
	const [over, under] = [Number(tokens[at]?.word), Number(tokens[at + 2]?.word)];
	return under === 0 || under > 1000 ? undefined : { from: at, to: at + 3, value: over / under };
}

/** "10k", "1.2bn", "1MM". */
function withLetter(tokens: Tokens, numeral: Numeral): Numeral {
	const token = tokens[numeral.to];
	if (token?.kind !== "word") return numeral;
	if (!token.joined && token.word !== "k") return numeral;
	const letters = token.capital ? token.word.toUpperCase() : token.word;
	const scale = scaleLetters.get(letters);
	const isGlued = tokens[numeral.to + 1]?.kind === "number" && tokens[numeral.to + 1]?.joined;
	if (scale === undefined || isGlued || letters === "mm") return numeral;
	return { ...numeral, to: numeral.to + 1, value: numeral.value * scale };
}

/** A minus that touches the number and nothing before it. */
function withSign(tokens: Tokens, numeral: Numeral): Numeral {
	const before = tokens[numeral.from - 1];
	if (before === undefined || !isDash(before.word) || before.joined) return numeral;
	const isTight = tokens[numeral.from]?.joined === true || numeral.from === 1;
	if (!isTight || tokens[numeral.from - 2]?.kind === "number") return numeral;
	return { ...numeral, from: numeral.from - 1, value: -numeral.value };
}

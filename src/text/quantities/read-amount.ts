// One amount: a number with its money, percentage or unit of measure.

import { isDash } from "../times/time-scene.ts";
import type { TimeToken } from "../times/time-token.ts";
import {
	currencyCodes,
	currencyCountries,
	currencyNouns,
	currencySigns,
	dollarPrefixes,
	subunits,
} from "./currency-words.data.ts";
import type { Numeral } from "./read-digits.ts";
import { readNumber } from "./read-number-words.ts";
import { scaleWords } from "./scale-words.data.ts";
import { durationUnits, tightUnitSymbols, unitSymbols } from "./unit-words.data.ts";

type Tokens = readonly TimeToken[];

/** A number with what it is measured in; `kind` is "number" where nothing says. */
export type Amount = Numeral & {
	readonly unit: string;
	readonly kind: "money" | "percent" | "measure" | "number";
};

/** Reads the amount whose number begins at `at`. */
export function readAmount(tokens: Tokens, at: number): Amount | undefined {
	const numeral = readNumber(tokens, at);
	if (numeral === undefined) return undefined;
	return (
		readMoneyBefore(tokens, numeral) ??
		readPercent(tokens, numeral) ??
		readMoneyAfter(tokens, numeral) ??
		readMeasure(tokens, numeral) ?? { ...numeral, unit: "", kind: "number" }
	);
}

/** "$5 million", "US$ 3", "EUR 125", "Rs. 500 crore": the sign or code stands before. */
function readMoneyBefore(tokens: Tokens, numeral: Numeral): Amount | undefined {
	const sign = tokens[numeral.from - 1];
	const unsigned = sign !== undefined && isDash(sign.word) ? tokens[numeral.from - 2] : sign;
	if (unsigned === undefined) return undefined;
	const at = unsigned === sign ? numeral.from - 1 : numeral.from - 2;
	const code = currencySigns.get(unsigned.word);
	if (code !== undefined) {
		const prefix = dollarPrefix(tokens, at);
		const from = prefix?.from ?? at;
		return withNoun(tokens, {
			...numeral,
			from,
			value: smallM(tokens, numeral),
			to: smallMEnd(tokens, numeral),
			unit: prefix?.code ?? code,
			kind: "money",
		});
	}
	return readCodeBefore(tokens, numeral, at);
}

/** "US$", "C $", "u.s $", "mxn$". */
function dollarPrefix(tokens: Tokens, at: number): { from: number; code: string } | undefined {
	const word = tokens[at]?.word;
	const letters = tokens[at - 1];
	if (word !== "$" || letters?.kind !== "word") return undefined;
	if (letters.word === "s" && tokens[at - 2]?.word === "." && tokens[at - 3]?.word === "u") {
		return { from: at - 3, code: "USD" };
	}
	const code = dollarPrefixes.get(letters.word);
	const isShort = letters.word === "a" || letters.word === "s" || letters.word === "r";
	if (code === undefined || (isShort && tokens[at]?.joined !== true)) return undefined;
	return { from: at - 1, code };
}

/** After a sign of money a lower-case "m" is a million: "£3m". */
function smallM(tokens: Tokens, { to, value }: Numeral): number {
	return smallMEnd(tokens, { from: to, to, value }) > to ? value * 1e6 : value;
}

function smallMEnd(tokens: Tokens, { to }: Numeral): number {
	return tokens[to]?.word === "m" && tokens[to]?.joined ? to + 1 : to;
}

/** "EUR 125", "Rs. 500", "MAUD 60", "dollar 22.5 million". */
function readCodeBefore(tokens: Tokens, numeral: Numeral, at: number): Amount | undefined {
	const dotted = wordOf(tokens, at) === "." && wordOf(tokens, at - 1) === "rs" ? at - 1 : at;
	const token = tokens[dotted];
	if (token?.kind !== "word" || isOwned(tokens, dotted, numeral)) return undefined;
	const isMillions = token.word.length === 4 && token.word.startsWith("m") && token.capital;
	const code = isMillions ? token.word.slice(1) : token.word;
	const isNoun = code === "dollar" || code === "sen";
	if (!isNoun && !currencyCodes.has(code)) return undefined;
	if (!token.capital && wordsToo.has(code)) return undefined;
	const value = isMillions ? numeral.value * 1e6 : numeral.value;
	const unit = currencyNouns.get(code) ?? code.toUpperCase();
	return withNoun(tokens, { ...numeral, from: dotted, value, unit, kind: "money" });
}

/** Codes that are words in lower case. */
const wordsToo: ReadonlySet<string> = new Set(["won", "rand", "rub", "try"]);

/** Whether the money before a number belongs to the number before it: "50 dollar 40". */
function isOwned(tokens: Tokens, at: number, numeral: Numeral): boolean {
	const before = tokens[at - 1];
	if (before?.kind !== "number" && !scaleWords.has(before?.word ?? "")) return false;
	return !tokens[numeral.from]?.joined;
}

/** Takes in a currency noun after an amount with a sign: "$ 10 dollars". */
function withNoun(tokens: Tokens, amount: Amount): Amount {
	const code = currencyNouns.get(tokens[amount.to]?.word ?? "");
	return code === amount.unit && tokens[amount.from]?.word !== "$"
		? { ...amount, to: amount.to + 1 }
		: amount;
}

/** "20%", "20 per cent", "3 percentage points", "50 basis points". */
function readPercent(tokens: Tokens, numeral: Numeral): Amount | undefined {
	const at = isDash(tokens[numeral.to]?.word ?? "") ? numeral.to + 1 : numeral.to;
	const [first, second] = [tokens[at]?.word ?? "", tokens[at + 1]?.word ?? ""];
	if (
		/^points?$/.test(second) &&
		(first === "percentage" || first === "percent" || first === "%")
	) {
		return { ...numeral, to: at + 2, unit: "pp", kind: "percent" };
	}
	if (first === "basis" && /^points?$/.test(second))
		return { ...numeral, to: at + 2, unit: "bp", kind: "percent" };
	if (first === "%" || /^(percents?|percentage|pct)$/.test(first))
		return { ...numeral, to: at + 1, unit: "%", kind: "percent" };
	if (first === "per" && second === "cent")
		return { ...numeral, to: at + 2, unit: "%", kind: "percent" };
	return undefined;
}

/** "5 dollars", "420 million Swiss francs", "10 €", "75 USD million", "3 dollars 50 cents". */
function readMoneyAfter(tokens: Tokens, numeral: Numeral): Amount | undefined {
	const hyphen = isDash(tokens[numeral.to]?.word ?? "") ? numeral.to + 1 : numeral.to;
	for (const at of [hyphen, hyphen + 1, hyphen + 2]) {
		const found = currencyAt(tokens, at, hyphen);
		if (found === undefined) continue;
		if (!isMoney(tokens, numeral, at)) return undefined;
		const scale = scaleWords.get(tokens[found.to]?.word ?? "");
		if (scale !== undefined) {
			return {
				...numeral,
				to: found.to + 1,
				value: numeral.value * scale,
				unit: found.code,
				kind: "money",
			};
		}
		return withCents(tokens, {
			...numeral,
			to: found.to,
			value: numeral.value * found.times,
			unit: found.code,
			kind: "money",
		});
	}
	return undefined;
}

type Currency = { readonly to: number; readonly code: string; readonly times: number };

/** A currency's sign or noun at `at`, where only names of countries stand from `start` to it. */
function currencyAt(tokens: Tokens, at: number, start: number): Currency | undefined {
	const code = currencyNouns.get(tokens[at]?.word ?? "");
	if (at === start) return currencySignAt(tokens, at) ?? currencyOf(at, code, 1);
	const last = tokens[at - 1];
	if (code === undefined || last?.kind !== "word") return undefined;
	const country = currencyCountries.get(last.word);
	if (country !== undefined) return { to: at + 1, code: country, times: 1 };
	return at === start + 1 && isNationality(last.word) ? { to: at + 1, code, times: 1 } : undefined;
}

function currencyOf(at: number, code: string | undefined, times: number): Currency | undefined {
	return code === undefined ? undefined : { to: at + 1, code, times };
}

/** "10 €", "100元", "30 MUSD". */
function currencySignAt(tokens: Tokens, at: number): Currency | undefined {
	const word = tokens[at]?.word ?? "";
	const sign = currencySigns.get(word);
	if (sign !== undefined) {
		const next = tokens[at + 1];
		return next?.kind === "number" && next.joined
			? undefined
			: { to: at + 1, code: sign, times: 1 };
	}
	const isMillions = /^m[a-z]{3}$/.test(word) && tokens[at]?.capital === true;
	const code = isMillions ? currencyNouns.get(word.slice(1)) : undefined;
	return currencyOf(at, code, 1e6);
}

/** Adjectives of countries that the table does not hold: "finnish markka". */
function isNationality(word: string): boolean {
	return /(ish|an|ese|ch|ic)$/.test(word);
}

/** Words that are money only sometimes: pounds may be weight, "won" a victory. */
function isMoney(tokens: Tokens, { value }: Numeral, at: number): boolean {
	const word = tokens[at]?.word ?? "";
	if (word === "won" || word === "marks" || word === "rand") return value >= 100;
	return /^pounds?$/.test(word) ? value >= 1000 && Number.isInteger(value) : true;
}

/** "3 dollars 50 cents", "15 dollars and 50". */
function withCents(tokens: Tokens, amount: Amount): Amount {
	if (subunits.has(amount.unit) || amount.value >= 1e6) return amount;
	const hasAnd = tokens[amount.to]?.word === "and";
	const cents = readNumber(tokens, hasAnd ? amount.to + 1 : amount.to);
	if (
		cents === undefined ||
		cents.value >= 100 ||
		!Number.isInteger(cents.value) ||
		cents.value < 0
	)
		return amount;
	if (subunits.has(tokens[cents.to]?.word ?? ""))
		return { ...amount, to: cents.to + 1, value: amount.value + cents.value / 100 };
	const after = tokens[cents.to];
	const isEnd = after === undefined || after.kind !== "word" || after.word === "and";
	return isEnd && !currencySigns.has(after?.word ?? "")
		? { ...amount, to: cents.to, value: amount.value + cents.value / 100 }
		: amount;
}

/** "ten miles", "3-inch", "7.62mm", "188 miles an hour", "660 square metres", "20 (kg)". */
function readMeasure(tokens: Tokens, numeral: Numeral): Amount | undefined {
	const hyphen = isDash(wordOf(tokens, numeral.to)) ? numeral.to + 1 : numeral.to;
	const isBracketed = /^[([{<]$/.test(wordOf(tokens, hyphen)) && isClosed(tokens, hyphen);
	const at = isBracketed ? hyphen + 1 : hyphen;
	const leading = wordOf(tokens, at);
	const power = /^(square|cubic|sq|cu)$/.test(leading) ? leading : "";
	const isLed = power !== "" || /^(metric|nautical|short|long)$/.test(leading);
	const unitAt = isLed ? at + 1 : at;
	const symbol = symbolAt(tokens, unitAt, numeral);
	if (symbol === undefined) return undefined;
	const raised = raisedAt(tokens, unitAt + 1);
	const to = unitAt + (raised === "" ? 1 : 2) + (isBracketed ? 1 : 0);
	return withRate(tokens, {
		...numeral,
		to,
		unit: `${symbol}${powerMark(power, raised)}`,
		kind: "measure",
	});
}

function wordOf(tokens: Tokens, at: number): string {
	return tokens[at]?.word ?? "";
}

/** "2" or "³" right after a unit. */
function raisedAt(tokens: Tokens, at: number): string {
	const word = wordOf(tokens, at);
	return tokens[at]?.joined === true && /^[23²³]$/.test(word) ? word : "";
}

function isClosed(tokens: Tokens, at: number): boolean {
	return /^[)\]}>]$/.test(tokens[at + 2]?.word ?? "");
}

function powerMark(power: string, raised: string): string {
	if (/^(square|sq)$/.test(power) || raised === "2" || raised === "²") return "²";
	return power !== "" || raised !== "" ? "³" : "";
}

/** The symbol of the unit at `at`. A letter or two only count right after digits. */
function symbolAt(tokens: Tokens, at: number, numeral: Numeral): string | undefined {
	const token = tokens[at];
	if (token?.kind !== "word") return inchAt(tokens, at, numeral) ?? degreeAt(tokens, at);
	if (/^pounds?$/.test(token.word)) return "lb";
	const duration = durationUnits.get(token.word);
	if (duration !== undefined) return duration;
	const symbol = unitSymbols.get(token.word);
	if (symbol !== undefined) return symbol;
	const isDigits = tokens[numeral.to - 1]?.kind === "number" || at > numeral.to;
	const isTight = token.joined || (["m", "g"].includes(token.word) && !token.capital);
	const next = tokens[at + 1];
	const isCode = next?.joined === true && next.kind === "number" && !/^[23]$/.test(next.word);
	if (!isDigits || !isTight || isCode) return undefined;
	return tightUnitSymbols.get(token.word);
}

/** 10": inches, where a space parts the mark from what follows. */
function inchAt(tokens: Tokens, at: number, numeral: Numeral): string | undefined {
	const isMark = tokens[at]?.word === '"' && tokens[numeral.to - 1]?.kind === "number";
	return isMark && tokens[at + 1]?.word === "long" ? "in" : undefined;
}

function degreeAt(tokens: Tokens, at: number): string | undefined {
	const word = tokens[at]?.word;
	return word === "°" || word === "º" ? "°" : undefined;
}

/** "miles an hour", "km/h", "meters per second"; "5 feet 2 inches". */
function withRate(tokens: Tokens, amount: Amount): Amount {
	const [first = "", second = ""] = [tokens[amount.to]?.word, tokens[amount.to + 1]?.word];
	const isPer = first === "per" || first === "/" || first === "an" || first === "a";
	const per = perSymbols.get(second);
	if (isPer && per !== undefined && (first === "/" || first === "per" || per === "h")) {
		return { ...amount, to: amount.to + 2, unit: `${amount.unit}/${per}` };
	}
	if (amount.unit === "°" && (second === "celsius" || first === "celsius" || first === "c")) {
		return { ...amount, to: amount.to + 1, unit: "°C" };
	}
	return amount.unit === "ft" ? withInches(tokens, amount) : amount;
}

const perSymbols: ReadonlyMap<string, string> = new Map([
	["hour", "h"],
	["hr", "h"],
	["h", "h"],
	["second", "s"],
	["s", "s"],
	["minute", "min"],
	["ms", "ms"],
	["millisecond", "ms"],
]);

function withInches(tokens: Tokens, feet: Amount): Amount {
	const at = tokens[feet.to]?.word === "and" ? feet.to + 1 : feet.to;
	const inches = readNumber(tokens, at);
	if (
		inches === undefined ||
		inches.value >= 12 ||
		!/^in(ch|ches)?$/.test(tokens[inches.to]?.word ?? "")
	)
		return feet;
	return { ...feet, to: inches.to + 1, value: feet.value + inches.value / 12 };
}

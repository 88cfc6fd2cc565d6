// Finds the quantities that a text tells, with what they count, how exactly, and how they changed.

import type { Quantity } from "../../news/figure.ts";
import { findTimes } from "../times/find-times.ts";
import { cutTimeTokens, type TimeToken } from "../times/time-token.ts";
import type { Bound } from "./bound-words.data.ts";
import { isAge, isPartOfName, isPronoun, isScore } from "./counts-nothing.ts";
import { ordinalNumbers, smallNumbers, tensNumbers } from "./number-words.data.ts";
import { type Amount, readAmount } from "./read-amount.ts";
import { readBoundAfter, readBoundBefore, readChange } from "./read-bounds.ts";
import { type Counted, readCounted, readCountedBefore } from "./read-counted.ts";
import { readRange } from "./read-range.ts";
import { readVague } from "./read-vague.ts";
import { fractionMarks, pluralScales } from "./scale-words.data.ts";

/**
 * The quantities of a text in order, without overlap.
 *
 * `low`, `best` and `high` follow docs/notes/figures.md. Digits of dates, times of day, ages,
 * scores, phone numbers and names have the kind "number" and count nothing; "third" is an
 * "ordinal". Never throws; linear in the length of the text.
 */
export function findQuantities(text: string): readonly Quantity[] {
	const tokens = cutTimeTokens(text);
	const isInDate = makeDateTest(text);
	const found: Quantity[] = [];
	let last = 0;
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		if (token === undefined) continue;
		if (addressWords.has(token.word)) at = skipAddress(tokens, at);
		if (!beginsQuantity(tokens, at)) continue;
		const draft = readDraft(tokens, at, isInDate);
		if (draft === undefined || draft.from < last) continue;
		found.push(quantityOf(text, tokens, draft));
		last = draft.to;
		at = draft.to - 1;
	}
	return found;
}

/** Amount, bounds and change as token places. */
type Draft = {
	readonly from: number;
	readonly to: number;
	readonly low: number | undefined;
	readonly best: number | undefined;
	readonly high: number | undefined;
	readonly unit: string;
	readonly kind: Quantity["kind"];
	readonly approx: Place | undefined;
	readonly change: Place | undefined;
	readonly counted: Counted | undefined;
};

type Place = { readonly from: number; readonly to: number };

const beginnings: ReadonlySet<string> = new Set([
	...smallNumbers.keys(),
	...tensNumbers.keys(),
	...ordinalNumbers.keys(),
	...pluralScales.keys(),
	...fractionMarks.keys(),
	..."a an half quarter hundred several few many nought naught minus negative . -".split(" "),
]);

const addressWords: ReadonlySet<string> = new Set(["http", "https", "www"]);

/** The last token of a web address: numbers in it count nothing. */
function skipAddress(tokens: readonly TimeToken[], at: number): number {
	let last = at;
	while (tokens[last + 1]?.joined) last++;
	return last;
}

function beginsQuantity(tokens: readonly TimeToken[], at: number): boolean {
	const token = tokens[at];
	if (token === undefined || token.kind === "break") return false;
	if (token.kind === "number") return true;
	if (token.word === ".") return !token.joined && tokens[at + 1]?.kind === "number";
	return beginnings.has(token.word);
}

function readDraft(
	tokens: readonly TimeToken[],
	at: number,
	isDate: (offset: number) => boolean,
): Draft | undefined {
	const vague = readVague(tokens, at);
	if (vague !== undefined) return vagueDraft(tokens, vague);
	const ordinal = readOrdinalDraft(tokens, at);
	if (ordinal !== undefined) return ordinal;
	const amount = readAmount(tokens, at);
	if (amount === undefined) return undefined;
	if (isPronoun(tokens, amount)) return undefined;
	if (isDate(tokens[at]?.start ?? 0)) return exactDraft({ ...amount, unit: "" }, "number");
	if (isPartOfName(tokens, amount)) return exactDraft({ ...amount, unit: "" }, "number");
	if (isAge(tokens, amount)) return exactDraft({ ...amount, unit: "year" }, "number");
	const range = readRange(tokens, amount);
	if (range !== undefined && isDate(tokens[range.to - 1]?.start ?? 0)) {
		return exactDraft(amount, "number");
	}
	return range === undefined ? amountDraft(tokens, amount) : rangeDraft(tokens, range);
}

function exactDraft({ from, to, value, unit }: Amount, kind: Quantity["kind"]): Draft {
	const none = { approx: undefined, change: undefined, counted: undefined };
	return { from, to, low: value, best: value, high: value, unit, kind, ...none };
}

/** "dozens": at least two dozen, no best value. */
function vagueDraft(
	tokens: readonly TimeToken[],
	vague: { readonly from: number; readonly to: number; readonly value: number },
): Draft {
	const amount = { ...vague, unit: "", kind: "number" as const };
	const counted = readCounted(tokens, vague.to, true);
	return {
		...withCounted(exactDraft(amount, "count"), counted),
		kind: "count",
		best: undefined,
		high: undefined,
		approx: { from: vague.from, to: vague.to },
		change: readChange(tokens, vague.from),
	};
}

function amountDraft(tokens: readonly TimeToken[], amount: Amount): Draft {
	const before = readBoundBefore(tokens, amount.from);
	const after = before === undefined ? readBoundAfter(tokens, amount.to) : undefined;
	const bound = before ?? after;
	const change = readChange(tokens, before?.from ?? amount.from);
	const draft = { ...exactDraft(amount, amount.kind), change };
	const counted = readCountedOf(tokens, amount, after?.to ?? amount.to);
	const named = withCounted(draft, counted);
	return bound === undefined
		? named
		: { ...named, ...bounded(amount.value, bound.bound), approx: bound };
}

/** The values that a bounding word leaves: see docs/notes/figures.md. */
function bounded(value: number, bound: Bound): Pick<Draft, "low" | "best" | "high"> {
	switch (bound) {
		case "least":
			return { low: value, best: undefined, high: undefined };
		case "most":
			return { low: undefined, best: undefined, high: value };
		case "under":
			return { low: undefined, best: value, high: value };
		case "near":
			return { low: undefined, best: value, high: undefined };
	}
}

function rangeDraft(tokens: readonly TimeToken[], range: Amount & { readonly low: number }): Draft {
	const draft = exactDraft(range, range.kind);
	const bound = readBoundBefore(tokens, range.from);
	return {
		...withCounted(draft, readCountedOf(tokens, range, range.to)),
		low: range.low,
		best: undefined,
		high: range.value,
		change: readChange(tokens, bound?.from ?? range.from),
		approx: bound,
	};
}

/** What an amount counts or is a part of; nothing for measures and for parts of names. */
function readCountedOf(
	tokens: readonly TimeToken[],
	amount: Amount,
	at: number,
): Counted | undefined {
	if (amount.kind === "measure")
		return tokens[at]?.word === "of" ? readCounted(tokens, at) : undefined;
	if (amount.kind === "percent")
		return tokens[at]?.word === "of" ? readCounted(tokens, at) : undefined;
	if (amount.kind === "money") return readMoneyFor(tokens, at);
	if (isScore(tokens, amount)) return undefined;
	return readCounted(tokens, at, amount.value > 1) ?? readCountedBefore(tokens, amount.from);
}

/** "of aid", "in fines", "worth of grain"; not "in August". */
function readMoneyFor(tokens: readonly TimeToken[], at: number): Counted | undefined {
	const link = tokens[at]?.word ?? "";
	if (link === "of") return readCounted(tokens, at);
	if (link === "worth" && tokens[at + 1]?.word === "of") return readCounted(tokens, at + 1);
	return link === "in" && !tokens[at + 1]?.capital ? readCounted(tokens, at + 1) : undefined;
}

function withCounted(draft: Draft, counted: Counted | undefined): Draft {
	if (counted === undefined) return draft;
	const isCount = draft.kind === "number" || draft.kind === "count";
	return {
		...draft,
		counted,
		kind: isCount ? "count" : draft.kind,
		unit: isCount ? counted.unit : draft.unit,
	};
}

/** "third", "21st": places in an order. "A second" of time is none. */
function readOrdinalDraft(tokens: readonly TimeToken[], at: number): Draft | undefined {
	const token = tokens[at];
	const suffix = tokens[at + 1];
	if (token === undefined) return undefined;
	const isDigits =
		token.kind === "number" && suffix?.joined === true && /^(st|nd|rd|th)$/.test(suffix.word);
	const value = isDigits ? Number(token.word) : ordinalNumbers.get(token.word);
	if (value === undefined || !Number.isSafeInteger(value)) return undefined;
	const amount = {
		from: at,
		to: isDigits ? at + 2 : at + 1,
		value,
		unit: "",
		kind: "number" as const,
	};
	return exactDraft(amount, "ordinal");
}

function quantityOf(text: string, tokens: readonly TimeToken[], draft: Draft): Quantity {
	const countedSpan = draft.counted && spanOf(tokens, draft.counted);
	const words = (place: Place | undefined) => {
		const span = place && spanOf(tokens, place);
		return span && text.slice(span.start, span.end);
	};
	return {
		...spanOf(tokens, draft),
		low: draft.low,
		best: draft.best,
		high: draft.high,
		unit: draft.unit,
		counted: words(draft.counted) ?? "",
		countedSpan,
		approx: words(draft.approx),
		change: words(draft.change),
		kind: draft.kind,
	};
}

function spanOf(tokens: readonly TimeToken[], { from, to }: Place): { start: number; end: number } {
	return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** A test whether an offset lies in a date or a time of day. */
function makeDateTest(text: string): (offset: number) => boolean {
	const dates = findTimes(text, "").filter(({ value }) => !/^P[T\dX]/.test(value));
	return (offset) => {
		let [low, high] = [0, dates.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((dates[middle]?.end ?? 0) <= offset) low = middle + 1;
			else high = middle;
		}
		return (dates[low]?.start ?? Number.POSITIVE_INFINITY) <= offset;
	};
}

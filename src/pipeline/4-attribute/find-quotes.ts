// Finds quotations: where other people's own words stand between quotation marks.

import type { Span } from "../../news/span.ts";

/** A quotation with its marks. */
export type Quote = Span & {
	/** The words between the marks. */
	readonly inner: Span;
	/** Whether a mark is missing and the end was set at the paragraph's. */
	readonly broken: boolean;
	/** Whether it goes on a quotation that was left open at the end of the paragraph before. */
	readonly continues: boolean;
};

type Mark = { readonly at: number; readonly kind: "open" | "close"; readonly family: string };
type Open = { readonly at: number; readonly family: string };

const markPattern = /["“”„«»]|''|``|[‘’']/gu;

/**
 * The quotations of a text, outermost only, in order.
 *
 * Quotations end with their paragraph at the latest. One left open is kept, up to the end of its
 * paragraph, where the next paragraph begins with an opening mark (the convention for long
 * quotations) or where the mark was clearly an opening one; a closing mark alone is ignored.
 * Single quotation marks count where they can be told from apostrophes.
 */
export function findQuotes(text: string, paragraphs: readonly Span[]): Quote[] {
	const quotes: Quote[] = [];
	let leftOpen = false;
	for (const paragraph of paragraphs) {
		const words = text.slice(paragraph.start, paragraph.end);
		const found = quotesInParagraph(words, leftOpen);
		for (const quote of found) quotes.push(shift(quote, paragraph.start));
		leftOpen = found.at(-1)?.broken ?? false;
	}
	return quotes;
}

function shift(quote: Quote, by: number): Quote {
	const { start, end, inner } = quote;
	return {
		...quote,
		start: start + by,
		end: end + by,
		inner: { start: inner.start + by, end: inner.end + by },
	};
}

function quotesInParagraph(words: string, leftOpen: boolean): Quote[] {
	const marks = readMarks(words);
	const [opening] = marks;
	if (leftOpen && opening?.kind === "close") {
		const { at } = opening;
		const rest = words.slice(at + 1);
		const first: Quote = {
			start: 0,
			end: at + 1,
			inner: { start: 0, end: at },
			broken: false,
			continues: true,
		};
		return [first, ...quotesInParagraph(rest, false).map((quote) => shift(quote, at + 1))];
	}
	let paired = pairMarks(words, marks);
	if (paired.open?.family === "single") {
		paired = pairMarks(
			words,
			marks.filter((mark) => mark.family !== "single"),
		);
	}
	const { quotes, open } = paired;
	if (open !== undefined) quotes.push(brokenQuote(words, open.at));
	const first = quotes[0];
	if (first !== undefined && leftOpen && words.slice(0, first.start).trim() === "") {
		quotes[0] = { ...first, continues: true };
	}
	return quotes;
}

function pairMarks(
	words: string,
	marks: readonly Mark[],
): { readonly quotes: Quote[]; readonly open: Open | undefined } {
	const quotes: Quote[] = [];
	let open: Open | undefined;
	for (const mark of marks) {
		if (open === undefined) {
			if (mark.kind === "open") open = mark;
		} else if (mark.family === open.family && mark.kind === "close") {
			quotes.push(makeQuote(words, open.at, mark.at));
			open = undefined;
		}
	}
	return { quotes, open };
}

function makeQuote(words: string, openAt: number, closeAt: number): Quote {
	const openLength = markLength(words, openAt);
	const end = closeAt + markLength(words, closeAt);
	const inner = { start: openAt + openLength, end: closeAt };
	return { start: openAt, end, inner, broken: false, continues: false };
}

function brokenQuote(words: string, openAt: number): Quote {
	const end = words.trimEnd().length;
	const inner = { start: Math.min(openAt + markLength(words, openAt), end), end };
	return { start: openAt, end, inner, broken: true, continues: false };
}

function markLength(words: string, at: number): number {
	const pair = words.slice(at, at + 2);
	return pair === "''" || pair === "``" ? 2 : 1;
}

function readMarks(words: string): Mark[] {
	const marks: Mark[] = [];
	for (const match of words.matchAll(markPattern)) {
		const mark = readMark(words, match.index, match[0]);
		if (mark !== undefined) marks.push(mark);
	}
	return marks;
}

function readMark(words: string, at: number, sign: string): Mark | undefined {
	if (sign === "“" || sign === "„") return { at, kind: "open", family: "double" };
	if (sign === "”") return { at, kind: "close", family: "double" };
	if (sign === "«" || sign === "»") {
		return { at, kind: sign === "«" ? "open" : "close", family: "angle" };
	}
	const opens = looksOpening(words, at, sign.length);
	if (sign.length === 2 || sign === '"') {
		return { at, kind: opens ? "open" : "close", family: "double" };
	}
	return readSingleMark(words, at, sign, opens);
}

/** An opening mark stands after a space or bracket and before a word. */
function looksOpening(words: string, at: number, length: number): boolean {
	const before = words[at - 1] ?? " ";
	const after = words[at + length] ?? " ";
	return /[\s([{—–\-:,/“"‘]/u.test(before) && !/\s/u.test(after);
}

function readSingleMark(words: string, at: number, sign: string, opens: boolean): Mark | undefined {
	const before = words[at - 1] ?? " ";
	const after = words[at + 1] ?? " ";
	if (sign === "‘" && !/[\p{L}\p{N}]/u.test(before)) return { at, kind: "open", family: "single" };
	if (sign === "'" && opens && /[\p{Lu}\p{Ll}]/u.test(after) && !isElision(words, at)) {
		return { at, kind: "open", family: "single" };
	}
	const endsWord = /[\p{L}\p{N}.,!?;:…)\]]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
	const possessive = /s/iu.test(before) && /\s/u.test(after) && opensLater(words, at);
	return endsWord && !possessive ? { at, kind: "close", family: "single" } : undefined;
}

/** "'em", "'cause", "'90s": an apostrophe for what was left out. */
function isElision(words: string, at: number): boolean {
	return /^'(?:em|til|cause|tis|twas|n)\b/iu.test(words.slice(at, at + 8));
}

/** Whether a plural's apostrophe is likelier than a closing mark: a later mark can close. */
function opensLater(words: string, at: number): boolean {
	const rest = words.slice(at + 1, at + 400);
	const close = rest.search(/[.,!?]['’]|['’][.,;!?]|['’]$/u);
	const open = rest.search(/(?:^|\s)['‘]\p{L}/u);
	return close >= 0 && (open < 0 || close < open);
}

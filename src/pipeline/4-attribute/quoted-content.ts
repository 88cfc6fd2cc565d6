// Quotations beside a cue: which of them the cue brings in.

import type { Span } from "../../news/span.ts";
import type { Quote } from "./find-quotes.ts";
import type { Scene } from "./scene.ts";
import { type TokenRange, tokenAt } from "./sentence-tree.ts";

const gapCharsMax = 160;

/** The quotation that ends right before a range ("…," she said), commas apart. */
export function quoteBefore(scene: Scene, range: TokenRange): Quote | undefined {
	const { start } = tokenAt(scene.tree, range.first);
	return scene.quotes.findLast(
		(quote) => quote.end <= start && /^[\s,.—–-]*$/u.test(scene.text.slice(quote.end, start)),
	);
}

/**
 * The quotation that a cue opens: it begins right behind the cue, or behind a comma or colon with
 * no verb in between ("said in a statement: …").
 */
export function quoteAfter(scene: Scene, range: TokenRange): Quote | undefined {
	const { end } = tokenAt(scene.tree, range.last);
	const quote = scene.quotes.find((candidate) => candidate.start >= end);
	if (quote === undefined || quote.start - end > gapCharsMax) return undefined;
	const gap = scene.text.slice(end, quote.start);
	if (/^[\s,:;—–-]*(?:that)?\s*$/u.test(gap)) return quote;
	if (!/[,:]\s*$/u.test(gap) || /[.!?]\s/u.test(gap)) return undefined;
	return hasVerb(scene, range.last + 1, quote.start) ? undefined : quote;
}

function hasVerb(scene: Scene, from: number, before: number): boolean {
	const { tokens } = scene.tree;
	for (let at = from; at < tokens.length; at++) {
		const token = tokenAt(scene.tree, at);
		if (token.start >= before) return false;
		if (/^(?:VB[DPZ]|MD)$/.test(token.tag)) return true;
	}
	return false;
}

/**
 * A content that begins with a quotation holds all of it, later sentences included; one that ends
 * inside a quotation which it opened holds its closing mark.
 */
export function wholeQuotes(scene: Scene, span: Span): Span {
	let { start, end } = span;
	for (const quote of scene.quotes) {
		const begins = quote.start <= start && quote.inner.start >= start - 3 && quote.end > start;
		if (begins) start = quote.start;
		if (quote.start >= start && quote.start < end && quote.end > end) ({ end } = quote);
	}
	return { start, end };
}

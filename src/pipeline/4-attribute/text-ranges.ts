// Cuts the words of a content out of a sentence: runs of tokens, trimmed and joined.

import type { Span } from "../../news/span.ts";
import { type SentenceTree, type TokenRange, tokenAt } from "./sentence-tree.ts";

const edgeMarks = /^[,;:.—–\-…]+$/u;
const opening = new Set(["“", "‘", '"', "``", "'", "«", "(", "["]);

/** The span of a range without commas, stops and dashes at its ends; undefined where empty. */
export function contentSpan(tree: SentenceTree, range: TokenRange): Span | undefined {
	let { first, last } = range;
	while (first <= last && edgeMarks.test(tokenAt(tree, first).form)) first++;
	while (last >= first && isTrailing(tree, last)) last--;
	if (first > last) return undefined;
	return { start: tokenAt(tree, first).start, end: tokenAt(tree, last).end };
}

function isTrailing(tree: SentenceTree, index: number): boolean {
	const { form } = tokenAt(tree, index);
	if (/^\.+$/u.test(form)) return true;
	return edgeMarks.test(form) || (opening.has(form) && form !== '"' && form !== "'");
}

/** Sorted spans with those that overlap or touch made one. */
export function joinSpans(spans: readonly Span[]): Span[] {
	const joined: Span[] = [];
	for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
		const last = joined.at(-1);
		if (last !== undefined && span.start <= last.end) {
			joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
		} else joined.push(span);
	}
	return joined;
}

/** What is left of a span when others are taken out of it. */
export function withoutSpans(span: Span, holes: readonly Span[]): Span[] {
	const rest: Span[] = [];
	let at = span.start;
	for (const hole of joinSpans(holes)) {
		if (hole.end <= at || hole.start >= span.end) continue;
		if (hole.start > at) rest.push({ start: at, end: hole.start });
		at = hole.end;
	}
	if (at < span.end) rest.push({ start: at, end: span.end });
	return rest;
}

// Runs of words outside quotation marks, as numbers that two texts can be compared by.

import type { Span } from "../news/span.ts";
import { quotedSpans } from "./shingles-quotes.ts";
import { eachWordHash } from "./shingles-words.ts";

/** How many words stand in one shingle (docs/notes/copies.md has the figures for 3 to 6). */
export const shingleWords = 4;

/** Marks the place where a quotation was left out or a new paragraph begins. */
export const gap = 0;

/** Shingles in text order; `gap` where two neighbours do not follow on each other. */
export type Shingles = {
	readonly hashes: readonly number[];
	/** Words outside quotation marks. */
	readonly unquoted: number;
	/** Words inside them. */
	readonly quoted: number;
};

/**
 * The shingles of the words outside quotation marks and outside `left out` spans, 32 bits each.
 *
 * No shingle reaches over a quotation. Reads at most `wordsMax` words, so that the work for one
 * article is bounded.
 */
export function unquotedShingles(
	text: string,
	leftOut: readonly Span[],
	wordsMax: number,
): Shingles {
	const quotes = mergeSpans([...quotedSpans(text), ...leftOut]);
	const hashes: number[] = [];
	const window: number[] = [];
	let unquoted = 0;
	let quoted = 0;
	const readOpen = (hash: number): void => {
		if (unquoted >= wordsMax) return;
		unquoted++;
		window.push(hash);
		if (window.length > shingleWords) window.shift();
		if (window.length === shingleWords) hashes.push(combine(window));
	};
	const countQuoted = (): void => {
		quoted++;
	};
	let at = 0;
	for (const quote of quotes) {
		eachWordHash(text, at, quote.start, readOpen);
		if (quote.end - quote.start > 2) {
			window.length = 0;
			if (hashes.length > 0 && hashes.at(-1) !== gap) hashes.push(gap);
		}
		eachWordHash(text, quote.start, quote.end, countQuoted);
		at = quote.end;
	}
	eachWordHash(text, at, text.length, readOpen);
	return { hashes, unquoted, quoted };
}

function combine(window: readonly number[]): number {
	let hash = 0;
	for (const word of window) hash = Math.imul(hash ^ word, 0x9e3779b1) ^ (hash >>> 15);
	const value = (hash ^ (hash >>> 13)) >>> 0;
	return value === gap ? 1 : value;
}

function mergeSpans(spans: Span[]): Span[] {
	spans.sort((a, b) => a.start - b.start || a.end - b.end);
	const merged: Span[] = [];
	for (const span of spans) {
		const last = merged.at(-1);
		if (last !== undefined && span.start <= last.end) {
			merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
		} else merged.push(span);
	}
	return merged;
}

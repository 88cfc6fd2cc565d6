// Which stretches of a text stand inside quotation marks.

import type { Span } from "../news/span.ts";

/** Closing mark by opening mark; straight marks close themselves. */
const closers: Readonly<Record<string, string>> = {
	"\u201c": "\u201d",
	"\u201e": "\u201c\u201d",
	"\u00ab": "\u00bb",
	"\u300c": "\u300d",
	"\u300e": "\u300f",
	"\u2018": "\u2019",
	'"': '"',
};

const opening = /["\u201c\u201e\u00ab\u300c\u300e\u2018]/g;

/**
 * The quoted stretches of a text, in order, marks included; they never overlap.
 *
 * A quotation ends at its mark or, as in newspapers that close a long quotation only after its
 * last paragraph, at the end of the line. A single mark opens a quotation only where a closing
 * one follows on the same line that is not an apostrophe.
 */
export function quotedSpans(text: string): Span[] {
	const spans: Span[] = [];
	let lineStart = 0;
	while (lineStart <= text.length) {
		const newline = text.indexOf("\n", lineStart);
		const lineEnd = newline === -1 ? text.length : newline;
		addLine(text, lineStart, lineEnd, spans);
		lineStart = lineEnd + 1;
	}
	return spans;
}

function addLine(text: string, lineStart: number, lineEnd: number, spans: Span[]): void {
	opening.lastIndex = lineStart;
	let open = opening.exec(text);
	while (open !== null && open.index < lineEnd) {
		const end = closingEnd(text, open.index, lineEnd);
		if (end !== undefined) {
			spans.push({ start: open.index, end });
			opening.lastIndex = end;
		}
		open = opening.exec(text);
	}
}

function closingEnd(text: string, start: number, lineEnd: number): number | undefined {
	const mark = text.charAt(start);
	if (mark === "\u2018") return singleEnd(text, start, lineEnd);
	const wanted = closers[mark] ?? mark;
	for (let at = start + 1; at < lineEnd; at++) {
		if (wanted.includes(text.charAt(at))) return at + 1;
	}
	return lineEnd;
}

/** The longest quotation in single marks that we follow, in characters. */
const singleLengthMax = 600;

function singleEnd(text: string, start: number, lineEnd: number): number | undefined {
	const end = Math.min(lineEnd, start + singleLengthMax);
	for (let at = start + 1; at < end; at++) {
		if (text.charAt(at) !== "\u2019") continue;
		if (!isLetterCode(text.charCodeAt(at + 1))) return at + 1;
	}
	return undefined;
}

function isLetterCode(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0xc0;
}

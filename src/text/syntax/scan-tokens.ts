// Walks a whole text once and lists its words and marks with what parts them.

import { type After, findTokens } from "./find-tokens.ts";
import type { RawToken } from "./raw-sentence.ts";

/** What stands before a token: nothing, a space, a line's end, or a blank line. */
export const gap = { none: 0, space: 1, line: 2, blank: 3 } as const;

/** A token with what stands before it. */
export type ScannedToken = RawToken & {
	readonly gap: number;
	/** Length of the line that a line's end before the token closes, in UTF-16 code units. */
	readonly lineLength: number;
};

function isSpace(code: number): boolean {
	if (code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x85)
		return true;
	if (code >= 0x2000 && code <= 0x200f && code !== 0x200d) return true;
	return (code >= 0x2028 && code <= 0x202f) || (code >= 0x2066 && code <= 0x2069);
}

type Space = { readonly end: number; readonly gap: number };

/** The white space from `at`; direction marks and spaces of no width count as white space. */
function readSpace(text: string, at: number): Space {
	let end = at;
	let lines = 0;
	while (end < text.length && isSpace(text.charCodeAt(end))) {
		const code = text.charCodeAt(end);
		if (code === 10 || code === 0x2028 || (code === 13 && text.charCodeAt(end + 1) !== 10)) lines++;
		if (code === 0x2029) lines += 2;
		end++;
	}
	if (lines > 1) return { end, gap: gap.blank };
	if (lines === 1) return { end, gap: gap.line };
	return { end, gap: end > at ? gap.space : gap.none };
}

function readAfter(text: string, space: Space): After {
	const next = text[space.end] ?? "";
	return {
		isDigit: next >= "0" && next <= "9",
		isLower: next !== next.toUpperCase(),
		isEnd: next === "" || space.gap === gap.blank,
	};
}

/** All tokens of a text, in order; takes time in proportion to its length. */
export function scanTokens(text: string): readonly ScannedToken[] {
	const tokens: ScannedToken[] = [];
	let space = readSpace(text, 0);
	let lineStart = space.end;
	while (space.end < text.length) {
		const start = space.end;
		let end = start;
		while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
		const lineLength = start - lineStart;
		if (space.gap >= gap.line) lineStart = start;
		const next = readSpace(text, end);
		let before: number = tokens.length === 0 ? gap.blank : space.gap;
		const emit = (from: number, to: number) => {
			tokens.push({ start: from, end: to, form: text.slice(from, to), gap: before, lineLength });
			before = gap.none;
		};
		findTokens(text, start, end, { after: readAfter(text, next), emit });
		space = next;
	}
	return tokens;
}

// The sentence that a place of a text stands in, by its marks alone.

import type { Span } from "../news/span.ts";

/** Longest stretch taken as one sentence, to either side. */
const reachCharsMax = 500;

const abbreviation =
	/(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Sgt|Sen|Rep|Gov|No|vs|Jr|Sr|Inc|Corp|Ltd|Co|approx|(?:\p{L}\.)+\p{L})$/u;

/** The span of the sentence around `at`, blanks trimmed; never crosses a line break. */
export function sentenceAround(text: string, at: number): Span {
	const floor = Math.max(0, at - reachCharsMax);
	const ceiling = Math.min(text.length, at + reachCharsMax);
	let start = at;
	while (start > floor && !endsBefore(text, start)) start--;
	let end = at + 1;
	while (end < ceiling && !endsBefore(text, end)) end++;
	while (start < end && /\s/u.test(text.charAt(start))) start++;
	while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
	return { start, end };
}

/** Whether a sentence ends just before a place. */
function endsBefore(text: string, place: number): boolean {
	if (place <= 0 || text.charAt(place - 1) === "\n") return true;
	if (text.charAt(place) === "\n") return true;
	if (!/\s/u.test(text.charAt(place))) return false;
	const before = text.slice(Math.max(0, place - 12), place).replace(/["'”’)\]]+$/u, "");
	if (!/[.!?]$/.test(before)) return false;
	if (/[!?]$/.test(before)) return true;
	const next = /\S/u.exec(text.slice(place, place + 6))?.[0] ?? "";
	if (/\p{Ll}/u.test(next)) return false;
	return !abbreviation.test(before.slice(0, -1));
}

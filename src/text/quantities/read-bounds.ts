// The words around an amount that bound it or tell its change: "over", "or more", "up from".

import type { TimeToken } from "../times/time-token.ts";
import { type Bound, boundsAfter, boundsBefore, changeWords } from "./bound-words.data.ts";

type Tokens = readonly TimeToken[];

/** Words from token `from` to `to` (exclusive) that bound an amount. */
export type BoundFinding = { readonly bound: Bound; readonly from: number; readonly to: number };

const phraseWordsMax = 4;

/** The longest bounding phrase that ends right before `at`. */
export function readBoundBefore(tokens: Tokens, at: number): BoundFinding | undefined {
	const end = tokens[at - 1]?.word === "a" ? at - 1 : at;
	for (let length = phraseWordsMax; length > 0; length--) {
		const from = end - length;
		if (from < 0) continue;
		const bound = boundsBefore.get(phraseOf(tokens, from, end));
		if (bound === undefined) continue;
		return length === 1 && isPreposition(tokens, from) ? undefined : { bound, from, to: end };
	}
	return undefined;
}

const aboutVerbs: ReadonlySet<string> = new Set(
	`worry worried worries talk talks talked talking know knew think thought complain complained ask asked
	concerned warned learned heard questions`.split(/\s+/),
);

/** "worry about seven years": the word governs a phrase and blurs no number. */
function isPreposition(tokens: Tokens, at: number): boolean {
	return tokens[at]?.word === "about" && aboutVerbs.has(tokens[at - 1]?.word ?? "");
}

/** A bounding phrase right after an amount, before what it counts. */
export function readBoundAfter(tokens: Tokens, at: number): BoundFinding | undefined {
	const start = tokens[at]?.word === "-" && tokens[at + 1]?.word === "odd" ? at + 1 : at;
	for (let length = 2; length > 0; length--) {
		const bound = boundsAfter.get(phraseOf(tokens, start, start + length));
		const isPlus = tokens[start]?.word === "plus" && tokens[start + 1]?.kind === "number";
		if (bound !== undefined && !isPlus) return { bound, from: start, to: start + length };
	}
	return undefined;
}

function phraseOf(tokens: Tokens, from: number, to: number): string {
	let phrase = tokens[from]?.word ?? "";
	for (let at = from + 1; at < to; at++) phrase += ` ${tokens[at]?.word ?? ""}`;
	return phrase;
}

const changeLinks: ReadonlySet<string> = new Set(["by", "to", "from", "of", "another", "further"]);

/** Words that tell a change right before `at`: "up from", "fell by", "to" after "from". */
export function readChange(tokens: Tokens, at: number): { from: number; to: number } | undefined {
	let from = at;
	while (from > 0 && from > at - 3 && changeLinks.has(tokens[from - 1]?.word ?? "")) from--;
	const word = tokens[from - 1]?.word ?? "";
	if (changeWords.has(word) && (from < at || standsAlone(tokens, from - 1))) {
		return { from: from - 1, to: at };
	}
	const link = tokens[at - 1]?.word ?? "";
	return link === "from" || link === "to" ? readPair(tokens, at, link) : undefined;
}

/** Verbs whose object the amount may be: "raised $5 million" is no rise. */
const transitives: ReadonlySet<string> = new Set(
	"raise raised raises raising cut cuts lose lost loss added reduce reduced gain gains lifted slashed".split(
		" ",
	),
);

/** Whether a word of change right before an amount, without "by" or "to", tells a change. */
function standsAlone(tokens: Tokens, at: number): boolean {
	const word = tokens[at]?.word ?? "";
	if (word !== "up" && word !== "down") return !transitives.has(word);
	const before = tokens[at - 1];
	return (
		before?.kind !== "word" || /^(is|was|were|are|been|be|go|goes|went|shares)$/.test(before.word)
	);
}

/** "from 10 to 20": each half tells the change, with the other half near it. */
function readPair(
	tokens: Tokens,
	at: number,
	link: string,
): { from: number; to: number } | undefined {
	const other = link === "from" ? "to" : "from";
	const step = link === "from" ? 1 : -1;
	for (let ahead = 2; ahead < 9; ahead++) {
		const place = at + step * ahead;
		const token = tokens[place];
		if (token === undefined || (token.word === "." && !token.joined)) return undefined;
		if (token.word === other && hasNumber(tokens, place)) return { from: at - 1, to: at };
	}
	return undefined;
}

/** Whether an amount follows within three tokens. */
function hasNumber(tokens: Tokens, at: number): boolean {
	return [1, 2, 3].some((ahead) => tokens[at + ahead]?.kind === "number");
}

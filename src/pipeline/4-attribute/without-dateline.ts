// Takes the dateline off a sentence: "PORT ALMER (MPA) — The ferry …" speaks of the ferry.

import type { RawSentence } from "../../text/syntax/raw-sentence.ts";

/** A dateline is short: place, date, agency. */
const tokensMax = 16;

const dash = /^(?:[—–-]|--)$/u;
const agencyEnd = ")";
const placeInCapitals = /^\p{Lu}{3,}$/u;
const insideDateline = /^(?:[\p{Lu}\d].*|[,.()/]|of)$/u;

/**
 * The sentence without a dateline that it opens with, or itself. A dateline ends with a dash, and
 * either has an agency in parentheses before it or a place in capitals; all its words begin with
 * capitals or are numbers.
 */
export function withoutDateline(sentence: RawSentence): RawSentence {
	const { tokens } = sentence;
	const at = tokens.slice(0, tokensMax).findIndex(({ form }) => dash.test(form));
	const before = tokens.slice(0, Math.max(0, at));
	const rest = tokens.slice(at + 1);
	const [first] = rest;
	if (at < 1 || first === undefined) return sentence;
	const named = before.at(-1)?.form === agencyEnd || placeInCapitals.test(before[0]?.form ?? "");
	if (!named || !before.every(({ form }) => insideDateline.test(form))) return sentence;
	return { ...sentence, start: first.start, tokens: rest };
}

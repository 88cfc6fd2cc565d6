// Words for when something was said, between a cue and what was said.

import { type SentenceTree, tokenAt } from "./sentence-tree.ts";

const dayWord =
	/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|earlier|later|recently|jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d{1,2}|\d{4}|,)\.?$/iu;
const spanWord =
	/^(?:day|night|week|weekend|month|year|morning|afternoon|evening|hour|summer|winter|spring|fall|autumn)s?$/iu;
const pointer = /^(?:this|that|the|last|same|next|on|in|late|early|of|a|ago|two|three)$/iu;

/** The first token behind a time that begins at a token ("Wednesday", "that same day", "in June"). */
export function skipTime(tree: SentenceTree, from: number): number {
	let at = from;
	let best = from;
	while (at < tree.tokens.length && at < from + 6) {
		const { form } = tokenAt(tree, at);
		const numeral = /^\d/u.test(form);
		if (dayWord.test(form) && form !== "," && (!numeral || best > from)) best = at + 1;
		else if (spanWord.test(form) && at > from) best = at + 1;
		else if (!pointer.test(form) && form !== ",") break;
		at++;
	}
	return best;
}

/** How and where somebody spoke: "on condition of anonymity", "on behalf of", "on television". */
const manner =
	/^(?:condition|behalf|background|television|tv|radio|air|camera|record|stage|arrival)$/iu;

/** Whether a preposition brings in when, where or how something was said, and so not what. */
export function isManner(tree: SentenceTree, preposition: number): boolean {
	if (skipTime(tree, preposition) > preposition + 1) return true;
	const next = tokenAt(tree, preposition + 1);
	return manner.test((next.tag === "DT" ? tokenAt(tree, preposition + 2) : next).form);
}

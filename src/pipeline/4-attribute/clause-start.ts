// Finds where a reported clause begins behind its cue, by its words rather than by the parse.

import { childrenOf, rangeBelow, type SentenceTree, tokenAt } from "./sentence-tree.ts";

const thatTokensMax = 12;
const subjectTokensMax = 14;
const askWords = /^(?:whether|if|how|why|what|who|when|where|which)$/iu;
const finite = /^(?:VB[DPZ]|MD)$/;
const stops = /^(?:[;:?!.“”"]|``|'')$/u;

/** Where a clause begins behind a cue, and whether a "that" or question word shows it. */
export type ClauseStart = { readonly first: number; readonly marked: boolean };

/**
 * The first token of the clause that a verb or noun brings in: behind its "that", at its question
 * word, or at once where a subject and a finite verb follow. Undefined where none of these does.
 */
export function findClauseStart(tree: SentenceTree, cue: number): ClauseStart | undefined {
	return markedStart(tree, cue) ?? bareStart(tree, cue);
}

function markedStart(tree: SentenceTree, cue: number): ClauseStart | undefined {
	for (let at = cue + 1; at <= cue + thatTokensMax && at < tree.tokens.length; at++) {
		const { form, tag } = tokenAt(tree, at);
		if (/^that$/iu.test(form) && tag !== "DT") return { first: at + 1, marked: true };
		if (askWords.test(form) && at <= cue + 4) return { first: at, marked: true };
		if (finite.test(tag) || stops.test(form) || (form === "," && at === cue + 1)) return undefined;
	}
	return undefined;
}

function bareStart(tree: SentenceTree, cue: number): ClauseStart | undefined {
	const first = behindAddressee(tree, cue);
	const opening = tokenAt(tree, first);
	if (!/^(?:NN|PRP|DT|JJ|CD|EX|RB|VBG|IN|W|POS|\$|``)/.test(opening.tag)) return undefined;
	for (let at = first + 1; at <= first + subjectTokensMax && at < tree.tokens.length; at++) {
		const { form, tag } = tokenAt(tree, at);
		if (finite.test(tag)) return at === first ? undefined : { first, marked: false };
		if (/^[,;:—–?!.]$/u.test(form) || /^(?:who|which|that|and|but|or)$/iu.test(form))
			return undefined;
	}
	return undefined;
}

/** Behind "reporters", "on Friday", "last week": what stands between a verb and its bare clause. */
function behindAddressee(tree: SentenceTree, cue: number): number {
	let first = cue + 1;
	for (const child of childrenOf(tree, cue)) {
		const { relation } = tokenAt(tree, child);
		const between = /^(?:iobj|obl|obl:unmarked|obl:tmod|advmod|compound:prt)$/.test(relation);
		const range = rangeBelow(tree, child);
		if (between && range.first === first && range.last < tree.tokens.length - 3)
			first = range.last + 1;
	}
	return first;
}

// Finds where a reported clause begins behind its cue, by its words rather than by the parse.

import { childrenOf, rangeBelow, type SentenceTree, tokenAt } from "./sentence-tree.ts";
import { skipTime } from "./time-words.ts";

const thatTokensMax = 12;
const subjectTokensMax = 14;
const audienceTokensMax = 5;
const askWords = /^(?:whether|if|how|why|what|who|when|where|which)$/iu;
const finite = /^(?:VB[DPZ]|MD)$/;
const stops = /^(?:[,;:?!.“”"—–]|``|'')$/u;
const subordinators =
	/^(?:who|which|that|and|but|or|as|because|after|before|when|while|if|since|until|although)$/iu;
const looseOpening = /^(?:to|for|with|of|from|against|into|upon|about|that|and|or|but)$/iu;

/** Where a clause begins behind a cue, and whether a "that" or question word shows it. */
export type ClauseStart = { readonly first: number; readonly marked: boolean };

/**
 * The first token of the clause that a verb or noun brings in: behind its "that", at its question
 * word, or at once where a subject and a finite verb follow. Undefined where none of these does.
 * `addressed`: whether the cue takes an object that is told ("told reporters that").
 */
export function findClauseStart(
	tree: SentenceTree,
	cue: number,
	addressed: boolean,
): ClauseStart | undefined {
	return markedStart(tree, cue, addressed) ?? bareStart(tree, cue, addressed);
}

function markedStart(tree: SentenceTree, cue: number, addressed: boolean): ClauseStart | undefined {
	const objectless = addressed || !opensObject(tree, skipTime(tree, cue + 1));
	if (!objectless) return isThat(tree, cue + 1) ? marked(cue + 2) : undefined;
	const end = Math.min(cue + thatTokensMax, tree.tokens.length - 1);
	for (let at = cue + 1; at <= end; at++) {
		const { form, tag } = tokenAt(tree, at);
		if (isThat(tree, at)) return marked(at + 1);
		if (askWords.test(form) && (addressed || at <= cue + 2)) return marked(at);
		if (finite.test(tag) || stops.test(form)) return undefined;
	}
	return undefined;
}

function marked(first: number): ClauseStart {
	return { first, marked: true };
}

function isThat(tree: SentenceTree, at: number): boolean {
	const { form, tag } = tokenAt(tree, at);
	return /^that$/iu.test(form) && tag !== "DT" && tokenAt(tree, at + 1).form !== "same";
}

/** Whether an object begins at a token, so that a "that" behind it belongs to the object. */
function opensObject(tree: SentenceTree, at: number): boolean {
	const { tag, form } = tokenAt(tree, at);
	return /^(?:DT|JJ|NN|PRP\$|CD|PRP$)/.test(tag) && !/^that$/iu.test(form);
}

function bareStart(tree: SentenceTree, cue: number, addressed: boolean): ClauseStart | undefined {
	const first = behindAddressee(tree, cue, addressed);
	const opening = tokenAt(tree, first);
	if (!mayOpen(tree, first)) return undefined;
	const said = tokenAt(tree, cue).lemma === "say";
	const named = /^(?:NN|PRP|DT|JJ|CD)/.test(opening.tag);
	for (let at = first + 1; at <= first + subjectTokensMax && at < tree.tokens.length; at++) {
		const { form, tag } = tokenAt(tree, at);
		if (finite.test(tag) || (said && tag === "VBN")) return { first, marked: false };
		// A quotation that begins behind a subject holds the verb: said the plan “will work”.
		if (said && named && /^["“]$/u.test(form)) return { first, marked: false };
		if (/^[,;:—–?!.]$/u.test(form) || subordinators.test(form)) return undefined;
	}
	return undefined;
}

function mayOpen(tree: SentenceTree, first: number): boolean {
	const { form, tag } = tokenAt(tree, first);
	const pair = /^(?:neither|either|both)$/iu.test(form);
	if (!pair && !/^(?:NN|PRP|DT|JJ|CD|EX|RB|VBG|IN|W|POS|\$|``)/.test(tag)) return false;
	return !looseOpening.test(form) && !isTimeClause(tree, first);
}

/** "Fumed after prices rose": what tells when or why, not what. */
function isTimeClause(tree: SentenceTree, first: number): boolean {
	const { tag, relation, form } = tokenAt(tree, first);
	return (
		tag === "IN" && relation === "mark" && /^(?:after|before|since|because|as|until)$/iu.test(form)
	);
}

/** Behind "reporters", "on Friday", "last week": what stands between a verb and its bare clause. */
function behindAddressee(tree: SentenceTree, cue: number, addressed: boolean): number {
	let first = skipTime(tree, addressed ? behindAudience(tree, cue + 1) : cue + 1);
	for (const child of childrenOf(tree, cue)) {
		const { relation } = tokenAt(tree, child);
		const between = /^(?:iobj|obl|obl:unmarked|obl:tmod|advmod|compound:prt)$/.test(relation);
		const told = addressed && relation === "obj";
		const range = rangeBelow(tree, child);
		if (!(between || told) || range.first !== first || range.last >= tree.tokens.length - 3)
			continue;
		first = skipTime(tree, told ? child + 1 : range.last + 1);
	}
	return first;
}

/** Behind "reporters" or "the harbour radio": a plural noun ends it, and so does what opens a clause. */
function behindAudience(tree: SentenceTree, from: number): number {
	let at = /^(?:DT|PRP\$)$/.test(tokenAt(tree, from).tag) ? from + 1 : from;
	while (/^(?:NN|JJ|POS|HYPH)/.test(tokenAt(tree, at).tag) && at < from + audienceTokensMax) {
		at++;
		if (tokenAt(tree, at - 1).tag === "NNS") break;
	}
	return at;
}

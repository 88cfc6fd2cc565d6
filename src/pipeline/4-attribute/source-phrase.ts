// The phrase around a noun that names who speaks.

import type { SourcePhrase } from "./draft.ts";
import {
	childrenOf,
	rangeBelow,
	type SentenceTree,
	type TokenRange,
	tokenAt,
} from "./sentence-tree.ts";

/** Relations of a phrase that says more about a noun but does not name it. */
const looseRelations = new Set(
	"acl:relcl parataxis advcl punct acl cc case mark discourse nsubj cop aux".split(" "),
);

/** The phrase around a noun: its apposition and complements, without what only tells more of it. */
export function phraseOf(tree: SentenceTree, noun: number): SourcePhrase {
	const whole = rangeBelow(tree, noun);
	let { first, last } = { first: noun, last: noun };
	for (const child of childrenOf(tree, noun)) {
		const range = rangeBelow(tree, child);
		const loose = looseRelations.has(tokenAt(tree, child).relation) && !describes(tree, child);
		if (range.first < first && !loose) first = range.first;
		if (range.last > last && !loose) last = range.last;
	}
	const range = { first: Math.max(first, whole.first), last: Math.min(last, whole.last) };
	return { range: widenLeft(tree, trimRange(tree, range)), head: noun };
}

/** "A person | briefed on the talks": a participle right behind a noun that tells who is meant. */
function describes(tree: SentenceTree, child: number): boolean {
	const { relation, tag, head } = tokenAt(tree, child);
	return relation === "acl" && tag === "VBN" && child === head + 1 && isCommon(tree, head);
}

function isCommon(tree: SentenceTree, noun: number): boolean {
	return /^NNS?$/.test(tokenAt(tree, noun).tag);
}

/** Takes in the capitalised words right before a phrase, which the parse may hang elsewhere. */
function widenLeft(tree: SentenceTree, range: TokenRange): TokenRange {
	let { first } = range;
	while (first > 0 && isNamePart(tree, first - 1) && isNamePart(tree, first)) first--;
	if (tokenAt(tree, first - 1).tag === "DT" && first < range.first) first--;
	return { first, last: range.last };
}

function isNamePart(tree: SentenceTree, index: number): boolean {
	const { form, tag } = tokenAt(tree, index);
	return tag === "POS" || (/^\p{Lu}/u.test(form) && /^(?:NNP|JJ)/.test(tag));
}

/** A range without punctuation at its ends, unless nothing else is in it. */
function trimRange(tree: SentenceTree, range: TokenRange): TokenRange {
	let { first, last } = range;
	while (first < last && isMark(tree, first)) first++;
	while (last > first && isMark(tree, last)) last--;
	return { first, last };
}

function isMark(tree: SentenceTree, index: number): boolean {
	return !/[\p{L}\p{N}$€£%]/u.test(tokenAt(tree, index).form);
}

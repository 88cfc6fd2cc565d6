// Finds who a verb speaks for: its subject, wherever the sentence keeps it.

import type { SourcePhrase } from "./draft.ts";
import {
	childrenOf,
	childWith,
	rangeBelow,
	type SentenceTree,
	type TokenRange,
	tokenAt,
} from "./sentence-tree.ts";

const hopsMax = 4;

/** Relations of a phrase that says more about a noun but does not name it. */
const looseRelations = new Set(["acl:relcl", "parataxis", "advcl", "punct", "acl", "cc"]);

/** Relations of a verb that shares the subject of the verb above it. */
const sharing = new Set(["conj", "xcomp", "advcl", "parataxis", "dep", "ccomp"]);

/**
 * The subject of a verb: its own, its agent where it is passive, or the one that it shares with
 * the verb above ("left, saying …", "went on to say", "came and said"). Undefined where the
 * sentence names nobody.
 */
export function findVerbSource(tree: SentenceTree, verb: number): SourcePhrase | undefined {
	let at = verb;
	for (let hop = 0; hop <= hopsMax; hop++) {
		const own = ownSubject(tree, at, hop > 0);
		if (own !== undefined) return phraseOf(tree, own);
		if (isPassive(tree, at) && hop === 0) return undefined;
		const token = tokenAt(tree, at);
		if (token.relation.startsWith("acl")) return nounAbove(tree, token.head);
		if (token.head < 0 || !sharing.has(token.relation.replace(/:.*/, ""))) return undefined;
		if (token.relation === "ccomp" && token.tag !== "VBG") return undefined;
		at = token.head;
	}
	return undefined;
}

/** Whether a verb stands in the passive ("was told"). */
export function isPassive(tree: SentenceTree, verb: number): boolean {
	return childrenOf(tree, verb).some((child) =>
		["nsubj:pass", "aux:pass", "csubj:pass"].includes(tokenAt(tree, child).relation),
	);
}

/** The phrase around a noun: its apposition and complements, without what only tells more of it. */
export function phraseOf(tree: SentenceTree, noun: number): SourcePhrase {
	const whole = rangeBelow(tree, noun);
	let { first, last } = { first: noun, last: noun };
	for (const child of childrenOf(tree, noun)) {
		const range = rangeBelow(tree, child);
		const loose = looseRelations.has(tokenAt(tree, child).relation);
		if (range.first < first && !loose) first = range.first;
		if (range.last > last && !loose) last = range.last;
	}
	const range = { first: Math.max(first, whole.first), last: Math.min(last, whole.last) };
	return { range: trimRange(tree, range), head: noun };
}

/** A range without punctuation at its ends, unless nothing else is in it. */
export function trimRange(tree: SentenceTree, range: TokenRange): TokenRange {
	let { first, last } = range;
	while (first < last && isMark(tree, first)) first++;
	while (last > first && isMark(tree, last)) last--;
	return { first, last };
}

function isMark(tree: SentenceTree, index: number): boolean {
	return !/[\p{L}\p{N}$€£%]/u.test(tokenAt(tree, index).form);
}

function ownSubject(tree: SentenceTree, verb: number, passiveToo: boolean): number | undefined {
	const subject = childWith(tree, verb, "nsubj", "nsubj:outer");
	if (subject !== undefined) return isExpletive(tree, subject) ? undefined : subject;
	if (passiveToo) return childWith(tree, verb, "nsubj:pass");
	return agentOf(tree, verb);
}

function isExpletive(tree: SentenceTree, index: number): boolean {
	return /^(?:there|that|this|what)$/i.test(tokenAt(tree, index).form);
}

function agentOf(tree: SentenceTree, verb: number): number | undefined {
	if (!isPassive(tree, verb)) return undefined;
	return childrenOf(tree, verb).find((child) => {
		const relation = tokenAt(tree, child).relation;
		if (!relation.startsWith("obl")) return false;
		const marker = childWith(tree, child, "case");
		return marker !== undefined && tokenAt(tree, marker).lemma === "by";
	});
}

function nounAbove(tree: SentenceTree, noun: number): SourcePhrase | undefined {
	return noun < 0 ? undefined : phraseOf(tree, noun);
}

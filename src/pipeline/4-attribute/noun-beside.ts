// Finds the noun beside a verb that the parse gives no subject.

import { childWith, type SentenceTree, tokenAt } from "./sentence-tree.ts";

const insertionTokensMax = 16;
const prepositionsMax = 3;

/**
 * The noun right before a finite verb, or right behind an inverted one. Brackets and words between
 * two commas are skipped: "Oda (R-Wis.) said", "officials, including Oda, say".
 */
export function nounBeside(tree: SentenceTree, verb: number): number | undefined {
	const { tag, relation } = tokenAt(tree, verb);
	const alone = tag === "VBN" && childWith(tree, verb, "aux", "aux:pass") === undefined;
	// A participle with an object that heads its sentence is a past that the tagger missed.
	const active = alone && relation === "root" && childWith(tree, verb, "obj") !== undefined;
	const bare = alone && !active;
	const infinitive = /^(?:TO|MD)$/.test(tokenAt(tree, verb - 1).tag);
	if (infinitive || (/^VB[GN]$/.test(tag) && !alone)) return undefined;
	return nounBefore(tree, verb, bare) ?? nounBehind(tree, verb);
}

/** Whether a token can be the main word of a subject. */
export function isNounLike(tree: SentenceTree, index: number): boolean {
	const { tag, form } = tokenAt(tree, index);
	if (/^(?:all|both|some|many|most|others|each|one)$/iu.test(form)) return true;
	return /^(?:NNP|NNS|PRP$|NN$|WP$|WDT$)/.test(tag) || (tag === "GW" && /^\p{Lu}/u.test(form));
}

/** `bare`: a participle that may be finite, so that only an insertion shows its subject. */
function nounBefore(tree: SentenceTree, verb: number, bare: boolean): number | undefined {
	let before = verb - 1;
	while (before >= 0 && /^(?:RB|MD)|^VB[DPZ]$/.test(tokenAt(tree, before).tag)) before--;
	if (tokenAt(tree, before).form === ")") before = beforeMark(tree, before, "(");
	if (/^(?:["”’']|'')$/u.test(tokenAt(tree, before).form)) before--;
	if (isDay(tree, before)) before = behindDeed(tree, before - 1);
	const inserted = tokenAt(tree, before).form === ",";
	if (inserted) before = beforeMark(tree, before, ",");
	if (isNounLike(tree, before) && (!bare || inserted)) return aboveObjects(tree, before);
	const named = /^\p{Lu}/u.test(tokenAt(tree, verb - 1).form) && !isDay(tree, verb - 1);
	return named ? verb - 1 : undefined;
}

/** "A lawsuit filed Monday alleges": a day files and alleges nothing. */
function isDay(tree: SentenceTree, index: number): boolean {
	return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu.test(tokenAt(tree, index).form);
}

function behindDeed(tree: SentenceTree, index: number): number {
	return /^VB[DN]$/.test(tokenAt(tree, index).tag) ? index - 1 : index;
}

/** "Residents reached by telephone said": a noun behind a preposition is nobody's subject. */
function aboveObjects(tree: SentenceTree, noun: number): number {
	let at = noun;
	for (let hop = 0; hop < prepositionsMax; hop++) {
		let first = at;
		while (/^(?:NN|JJ|CD|POS)/.test(tokenAt(tree, first - 1).tag)) first--;
		if (/^(?:DT|PRP\$)$/.test(tokenAt(tree, first - 1).tag)) first--;
		if (!/^(?:IN|TO)$/.test(tokenAt(tree, first - 1).tag)) return at;
		const participle = /^VB[DNG]$/.test(tokenAt(tree, first - 2).tag);
		const above = participle ? first - 3 : first - 2;
		if (/^W/.test(tokenAt(tree, above).tag) || !isNounLike(tree, above)) return at;
		at = above;
	}
	return at;
}

function nounBehind(tree: SentenceTree, verb: number): number | undefined {
	const inverted = verb > 0 && /^[,”"]$|^''$/u.test(tokenAt(tree, verb - 1).form);
	return inverted && /^(?:NNP|PRP)/.test(tokenAt(tree, verb + 1).tag) ? verb + 1 : undefined;
}

/** The token before the mark that opens what another mark closes; -1 where none is near. */
function beforeMark(tree: SentenceTree, close: number, mark: string): number {
	for (let at = close - 1; at > 0 && at > close - insertionTokensMax; at--) {
		if (tokenAt(tree, at).form === mark) return at - 1;
	}
	return -1;
}

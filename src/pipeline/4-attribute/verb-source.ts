// Finds who a verb speaks for: its subject, wherever the sentence keeps it.

import type { SourcePhrase } from "./draft.ts";
import { sourceAtEnd } from "./end-attribution.ts";
import { isRoleNoun } from "./people.ts";
import {
	childrenOf,
	childWith,
	rangeBelow,
	type SentenceTree,
	type TokenRange,
	tokenAt,
} from "./sentence-tree.ts";

const hopsMax = 4;
const insertionTokensMax = 16;

/** Nouns that the parse takes for a subject ("the port this month announced"). */
const timeNouns = new Set("month week year day morning afternoon evening weekend today".split(" "));

/** Relations of a phrase that says more about a noun but does not name it. */
const looseRelations = new Set(
	"acl:relcl parataxis advcl punct acl cc case mark discourse nsubj cop aux".split(" "),
);

/** Relations of a verb that shares the subject of the verb above it. */
const sharing = new Set(["conj", "xcomp", "advcl", "parataxis", "dep", "ccomp"]);

/**
 * The subject of a verb: its own, its agent where it is passive, or the one that it shares with
 * the verb above ("left, saying …", "went on to say", "came and said"). Undefined where the
 * sentence names nobody.
 */
export function findVerbSource(tree: SentenceTree, verb: number): SourcePhrase | undefined {
	const beside = sourceAtEnd(tree, verb) ?? participleSource(tree, verb);
	if (beside !== undefined) return beside;
	const found = joinedSource(tree, verb) ?? sharedSubject(tree, verb) ?? mainSubject(tree, verb);
	return found === undefined ? undefined : namedBefore(tree, found);
}

/** "Oda said the work was late and warned that …": a thing does not warn, so Oda does. */
function joinedSource(tree: SentenceTree, verb: number): SourcePhrase | undefined {
	const { relation, head, tag } = tokenAt(tree, verb);
	if (relation !== "conj" || !/^VB[DPZ]$/.test(tag)) return undefined;
	if (childWith(tree, verb, "nsubj", "nsubj:pass") !== undefined) return undefined;
	const beside = childWith(tree, head, "nsubj", "nsubj:pass");
	if (beside === undefined || tokenAt(tree, head).relation !== "ccomp") return undefined;
	const { tag: subjectTag, lemma } = tokenAt(tree, beside);
	const speaks = /^(?:NNP|PRP|W)/.test(subjectTag) || isRoleNoun(lemma);
	return speaks ? undefined : mainSubject(tree, head);
}

/** "The port office, a body in Alder, has noted": the name before the comma is the source. */
function namedBefore(tree: SentenceTree, source: SourcePhrase): SourcePhrase {
	const { first, last } = source.range;
	const apposed =
		tokenAt(tree, first - 1).form === "," && /^an?$/iu.test(tokenAt(tree, first).form);
	const closed =
		tokenAt(tree, last + 1).form === "," && /^NNPS?$/.test(tokenAt(tree, first - 2).tag);
	return apposed && closed ? phraseOf(tree, first - 2) : source;
}

/** A participle behind a comma (", arguing that …") has the subject of the main clause. */
function participleSource(tree: SentenceTree, verb: number): SourcePhrase | undefined {
	if (tokenAt(tree, verb).tag !== "VBG" || childWith(tree, verb, "nsubj") !== undefined)
		return undefined;
	const before = tokenAt(tree, verb - 1);
	const comma = before.tag === "RB" ? tokenAt(tree, verb - 2).form : before.form;
	return comma === "," ? mainSubject(tree, verb) : undefined;
}

/** The subject of the nearest clause above that no other clause holds, if it stands before. */
function mainSubject(tree: SentenceTree, verb: number): SourcePhrase | undefined {
	const { relation, tag } = tokenAt(tree, verb);
	if (!/^(?:advcl|conj|parataxis|root|xcomp|ccomp)/.test(relation) && tag !== "VBG")
		return undefined;
	if (isPassive(tree, verb)) return undefined;
	let at = tokenAt(tree, verb).head;
	for (let hop = 0; hop < 2 * hopsMax && at >= 0; hop++) {
		const token = tokenAt(tree, at);
		const subject = childWith(tree, at, "nsubj", "nsubj:pass");
		const main = /^(?:root|conj|parataxis)$/.test(token.relation);
		if (main && subject !== undefined && subject < verb && !isExpletive(tree, subject)) {
			return phraseOf(tree, subject);
		}
		at = token.head;
	}
	return undefined;
}

function sharedSubject(tree: SentenceTree, verb: number): SourcePhrase | undefined {
	let at = verb;
	for (let hop = 0; hop <= hopsMax; hop++) {
		const own = ownSubject(tree, at, hop > 0) ?? nounBeside(tree, at);
		if (own !== undefined) return phraseOf(tree, own);
		if (isPassive(tree, at) && hop === 0) return undefined;
		const token = tokenAt(tree, at);
		if (token.relation.startsWith("acl")) return nounAbove(tree, token.head);
		if (token.head < 0 || !sharing.has(token.relation.replace(/:.*/, ""))) return undefined;
		if (token.relation === "ccomp" && token.tag !== "VBG") return undefined;
		at = token.head;
		const quoted = quotedObject(tree, at);
		if (quoted !== undefined) return phraseOf(tree, quoted);
	}
	return undefined;
}

/** "The report quoted Oda as saying": Oda says it. */
function quotedObject(tree: SentenceTree, verb: number): number | undefined {
	const quotes = /^(?:quote|cite)$/.test(tokenAt(tree, verb).lemma) && !isPassive(tree, verb);
	return quotes ? childWith(tree, verb, "obj") : undefined;
}

/** Whether a verb stands in the passive ("was told"). */
export function isPassive(tree: SentenceTree, verb: number): boolean {
	const relations = childrenOf(tree, verb).map((child) => tokenAt(tree, child).relation);
	if (relations.includes("aux:pass")) return true;
	return relations.includes("nsubj:pass") && !relations.includes("aux");
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
	return { range: widenLeft(tree, trimRange(tree, range)), head: noun };
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
	const relations = isPassive(tree, verb) ? ["nsubj"] : ["nsubj", "nsubj:outer", "nsubj:pass"];
	const subjects = childrenOf(tree, verb).filter(
		(child) =>
			relations.includes(tokenAt(tree, child).relation) &&
			!timeNouns.has(tokenAt(tree, child).lemma),
	);
	const subject = subjects.findLast((child) => child < verb) ?? subjects[0];
	if (subject !== undefined && isStrayRelative(tree, verb, subject)) {
		return beforeRelative(tree, subject);
	}
	if (subject !== undefined) return isExpletive(tree, subject) ? undefined : subject;
	if (passiveToo) return childWith(tree, verb, "nsubj:pass");
	return agentOf(tree, verb);
}

/** A relative pronoun that the parse takes for the subject of a main clause. */
function isStrayRelative(tree: SentenceTree, verb: number, subject: number): boolean {
	const pronoun = /^(?:who|which|that)$/iu.test(tokenAt(tree, subject).form);
	return pronoun && !tokenAt(tree, verb).relation.startsWith("acl") && verb - subject > 3;
}

function beforeRelative(tree: SentenceTree, pronoun: number): number | undefined {
	const before = tokenAt(tree, pronoun - 1).form === "," ? pronoun - 2 : pronoun - 1;
	return isNounLike(tree, before) ? before : undefined;
}

/** The noun right before a finite verb, or right behind it, where the parse gives no subject. */
function nounBeside(tree: SentenceTree, verb: number): number | undefined {
	const { tag } = tokenAt(tree, verb);
	const bare = tag === "VBN" && childWith(tree, verb, "aux", "aux:pass") === undefined;
	const infinitive = /^(?:TO|MD)$/.test(tokenAt(tree, verb - 1).tag);
	if (infinitive || (/^VB[GN]$/.test(tag) && !bare)) return undefined;
	let before = verb - 1;
	while (before >= 0 && /^(?:RB|MD)|^VB[DPZ]$/.test(tokenAt(tree, before).tag)) before--;
	if (tokenAt(tree, before).form === ")") before = beforeBracket(tree, before);
	if (/^(?:["”’']|'')$/u.test(tokenAt(tree, before).form)) before--;
	const inserted = tokenAt(tree, before).form === ",";
	if (inserted) before = beforeInsertion(tree, before);
	if (isNounLike(tree, before) && (!bare || inserted)) return before;
	if (/^\p{Lu}/u.test(tokenAt(tree, verb - 1).form)) return verb - 1;
	const after = verb + 1;
	const inverted = verb > 0 && /^[,”"]$|^''$/u.test(tokenAt(tree, verb - 1).form);
	return inverted && /^(?:NNP|PRP)/.test(tokenAt(tree, after).tag) ? after : undefined;
}

/** The token before a bracket: "Oda" of "Oda (R-Wis.) said". */
function beforeBracket(tree: SentenceTree, close: number): number {
	for (let at = close - 1; at > 0 && at > close - insertionTokensMax; at--) {
		if (tokenAt(tree, at).form === "(") return at - 1;
	}
	return -1;
}

/** The token before words between two commas: "officials" of "officials, including Oda, say". */
function beforeInsertion(tree: SentenceTree, comma: number): number {
	for (let at = comma - 1; at > 0 && at > comma - insertionTokensMax; at--) {
		if (tokenAt(tree, at).form === ",") return at - 1;
	}
	return -1;
}

function isNounLike(tree: SentenceTree, index: number): boolean {
	const { tag, form } = tokenAt(tree, index);
	if (/^(?:all|both|some|many|most|others|each|one)$/iu.test(form)) return true;
	return /^(?:NNP|NNS|PRP$|NN$|WP$|WDT$)/.test(tag) || (tag === "GW" && /^\p{Lu}/u.test(form));
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

// Finds who a verb speaks for: its subject, wherever the sentence keeps it.

import { claimWords, documentWords } from "./cue-lexicon.ts";
import type { SourcePhrase } from "./draft.ts";
import { isNamePart, phraseIn, sourceAtEnd } from "./end-attribution.ts";
import { isNounLike, nounBeside } from "./noun-beside.ts";
import { isRoleNoun } from "./people.ts";
import { childrenOf, childWith, type SentenceTree, tokenAt } from "./sentence-tree.ts";
import { phraseOf } from "./source-phrase.ts";

const hopsMax = 4;
const absoluteTokensMax = 12;

/** Nouns that the parse takes for a subject ("the port this month announced"). */
const timeNouns = new Set("month week year day morning afternoon evening weekend today".split(" "));

/** Relations of a verb that shares the subject of the verb above it. */
const sharing = new Set(["conj", "xcomp", "advcl", "parataxis", "dep", "ccomp"]);

/**
 * The subject of a verb: its own, its agent where it is passive, or the one that it shares with
 * the verb above ("left, saying …", "went on to say", "came and said"). Undefined where the
 * sentence names nobody.
 */
export function findVerbSource(tree: SentenceTree, verb: number): SourcePhrase | undefined {
	const beside =
		sourceAtEnd(tree, verb) ?? absoluteSource(tree, verb) ?? participleSource(tree, verb);
	if (beside !== undefined) return beside;
	const found = joinedSource(tree, verb) ?? sharedSubject(tree, verb) ?? mainSubject(tree, verb);
	if (found === undefined || timeNouns.has(tokenAt(tree, found.head).lemma)) return undefined;
	return namedBefore(tree, found);
}

/** "Oda said the work was late and warned that …": a thing does not warn, so Oda does. */
function joinedSource(tree: SentenceTree, verb: number): SourcePhrase | undefined {
	const { relation, head, tag } = tokenAt(tree, verb);
	if (relation !== "conj" || !/^VB[DPZ]$/.test(tag)) return undefined;
	if (childWith(tree, verb, "nsubj", "nsubj:pass") !== undefined) return undefined;
	const beside = childWith(tree, head, "nsubj", "nsubj:pass");
	if (beside === undefined || tokenAt(tree, head).relation !== "ccomp") return undefined;
	const { tag: subjectTag, lemma } = tokenAt(tree, beside);
	const speaks =
		/^(?:NNP|PRP|W)/.test(subjectTag) ||
		isRoleNoun(lemma) ||
		documentWords.has(lemma) ||
		claimWords.has(lemma);
	return speaks ? undefined : mainSubject(tree, verb);
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

/** "With the ministry saying that …": the words between "with" and its participle are the source. */
function absoluteSource(tree: SentenceTree, verb: number): SourcePhrase | undefined {
	if (tokenAt(tree, verb).tag !== "VBG") return undefined;
	const last = tokenAt(tree, verb - 1).tag === "RB" ? verb - 2 : verb - 1;
	let first = last;
	while (first > last - absoluteTokensMax && isNamePart(tree, first) && !isWith(tree, first))
		first--;
	return isWith(tree, first) ? phraseIn(tree, { first: first + 1, last }) : undefined;
}

function isWith(tree: SentenceTree, index: number): boolean {
	return /^with$/iu.test(tokenAt(tree, index).form);
}

/** A participle behind a comma (", arguing that …") has the subject of the main clause. */
function participleSource(tree: SentenceTree, verb: number): SourcePhrase | undefined {
	if (tokenAt(tree, verb).tag !== "VBG" || childWith(tree, verb, "nsubj") !== undefined)
		return undefined;
	const before = tokenAt(tree, verb - 1);
	const comma = before.tag === "RB" ? tokenAt(tree, verb - 2).form : before.form;
	if (comma !== ",") return undefined;
	return mainSubject(tree, verb) ?? sourceAtEnd(tree, tokenAt(tree, verb).head);
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
	let at: number | undefined = verb;
	for (let hop = 0; hop <= hopsMax && at !== undefined; hop++) {
		const noun = subjectAt(tree, at, hop);
		if (noun !== undefined) return phraseOf(tree, noun);
		if (hop === 0 && isPassive(tree, at)) return undefined;
		at = sharedWith(tree, at);
	}
	return undefined;
}

/** The subject that a verb gives to itself, or to the verb `hop` levels below it. */
function subjectAt(tree: SentenceTree, verb: number, hop: number): number | undefined {
	const quoted = hop > 0 ? quotedObject(tree, verb) : undefined;
	const own = quoted ?? ownSubject(tree, verb, hop > 0) ?? nounBeside(tree, verb);
	if (own !== undefined || (hop === 0 && isPassive(tree, verb))) return own;
	const { relation, head, tag } = tokenAt(tree, verb);
	// "A memo posted online shows": a participle's noun says nothing, unless no other verb is there.
	const { relation: role } = tokenAt(tree, head);
	const undergoes = tag === "VBN" && relation === "acl" && !/^(?:root|parataxis)$/.test(role);
	if (!relation.startsWith("acl") || head < 0 || isInfinitive(tree, verb) || undergoes)
		return undefined;
	return quotedSubject(tree, tokenAt(tree, head).head) ?? head;
}

function isInfinitive(tree: SentenceTree, verb: number): boolean {
	return tokenAt(tree, verb - 1).tag === "TO";
}

/** The verb above that a verb shares its subject with. */
function sharedWith(tree: SentenceTree, verb: number): number | undefined {
	const { relation, head, tag } = tokenAt(tree, verb);
	const shares = sharing.has(relation.replace(/:.*/, ""));
	if (head < 0 || !(shares || (relation === "acl" && isInfinitive(tree, verb)))) return undefined;
	return relation === "ccomp" && tag !== "VBG" ? undefined : head;
}

/** "Oda was quoted in a report stating": Oda states it, not the report. */
function quotedSubject(tree: SentenceTree, verb: number): number | undefined {
	const quotes = /^(?:quote|cite)$/.test(tokenAt(tree, verb).lemma) && isPassive(tree, verb);
	return quotes ? childWith(tree, verb, "nsubj:pass", "nsubj") : undefined;
}

/** "The Post quoted Oda as saying", "Oda was quoted as saying by the Post": the Post. */
export function findRelay(tree: SentenceTree, verb: number): SourcePhrase | undefined {
	if (tokenAt(tree, verb).tag !== "VBG" || tokenAt(tree, verb - 1).form !== "as") return undefined;
	const { head } = tokenAt(tree, verb);
	if (!/^(?:quote|cite)$/.test(tokenAt(tree, head).lemma)) return undefined;
	const quoting = isPassive(tree, head)
		? (agentOf(tree, head) ?? byBehind(tree, verb))
		: ownSubject(tree, head, false);
	return quoting === undefined ? undefined : phraseOf(tree, quoting);
}

/** The noun behind "by" that the parse hangs on a verb in "-ing". */
function byBehind(tree: SentenceTree, verb: number): number | undefined {
	return childrenOf(tree, verb).find((child) => {
		const marker = childWith(tree, child, "case");
		return marker === verb + 1 && tokenAt(tree, marker).lemma === "by";
	});
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
	// "As stated by the ministry" has no auxiliary.
	if (relations.includes("obl:agent") && /^as$/iu.test(tokenAt(tree, verb - 1).form)) return true;
	return relations.includes("nsubj:pass") && !relations.includes("aux");
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

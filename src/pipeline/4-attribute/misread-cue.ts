// Finds verbs that attribute and that the tagger took for nouns: "Union slams pay plan".

import { presentForms, verbLemmas } from "./cue-lexicon.ts";
import { isNamePart } from "./end-attribution.ts";
import { type SentenceTree, tokenAt } from "./sentence-tree.ts";

const finite = /^(?:VB[DPZ]|MD)$/;
const some = /^(?:some|many|most|others|few|experts|analysts)$/iu;
const opensObject = /^(?:VBP$|DT|JJ|NN|PRP|CD|VBG|EX|``|TO)/;
const bringsIn = /^(?:that|of|for|against|about|on|over|to|with)$/iu;
const segmentEnds = /^[,;]$/u;

/**
 * The first word of a sentence that is a present form of a verb of attribution, is tagged as no
 * verb, and stands where only that verb makes sense; undefined where there is none.
 */
export function findMisreadCue(tree: SentenceTree, isHeadline: boolean): number | undefined {
	const lacksVerb = !tree.tokens.some(({ tag }) => finite.test(tag));
	const at = tree.tokens.findIndex((_, index) => {
		if (!isCandidate(tree, index)) return false;
		if (lacksVerb && governs(tree, index)) return true;
		if (isHeadline && (opensClause(tree, index) || leads(tree, index))) return true;
		return bringsClause(tree, index) || closesSentence(tree, index);
	});
	return at < 0 ? undefined : at;
}

function isCandidate(tree: SentenceTree, index: number): boolean {
	const { form, tag } = tokenAt(tree, index);
	return index > 0 && !tag.startsWith("VB") && presentForms.has(form);
}

/** "Police warn drivers", "bank warns of slump": a subject that agrees, and an object. */
function governs(tree: SentenceTree, index: number): boolean {
	const { form, tag } = tokenAt(tree, index + 1);
	return agrees(tree, index) && (opensObject.test(tag) || bringsIn.test(form));
}

/** "Union slams pay plan": a form that only a verb has, before any other verb. */
function leads(tree: SentenceTree, index: number): boolean {
	const verbBefore = tree.tokens.slice(0, index).some(({ tag }) => finite.test(tag));
	return !verbBefore && verbLemmas.has(tokenAt(tree, index).form) && governs(tree, index);
}

/** "Party rejects offer, calls for vote": behind a comma, with its object. */
function opensClause(tree: SentenceTree, index: number): boolean {
	if (tokenAt(tree, index - 1).form !== "," || !/s$/u.test(tokenAt(tree, index).form)) return false;
	const { form, tag } = tokenAt(tree, index + 1);
	const verbBefore = tree.tokens.slice(0, index).some((token) => token.tag === "VBZ");
	return verbBefore && (/^(?:DT|JJ|NN|PRP)/.test(tag) || bringsIn.test(form));
}

/** "Opponents counter that …", "some fear the …", "which Oda insists was …". */
function bringsClause(tree: SentenceTree, index: number): boolean {
	const next = tokenAt(tree, index + 1);
	if (some.test(tokenAt(tree, index - 1).form) && index === 1) {
		return /^(?:DT|PRP|NNP)/.test(next.tag) || next.form === "that";
	}
	if (finite.test(next.tag) && /^(?:who|which|that)$/iu.test(tokenAt(tree, index - 2).form)) {
		return agrees(tree, index);
	}
	return next.form === "that" && tokenAt(tree, index - 1).tag === "NNS" && agrees(tree, index);
}

/** "…, the authors caution." */
function closesSentence(tree: SentenceTree, index: number): boolean {
	if (!/^[.!]?$/u.test(tokenAt(tree, index + 1).form) || !agrees(tree, index)) return false;
	let first = index - 1;
	while (first > 0 && isNamePart(tree, first) && tokenAt(tree, first).tag !== "CC") first--;
	const left = tree.tokens.slice(0, first);
	return first < index - 1 && segmentEnds.test(tokenAt(tree, first).form) && holdsVerb(left);
}

function holdsVerb(tokens: SentenceTree["tokens"]): boolean {
	return tokens.some(({ tag }) => finite.test(tag));
}

/** A noun before the verb, singular where the verb ends in "s". */
function agrees(tree: SentenceTree, index: number): boolean {
	const { tag, form } = tokenAt(tree, index - 1);
	if (presentForms.get(tokenAt(tree, index).form)?.third === true)
		return /^(?:NNP?|JJ|VB|CD)$/.test(tag);
	return /^NNP?S$/.test(tag) || /^(?:police|officials|people|staff)$/iu.test(form);
}

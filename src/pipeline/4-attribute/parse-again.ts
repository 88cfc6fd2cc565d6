// Parses a sentence for attribution; where a verb that attributes was read as a noun, once more.

import type { Sentence } from "../../text/sentence.ts";
import { parseSentence } from "../../text/syntax/parse-sentence.ts";
import type { RawSentence } from "../../text/syntax/raw-sentence.ts";
import { presentForms } from "./cue-lexicon.ts";
import { findMisreadCue } from "./misread-cue.ts";
import { makeTree, type SentenceTree } from "./sentence-tree.ts";
import { isHeadline } from "./small-letters.ts";

/**
 * The tree of a sentence. A verb that attributes and that the tagger took for a noun is read a second
 * time under the name of a common verb, which the parser cannot mistake.
 */
export function parseForCues(raw: RawSentence): SentenceTree {
	const tree = makeTree(parseSentence(raw));
	const at = findMisreadCue(tree, isHeadline(raw));
	return at === undefined ? tree : (readAs(raw, at) ?? tree);
}

/** A verb that stands before a word as the misread one does. */
function commonVerb(next: string): string {
	if (/^(?:that|[.!]?)$/u.test(next)) return "say";
	return /^(?:of|about|over|against|on)$/u.test(next) ? "complain" : "reject";
}

function readAs(raw: RawSentence, at: number): SentenceTree | undefined {
	const form = raw.tokens[at]?.form ?? "";
	const verb = presentForms.get(form);
	if (verb === undefined) return undefined;
	const common = commonVerb(raw.tokens[at + 1]?.form ?? "");
	const standIn = verb.third ? `${common}s` : common;
	const tokens = raw.tokens.map((token, index) =>
		index === at ? { ...token, form: standIn } : token,
	);
	const read: Sentence = parseSentence({ ...raw, tokens });
	if (!read.tokens[at]?.tag.startsWith("VB")) return undefined;
	const named = read.tokens.map((token, index) =>
		index === at ? { ...token, form, lemma: verb.lemma } : token,
	);
	return makeTree({ ...read, tokens: named });
}

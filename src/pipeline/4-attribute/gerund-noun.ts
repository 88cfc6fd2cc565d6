// Tells nouns in -ing from participles: "a stark warning".

import { type SentenceTree, tokenAt } from "./sentence-tree.ts";

/** Whether a word tagged as a participle stands where only a noun can, behind its article. */
export function isGerundNoun(tree: SentenceTree, index: number): boolean {
	if (tokenAt(tree, index).tag !== "VBG") return false;
	const { tag: before, relation } = tokenAt(tree, index - 1);
	if (relation.startsWith("nsubj")) return false;
	if (/^(?:DT|JJ|PRP\$|POS)$/.test(before)) return true;
	const { tag, form } = tokenAt(tree, index + 1);
	if (tag !== "IN" || /^that$/iu.test(form)) return false;
	return /^(?:NN|JJ|VBN)$/.test(before) && /^(?:DT|PRP\$|POS)$/.test(tokenAt(tree, index - 2).tag);
}

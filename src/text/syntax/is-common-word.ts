// Tells words of the language from names, for words that a headline writes with a capital.

import { loadSyntaxModel } from "../weights/load-syntax-model.ts";
import { normalForm } from "./word-codes.ts";

/** Whether the treebanks hold a word or what it is a form of, in any letters, as more than a name. */
export function isCommonWord(word: string): boolean {
	const normal = normalForm(word);
	const stem = normal.replace(/(?:s|es|ed|ing|er|est)$/u, "");
	return [normal, stem, `${stem}e`].some(isKnown);
}

function isKnown(normal: string): boolean {
	const { lexicon, tagChoices, tags } = loadSyntaxModel();
	const choices = tagChoices[lexicon.get(normal) ?? -1];
	return choices?.some((choice) => !tags[choice]?.startsWith("NNP")) ?? false;
}

// Sentences and words with their grammar: the values that the language core hands to the stages.

import type { ThingKind } from "./syntax/things.ts";

/** A word or mark, with its place in the article's text. Indexes are within the sentence. */
export type Token = {
	readonly start: number;
	readonly end: number;
	/** The characters from start to end. */
	readonly form: string;
	readonly lemma: string;
	/** Penn Treebank tag ("VBD", "NNP"). */
	readonly tag: string;
	/** Index of the governing token; -1 for the root. */
	readonly head: number;
	/** Universal Dependencies relation ("nsubj", "ccomp"). */
	readonly relation: string;
	/** What the noun phrase around the word is about ("person", "place"); see syntax/things.ts. */
	readonly thing?: ThingKind;
};

/** One sentence with its span in the text it was cut from. */
export type Sentence = {
	readonly start: number;
	readonly end: number;
	readonly tokens: readonly Token[];
};

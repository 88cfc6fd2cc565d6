// What the training scripts learn about words and sentences, but for the network.

import type { LemmaExceptions } from "./find-lemma.ts";
import type { HashedWeights } from "./hashed-weights.ts";
import type { TagChoices } from "./tag-words.ts";

/** Loaded once; see docs/notes/syntax.md for what each part is worth. */
export type SyntaxModel = {
	/** Penn tags by number. */
	readonly tags: readonly string[];
	/** Class of each common word; see {@link TagChoices}. */
	readonly lexicon: ReadonlyMap<string, number>;
	readonly tagChoices: TagChoices;
	readonly lemmas: LemmaExceptions;
	readonly breaks: HashedWeights;
	readonly tagger: HashedWeights;
};

// All that the training scripts learn about words and sentences.

import type { LemmaExceptions } from "./find-lemma.ts";
import type { HashedWeights } from "./hashed-weights.ts";
import type { LabelChoices } from "./label-arcs.ts";
import type { TagChoices } from "./tag-words.ts";

/** Loaded once; see docs/notes/syntax.md for what each part is worth. */
export type SyntaxModel = {
	/** Penn tags by number. */
	readonly tags: readonly string[];
	/** Relations by number, from 1. */
	readonly relations: readonly string[];
	/** Class of each common word; see {@link TagChoices}. */
	readonly lexicon: ReadonlyMap<string, number>;
	readonly tagChoices: TagChoices;
	readonly labelChoices: LabelChoices;
	readonly lemmas: LemmaExceptions;
	/** Whether a tag, by number, is a comma, colon or conjunction. */
	readonly separators: readonly boolean[];
	/** Whether a tag, by number, is a verb's. */
	readonly verbs: readonly boolean[];
	readonly breaks: HashedWeights;
	readonly tagger: HashedWeights;
	readonly tree: HashedWeights;
	readonly labeller: HashedWeights;
};

/** Which tags part clauses and which are verbs, by number. */
export function tagKinds(tags: readonly string[]): Pick<SyntaxModel, "separators" | "verbs"> {
	return {
		separators: tags.map((tag) => tag === "," || tag === ":" || tag === "CC"),
		verbs: tags.map((tag) => tag.startsWith("V") || tag === "MD"),
	};
}

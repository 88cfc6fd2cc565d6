// The sentence under the rules' eyes: its tree, its quotations and the text around it.

import type { Span } from "../../news/span.ts";
import type { Quote } from "./find-quotes.ts";
import type { SentenceTree } from "./sentence-tree.ts";

export type Scene = {
	readonly text: string;
	readonly tree: SentenceTree;
	/** The quotations that share a character with the sentence, whole. */
	readonly quotes: readonly Quote[];
	/** The words that the sentence introduces by a colon, or a comma before a capital, at its end. */
	readonly next: Span | undefined;
};

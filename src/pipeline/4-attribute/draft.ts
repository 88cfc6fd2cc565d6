// What a rule finds in a sentence, before speakers are resolved and attributes read.

import type { Span } from "../../news/span.ts";
import type { Stance } from "../../news/statement.ts";
import type { SentenceTree, TokenRange } from "./sentence-tree.ts";

/** The words that name who speaks: a phrase of the sentence and its main word. */
export type SourcePhrase = { readonly range: TokenRange; readonly head: number };

/** One attribution as a rule sees it. */
export type Draft = {
	/** The sentence of the cue; undefined for a quotation without one. */
	readonly tree: SentenceTree;
	/** Index of the cue's main word in the sentence. */
	readonly cueToken: number;
	readonly cue: Span;
	readonly stance: Stance;
	readonly source: SourcePhrase | undefined;
	readonly content: readonly Span[];
	readonly rule: string;
	/** Who quotes the source: "the Post quoted Oda as saying". */
	readonly relay?: SourcePhrase;
	/** Whether the content is the source's own words although no marks show it. */
	readonly verbatim?: boolean;
};

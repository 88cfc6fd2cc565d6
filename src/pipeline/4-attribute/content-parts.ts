// What the finders of contents share: a cue with its frames, a range of words with its quotations.

import type { Span } from "../../news/span.ts";
import type { CueEntry } from "./cue-lexicon.ts";
import type { SourcePhrase } from "./draft.ts";
import { wholeQuotes } from "./quoted-content.ts";
import type { Scene } from "./scene.ts";
import type { TokenRange } from "./sentence-tree.ts";
import { contentSpan } from "./text-ranges.ts";

/** The spans of a content and the name of the rule that found them. */
export type Content = { readonly spans: readonly Span[]; readonly rule: string };

/** A verb as a possible cue: its token, its ways to attribute and its source. */
export type VerbCue = {
	readonly verb: number;
	readonly entries: readonly CueEntry[];
	readonly source: SourcePhrase | undefined;
};

/** Whether a cue has one of the frames, each a letter (verb-cues.data.ts). */
export function hasFrame(cue: VerbCue, frames: string): boolean {
	return cue.entries.some((entry) => [...frames].some((frame) => entry.frames.includes(frame)));
}

/** The content of a range of words, with the whole of a quotation that it begins. */
export function fromRange(scene: Scene, range: TokenRange, rule: string): Content | undefined {
	const span = contentSpan(scene.tree, range);
	return span === undefined ? undefined : { spans: [wholeQuotes(scene, span)], rule };
}

// Reads how sure the source says to be: its own hedge, never ours.

import type { Span } from "../../news/span.ts";
import type { Certainty } from "../../news/statement.ts";
import { cueCertainty, hedges } from "./certainty-words.data.ts";

const readCharsMax = 400;

/** What a content and its cue tell of certainty, with the words that tell it. */
export type CertaintyReading = { readonly certainty: Certainty; readonly span: Span | undefined };

/**
 * The certainty of a statement. A hedge in the first words of the content goes before what the
 * cue tells ("believes … may"); neither makes it "unspecified".
 */
export function readCertainty(
	text: string,
	content: readonly Span[],
	cue: { readonly lemma: string; readonly span: Span | undefined },
): CertaintyReading {
	for (const { certainty, words } of hedges) {
		for (const span of content) {
			const match = words.exec(
				text.slice(span.start, Math.min(span.end, span.start + readCharsMax)),
			);
			if (match === null) continue;
			const start = span.start + match.index;
			return { certainty, span: { start, end: start + match[0].length } };
		}
	}
	const certainty = cueCertainty[cue.lemma];
	if (certainty === undefined) return { certainty: "unspecified", span: undefined };
	return { certainty, span: cue.span };
}

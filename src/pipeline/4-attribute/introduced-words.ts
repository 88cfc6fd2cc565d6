// Parts sentences that introduce words without quotation marks: "stating, We condemn …".

import type { Span } from "../../news/span.ts";
import type { RawSentence } from "../../text/syntax/raw-sentence.ts";
import { speechForms } from "./cue-lexicon.ts";
import type { Quote } from "./find-quotes.ts";

/** A sentence, and the words behind its end that it introduces. */
export type Piece = { readonly raw: RawSentence; readonly next: Span | undefined };

const firstWords = new Set(
	`We I It He She They The This That These Those There In On At For If When While As Our My You Your
	No Not Yes What Why How Who Let Please All Any Some Now Today Here And But So A An Its Their To
	With By From After Before Because Since Although Though`.split(/\s+/),
);

/**
 * Cuts a sentence behind a verb of speech and its comma or colon where words with a capital
 * follow that are no name: they are somebody's own words whose marks were lost or never set.
 */
export function partIntroduced(raw: RawSentence, quotes: readonly Quote[]): Piece[] {
	const at = raw.tokens.findIndex((_, index) => introducesAt(raw, index));
	const cut = raw.tokens[at + 1];
	const last = raw.tokens.at(-1);
	const head = raw.tokens.slice(0, at + 1);
	const end = head.at(-1)?.end;
	if (at < 0 || cut === undefined || last === undefined || end === undefined) {
		return [{ raw, next: undefined }];
	}
	if (quotes.some((quote) => quote.start < cut.start && quote.end > cut.start)) {
		return [{ raw, next: undefined }];
	}
	return [
		{ raw: { start: raw.start, end, tokens: head }, next: { start: cut.start, end: last.end } },
		{
			raw: { start: cut.start, end: raw.end, tokens: raw.tokens.slice(at + 1) },
			next: undefined,
		},
	];
}

function introducesAt(raw: RawSentence, index: number): boolean {
	const mark = raw.tokens[index]?.form;
	if (index === 0 || (mark !== "," && mark !== ":")) return false;
	const verb = raw.tokens[index - 1]?.form.toLowerCase() ?? "";
	return speechForms.has(verb) && firstWords.has(raw.tokens[index + 1]?.form ?? "");
}

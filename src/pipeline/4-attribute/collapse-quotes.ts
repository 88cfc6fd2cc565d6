// Leaves the words of long quotations out of a sentence before it is parsed.

import type { Span } from "../../news/span.ts";
import type { RawSentence, RawToken } from "../../text/syntax/raw-sentence.ts";
import { weakForms } from "./cue-forms.data.ts";
import { speechForms } from "./cue-lexicon.ts";
import type { Quote } from "./find-quotes.ts";

/** A shorter quotation is part of the sentence around it ("called it “a very sad day”"). */
const quoteTokensMin = 9;

/**
 * A sentence without the words inside its long quotations; their marks and last punctuation stay.
 *
 * Who said a quotation is told outside of it, so its words only cost time and mislead the parse.
 * One that tells what others said is kept, for the attributions inside it.
 */
export function collapseQuotes(raw: RawSentence, quotes: readonly Quote[]): RawSentence {
	const long = quotes.filter((quote) => isLong(raw, quote));
	if (long.length === 0) return raw;
	const tokens = raw.tokens.filter((token) => !long.some(({ inner }) => isInside(token, inner)));
	const outside = tokens.some(({ form }) => /\p{L}/u.test(form));
	return outside ? { ...raw, tokens } : raw;
}

function isLong(raw: RawSentence, { inner }: Quote): boolean {
	const words = raw.tokens.filter((token) => isInside(token, inner));
	return words.length >= quoteTokensMin && !words.some(({ form }) => isSpeech(form));
}

function isSpeech(form: string): boolean {
	const word = form.toLowerCase();
	return speechForms.has(word) && !weakForms.has(word);
}

function isInside(token: RawToken, inner: Span): boolean {
	if (token.start < inner.start || token.end > inner.end) return false;
	return token.end < inner.end || /\p{L}/u.test(token.form);
}

// Cuts a text into sentences and words.

import { loadSyntaxModel } from "../weights/load-syntax-model.ts";
import { breakFeatureCount, breakFeatures, mayBreak } from "./break-features.ts";
import type { HashedWeights } from "./hashed-weights.ts";
import type { RawSentence } from "./raw-sentence.ts";
import { gap, type ScannedToken, scanTokens } from "./scan-tokens.ts";

/** A sentence of more tokens is cut, so that time stays in proportion to length. */
export const sentenceTokensMax = 300;

/** Lines of this length may be wrapped in the middle of a sentence. */
const wrapLengthMin = 50;
const wrapLengthMax = 100;

const features = new Int32Array(breakFeatureCount);

/** What the rules say of a line's end: it parts sentences, or undefined where it need not. */
function lineBreaks(before: ScannedToken, token: ScannedToken): boolean | undefined {
	if (token.gap === gap.blank) return true;
	if (token.gap !== gap.line) return undefined;
	const first = token.form[0] as string;
	if (/^[-•*·▪●◦–—]$/.test(token.form)) return true;
	if (first !== first.toUpperCase()) return undefined;
	if (/[.!?:;…]["'”’)]*$/.test(before.form)) return true;
	if (token.lineLength < wrapLengthMin || token.lineLength > wrapLengthMax) return true;
	return undefined;
}

/** Whether a sentence that began at token `begin` ends before token `at`. */
function breaksBefore(
	weights: HashedWeights,
	tokens: readonly ScannedToken[],
	at: number,
	begin: number,
): boolean {
	const before = tokens[at - 1] as ScannedToken;
	const token = tokens[at] as ScannedToken;
	if (at - begin >= sentenceTokensMax) return true;
	const byRule = lineBreaks(before, token);
	if (byRule !== undefined) return byRule;
	if (!mayBreak(before, token)) return false;
	breakFeatures(tokens, at, begin, features);
	let score = 0;
	for (const feature of features) score += weights.table[feature & weights.mask] as number;
	return score > 0;
}

/** Sentences by the given weights; see {@link splitText}. */
export function splitTokens(
	weights: HashedWeights,
	tokens: readonly ScannedToken[],
): readonly RawSentence[] {
	const sentences: RawSentence[] = [];
	let begin = 0;
	for (let at = 1; at <= tokens.length; at++) {
		if (at < tokens.length && !breaksBefore(weights, tokens, at, begin)) continue;
		const own = tokens.slice(begin, at).map(({ start, end, form }) => ({ start, end, form }));
		const start = own[0]?.start ?? 0;
		const end = own[own.length - 1]?.end ?? start;
		sentences.push({ start, end, tokens: own });
		begin = at;
	}
	return sentences;
}

/**
 * The sentences of a text with their words, in order.
 *
 * Words are cut as in the English Universal Dependencies ("do|n't", "Austin|'s", "years|-|long").
 * A blank line always ends a sentence; no sentence has more than {@link sentenceTokensMax} words.
 * Offsets are UTF-16 code units in `text`. Any text has an answer; a text of white space has none.
 */
export function splitText(text: string): readonly RawSentence[] {
	const tokens = scanTokens(text);
	if (tokens.length === 0) return [];
	return splitTokens(loadSyntaxModel().breaks, tokens);
}

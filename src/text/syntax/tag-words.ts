// Gives every word of a sentence its Penn Treebank tag, left to right.

import { mixCode } from "./hash-codes.ts";
import { type HashedWeights, scoreClasses } from "./hashed-weights.ts";
import { noWord, type WordCodes } from "./word-codes.ts";

/** The tags a word may have, by its class in the lexicon; class 0 holds all open tags. */
export type TagChoices = readonly Uint8Array[];

/** How many features a word has. */
export const tagFeatureCount = 34;

/** Number of a tag that stands before the first word. */
const noTag = 255;

/** Writes the features of word `at` into `out`; `tags` holds the tags of the words before it. */
export function tagFeatures(
	words: readonly WordCodes[],
	at: number,
	tags: Uint8Array,
	out: Int32Array,
): void {
	const w = words[at] ?? noWord;
	const p1 = words[at - 1] ?? noWord;
	const p2 = words[at - 2] ?? noWord;
	const n1 = words[at + 1] ?? noWord;
	const n2 = words[at + 2] ?? noWord;
	const t1 = at > 0 ? (tags[at - 1] as number) : noTag;
	const t2 = at > 1 ? (tags[at - 2] as number) : noTag;
	const pair = mixCode(mixCode(3, t1), t2);
	const next = n1.lexical === 0 ? n1.suffix3 : n1.lexical;
	const nextNext = n2.lexical === 0 ? n2.suffix2 : n2.lexical;
	let f = 0;
	out[f++] = mixCode(1, w.lower);
	out[f++] = mixCode(2, w.exact);
	out[f++] = mixCode(4, w.suffix1);
	out[f++] = mixCode(5, w.suffix2);
	out[f++] = mixCode(6, w.suffix3);
	out[f++] = mixCode(7, w.suffix4);
	out[f++] = mixCode(8, w.prefix1);
	out[f++] = mixCode(9, w.prefix2);
	out[f++] = mixCode(10, w.prefix3);
	out[f++] = mixCode(11, w.shape);
	out[f++] = mixCode(mixCode(12, w.shape), at === 0 ? 1 : 0);
	out[f++] = mixCode(mixCode(13, w.suffix3), w.shape);
	out[f++] = mixCode(14, p1.lower);
	out[f++] = mixCode(15, n1.lower);
	out[f++] = mixCode(16, p2.lower);
	out[f++] = mixCode(17, n2.lower);
	out[f++] = mixCode(18, t1);
	out[f++] = mixCode(19, pair);
	out[f++] = mixCode(mixCode(20, w.lower), t1);
	out[f++] = mixCode(mixCode(21, w.lower), pair);
	out[f++] = mixCode(mixCode(22, p1.lower), w.lower);
	out[f++] = mixCode(mixCode(23, w.lower), n1.lower);
	out[f++] = mixCode(mixCode(24, w.suffix3), t1);
	out[f++] = mixCode(25, next);
	out[f++] = mixCode(mixCode(26, next), t1);
	out[f++] = mixCode(mixCode(27, next), w.lower);
	out[f++] = mixCode(mixCode(28, next), nextNext);
	out[f++] = mixCode(mixCode(29, n1.shape), w.shape);
	out[f++] = mixCode(mixCode(30, n1.lower), t1);
	out[f++] = mixCode(mixCode(31, p1.lower), n1.lower);
	out[f++] = mixCode(mixCode(32, next), pair);
	out[f++] = mixCode(33, n1.suffix3);
	out[f++] = mixCode(mixCode(34, p1.shape), w.shape);
	out[f++] = mixCode(mixCode(35, w.lexical), mixCode(t1, next));
}

const features = new Int32Array(tagFeatureCount);
const scores = new Float64Array(256);

/** The index into `choices` of the best-scored tag for word `at`. */
export function bestTag(
	weights: HashedWeights,
	words: readonly WordCodes[],
	at: number,
	context: { readonly tags: Uint8Array; readonly choices: Uint8Array },
): number {
	tagFeatures(words, at, context.tags, features);
	scoreClasses(weights, features, context.choices, scores);
	let best = 0;
	for (let c = 1; c < context.choices.length; c++) {
		if ((scores[c] as number) > (scores[best] as number)) best = c;
	}
	return best;
}

/** Tag numbers of the words, in order. */
export function tagWords(
	weights: HashedWeights,
	words: readonly WordCodes[],
	choicesByClass: TagChoices,
): Uint8Array {
	const tags = new Uint8Array(words.length);
	const open = choicesByClass[0] ?? new Uint8Array(0);
	for (let at = 0; at < words.length; at++) {
		const choices = choicesByClass[words[at]?.lexical ?? 0] ?? open;
		const best = choices.length === 1 ? 0 : bestTag(weights, words, at, { tags, choices });
		tags[at] = choices[best] as number;
	}
	return tags;
}

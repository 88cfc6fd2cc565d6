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

/** First tags of a sentence, and how much the tagger likes each tag: a row a word, a column a tag. */
export type FirstTags = { readonly tags: Uint8Array; readonly likings: Float32Array };

/**
 * What a point of the tagger's score is worth beside the network's scores for tags; see
 * docs/notes/syntax.md.
 */
const likingWorth = 0.005;

const features = new Int32Array(tagFeatureCount);
const scores = new Float64Array(256);

/** Index of the highest of the first `count` scores. */
function bestScore(count: number): number {
	let best = 0;
	for (let c = 1; c < count; c++) {
		if ((scores[c] as number) > (scores[best] as number)) best = c;
	}
	return best;
}

/** Tag numbers of the words, in order, of `tagCount` tags. */
export function tagWords(
	weights: HashedWeights,
	words: readonly WordCodes[],
	choicesByClass: TagChoices,
	tagCount: number,
): FirstTags {
	const tags = new Uint8Array(words.length);
	const likings = new Float32Array(words.length * tagCount);
	const open = choicesByClass[0] ?? new Uint8Array(0);
	for (let at = 0; at < words.length; at++) {
		const choices = choicesByClass[words[at]?.lexical ?? 0] ?? open;
		if (choices.length === 1) {
			tags[at] = choices[0] as number;
			continue;
		}
		tagFeatures(words, at, tags, features);
		scoreClasses(weights, features, choices, scores);
		tags[at] = choices[bestScore(choices.length)] as number;
		likeTags(likings, at * tagCount, tagCount, choices);
	}
	return { tags, likings };
}

/** Writes the scores of the choices above the lowest one; other tags get nothing. */
function likeTags(
	likings: Float32Array,
	from: number,
	tagCount: number,
	choices: Uint8Array,
): void {
	let lowest = Number.POSITIVE_INFINITY;
	for (let c = 0; c < choices.length; c++) lowest = Math.min(lowest, scores[c] as number);
	for (let c = 0; c < choices.length; c++) {
		const tag = choices[c] as number;
		if (tag < tagCount) likings[from + tag] = ((scores[c] as number) - lowest) * likingWorth;
	}
}

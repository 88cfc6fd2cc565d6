// Runs the network over a sentence and reads its answers.

import { ownString } from "../own-string.ts";
import type { Network } from "../weights/network-file.ts";
import { findHeads } from "./find-heads.ts";
import type { Matrix } from "./matrix-kernel.ts";
import { arcWidth } from "./network.ts";
import { wordScale, wordValueMax } from "./reading-network.ts";
import { runLayers, scoreArcs, scoreLabels, scoreTags } from "./run-network.ts";
import type { FirstTags } from "./tag-words.ts";
import { normalForm, type WordCodes } from "./word-codes.ts";
import { rowsPerWord, tagRow, writeWordRows } from "./word-rows.ts";

/** A sentence of at most networkWordsMax words as the tagger left it. */
export type TaggedWords = {
	readonly forms: readonly string[];
	readonly codes: readonly WordCodes[];
	readonly first: FirstTags;
};

/** The network's answers: numbers by word; heads by position from 1, 0 is the root. */
export type Reading = {
	readonly tags: Uint8Array;
	readonly heads: Int32Array;
	readonly relations: Uint8Array;
	readonly things: Uint8Array;
};

/** Forms kept with the sum of their rows; the list starts anew when it is full. */
const cachedFormsMax = 20_000;

/** What is kept of a network's words: vectors by form, and by tag. */
type WordVectors = { readonly forms: Map<string, Int16Array>; readonly tags: Int16Array[] };

const caches = new WeakMap<Network, WordVectors>();

function vectorsOf(network: Network): WordVectors {
	let vectors = caches.get(network);
	if (!vectors) {
		vectors = { forms: new Map(), tags: [] };
		caches.set(network, vectors);
	}
	return vectors;
}

/** The sum of rows of the embedding, in the whole numbers that the network reads. */
function sumRows(network: Network, rows: Int32Array): Int16Array {
	const width = network.size.input;
	const sum = new Float64Array(width);
	for (const row of rows) {
		const scale = (network.embeddingScales[row] as number) * wordScale;
		for (let at = 0; at < width; at++) {
			sum[at] = (sum[at] as number) + scale * (network.embedding[row * width + at] as number);
		}
	}
	const half = wordValueMax >> 1;
	return Int16Array.from(sum, (value) => Math.max(-half, Math.min(half, Math.round(value))));
}

/** The vector of a form but for its tag. */
function formVector(network: Network, form: string, codes: WordCodes): Int16Array {
	const { forms } = vectorsOf(network);
	const cached = forms.get(form);
	if (cached) return cached;
	if (forms.size > cachedFormsMax) forms.clear();
	const rows = new Int32Array(rowsPerWord);
	const own = network.rows.get(normalForm(form)) ?? 0;
	writeWordRows(codes, own, network.rows.size, { rows, to: 0 });
	const vector = sumRows(network, rows.subarray(0, rowsPerWord - 1));
	forms.set(ownString(form), vector);
	return vector;
}

function tagVector(network: Network, tag: number): Int16Array {
	const { tags } = vectorsOf(network);
	tags[tag] ??= sumRows(network, Int32Array.of(tagRow(network.rows.size, tag)));
	return tags[tag];
}

/** Writes the vectors of the words to where the network reads them. */
function writeWords(network: Network, words: TaggedWords): void {
	const width = network.size.input;
	const { data } = network.space.input;
	for (const [word, form] of words.forms.entries()) {
		const own = formVector(network, form, words.codes[word] as WordCodes);
		const tag = tagVector(network, words.first.tags[word] as number);
		const to = word * width;
		for (let at = 0; at < width; at++) data[to + at] = (own[at] as number) + (tag[at] as number);
	}
}

/** Column of the highest score in a row, from column `first` on. */
function bestColumn(scores: Matrix, row: number, first: number, columns: number): number {
	const from = row * scores.columns;
	let best = first;
	for (let column = first + 1; column < columns; column++) {
		if ((scores.data[from + column] as number) > (scores.data[from + best] as number))
			best = column;
	}
	return best;
}

/** Reads one sentence. */
export function readSentence(
	network: Network,
	words: TaggedWords,
	counts: { readonly tags: number; readonly rootRelation: number },
): Reading {
	const { space, size } = network;
	const count = words.forms.length;
	const { likings } = words.first;
	writeWords(network, words);
	runLayers(network, count);
	scoreTags(network, count);
	scoreArcs(network, count);
	const heads = findHeads({ data: space.arcScores.data, width: arcWidth(count), count });
	scoreLabels(network, heads);
	const tags = new Uint8Array(count);
	const things = new Uint8Array(count);
	const relations = new Uint8Array(count);
	for (let word = 0; word < count; word++) {
		for (let tag = 0; tag < counts.tags; tag++) {
			const at = word * space.tagScores.columns + tag;
			space.tagScores.data[at] =
				(space.tagScores.data[at] as number) + (likings[word * counts.tags + tag] as number);
		}
		tags[word] = bestColumn(space.tagScores, word, 0, counts.tags);
		things[word] = bestColumn(space.thingScores, word, 0, size.things);
		space.labelScores.data[word * size.relations + counts.rootRelation] = Number.NEGATIVE_INFINITY;
		relations[word] =
			heads[word + 1] === 0
				? counts.rootRelation
				: bestColumn(space.labelScores, word, 1, network.relations.length);
	}
	return { tags, heads, relations, things };
}

// Runs the network over a sentence and reads its answers.

import { ownString } from "../own-string.ts";
import type { Network } from "../weights/network-file.ts";
import { findHeads } from "./find-heads.ts";
import type { Matrix } from "./matrix-kernel.ts";
import { arcWidth, runLayers, scoreArcs, scoreLabels, scoreTags, scoreThings } from "./network.ts";
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

const caches = new WeakMap<Network, Map<string, Float32Array>>();

function addRow(network: Network, row: number, target: Float32Array, to: number): void {
	const width = network.size.input;
	const scale = network.embeddingScales[row] as number;
	const from = row * width;
	for (let at = 0; at < width; at++) {
		target[to + at] =
			(target[to + at] as number) + scale * (network.embedding[from + at] as number);
	}
}

/** The sum of a form's rows but for its tag's. */
function formVector(network: Network, form: string, codes: WordCodes): Float32Array {
	let cache = caches.get(network);
	if (!cache || cache.size > cachedFormsMax) {
		cache = new Map();
		caches.set(network, cache);
	}
	const cached = cache.get(form);
	if (cached) return cached;
	const rows = new Int32Array(rowsPerWord);
	const own = network.rows.get(normalForm(form)) ?? 0;
	writeWordRows(codes, own, network.rows.size, { rows, to: 0 });
	const vector = new Float32Array(network.size.input);
	for (let part = 0; part < rowsPerWord - 1; part++)
		addRow(network, rows[part] as number, vector, 0);
	cache.set(ownString(form), vector);
	return vector;
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
	const { kernel, weights, space, size } = network;
	const count = words.forms.length;
	const { likings } = words.first;
	for (let word = 0; word < count; word++) {
		const to = word * size.input;
		const codes = words.codes[word] as WordCodes;
		space.input.data.set(formVector(network, words.forms[word] as string, codes), to);
		addRow(
			network,
			tagRow(network.rows.size, words.first.tags[word] as number),
			space.input.data,
			to,
		);
	}
	runLayers(kernel, weights, space, { count });
	scoreTags(kernel, weights, space, count);
	scoreThings(kernel, weights, space, count);
	scoreArcs(kernel, weights, space, count);
	const heads = findHeads({ data: space.arcScores.data, width: arcWidth(count), count });
	scoreLabels(kernel, weights, space, heads);
	const tags = new Uint8Array(count);
	const things = new Uint8Array(count);
	const relations = new Uint8Array(count);
	for (let word = 0; word < count; word++) {
		for (let tag = 0; tag < counts.tags; tag++) {
			const at = word * size.tags + tag;
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

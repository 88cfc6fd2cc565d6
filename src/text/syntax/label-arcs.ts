// Gives every arc of a finished tree its relation, from the root downwards.

import { type HashedWeights, scoreClasses } from "./hashed-weights.ts";
import { labelFeatureCount, labelFeatures, type TreeShape } from "./label-features.ts";
import type { TreeWords } from "./tree-features.ts";

/** Positions from the root downwards, the children of one word from left to right. */
export function topDown(shape: TreeShape, count: number): Int32Array {
	const order = new Int32Array(count);
	let filled = 0;
	let read = -1;
	let head = 0;
	const none = count + 1;
	for (;;) {
		let child = shape.firstChild[head] as number;
		while (child !== none) {
			order[filled++] = child;
			child = shape.youngerSibling[child] as number;
		}
		read++;
		if (read >= filled) return order;
		head = order[read] as number;
	}
}

/** The relations that a tag may have on one side of its head, by {@link choiceKey}. */
export type LabelChoices = readonly Uint8Array[];

/** Place in the choices for a tag code, for a head that is the root, to the right or to the left. */
export function choiceKey(tag: number, head: number, word: number): number {
	if (head === 0) return tag * 3;
	return tag * 3 + (word < head ? 1 : 2);
}

const features = new Int32Array(labelFeatureCount);
const scores = new Float64Array(256);
const noChoice = Uint8Array.of(1);

/** Relation numbers by position; number 0 is not used. */
export function labelArcs(
	weights: HashedWeights,
	words: TreeWords,
	shape: TreeShape,
	choices: LabelChoices,
): Uint8Array {
	const labels = new Uint8Array(words.count + 2);
	for (const word of topDown(shape, words.count)) {
		const key = choiceKey(words.tag[word] as number, shape.heads[word] as number, word);
		const allowed = choices[key] ?? noChoice;
		if (allowed.length === 1) {
			labels[word] = allowed[0] as number;
			continue;
		}
		labelFeatures(words, shape, { word, labels }, features);
		scoreClasses(weights, features, labelFeatureCount, allowed, scores);
		let best = 0;
		for (let c = 1; c < allowed.length; c++) {
			if ((scores[c] as number) > (scores[best] as number)) best = c;
		}
		labels[word] = allowed[best] as number;
	}
	return labels;
}

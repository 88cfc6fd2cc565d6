// Learns the labeller of arcs: an averaged perceptron over finished trees.

import { scoreClasses } from "../src/text/syntax/hashed-weights.ts";
import { choiceKey, type LabelChoices, topDown } from "../src/text/syntax/label-arcs.ts";
import { labelFeatureCount, labelFeatures, treeShape } from "../src/text/syntax/label-features.ts";
import type { TreeWords } from "../src/text/syntax/tree-features.ts";
import { AveragedWeights, seededRandom, shuffled } from "./averaged-weights.ts";

/** A sentence with its tree; labels are numbers from 1, by position. */
export type LabelExample = {
	readonly words: TreeWords;
	readonly heads: Int32Array;
	readonly labels: Uint8Array;
};

/** The labels seen for each tag and side. */
export function collectChoices(examples: readonly LabelExample[]): LabelChoices {
	const counts: Map<number, number>[] = [];
	for (const { words, heads, labels } of examples) {
		for (let word = 1; word <= words.count; word++) {
			const key = choiceKey(words.tag[word] as number, heads[word] as number, word);
			counts[key] ??= new Map();
			const label = labels[word] as number;
			counts[key].set(label, (counts[key].get(label) ?? 0) + 1);
		}
	}
	return Array.from(counts, (labels) => {
		const seen = [...(labels ?? new Map<number, number>())].sort((a, b) => a[0] - b[0]);
		const often = seen.filter(([, count]) => count > 1);
		return Uint8Array.from((often.length > 0 ? often : seen).map(([label]) => label));
	}).map((labels) => (labels.length > 0 ? labels : Uint8Array.of(1)));
}

export function trainLabels(
	examples: readonly LabelExample[],
	choices: LabelChoices,
	options: { readonly bits: number; readonly epochs: number },
): { readonly table: Float32Array; readonly mask: number } {
	const weights = new AveragedWeights(options.bits);
	const random = seededRandom(13);
	const features = new Int32Array(labelFeatureCount);
	const scores = new Float64Array(256);
	for (let epoch = 0; epoch < options.epochs; epoch++) {
		for (const example of shuffled(examples, random)) {
			const { words, heads } = example;
			const shape = treeShape(heads, words.count);
			const labels = new Uint8Array(words.count + 2);
			for (const word of topDown(shape, words.count)) {
				const key = choiceKey(words.tag[word] as number, heads[word] as number, word);
				const allowed = choices[key] as Uint8Array;
				labelFeatures(words, shape, { word, labels }, features);
				scoreClasses(weights, features, labelFeatureCount, allowed, scores);
				let best = 0;
				for (let c = 1; c < allowed.length; c++) {
					if ((scores[c] as number) > (scores[best] as number)) best = c;
				}
				const guess = allowed[best] as number;
				const gold = example.labels[word] as number;
				labels[word] = guess;
				weights.tick();
				if (guess === gold || !allowed.includes(gold)) continue;
				for (const feature of features) {
					weights.add(feature + gold, 1);
					weights.add(feature + guess, -1);
				}
			}
		}
	}
	return { table: weights.average(), mask: weights.mask };
}

// Learns the finder of names: an averaged perceptron with a memory of each text.

import { labelNames, nextLabels, rememberNames } from "../src/text/names/label-names.ts";
import {
	type Memory,
	nameFeatureCount,
	nameFeatures,
	type NameWord,
} from "../src/text/names/name-features.ts";
import { type HashedWeights, scoreClasses } from "../src/text/syntax/hashed-weights.ts";
import { AveragedWeights, seededRandom, shuffled } from "./averaged-weights.ts";
import { untold } from "./read-names.ts";

/** A text with the labels of its words. */
export type NameExample = {
	readonly sentences: readonly (readonly NameWord[])[];
	readonly labels: readonly Uint8Array[];
};

const folds = 4;
const noMemory: Memory = new Map();

/** Learns twice: without memory, to guess the memory of texts not learned from, and with it. */
export function trainNames(
	examples: readonly NameExample[],
	options: { readonly bits: number; readonly epochs: number },
): { readonly first: HashedWeights; readonly second: HashedWeights } {
	const memories: Memory[] = [];
	for (let fold = 0; fold < folds; fold++) {
		const others = examples.filter((_, at) => at % folds !== fold);
		const weights = learn(others, others.map(() => noMemory), options);
		for (const [at, { sentences }] of examples.entries()) {
			if (at % folds !== fold) continue;
			memories[at] = rememberNames(
				sentences,
				sentences.map((words) => labelNames(weights, words, noMemory)),
			);
		}
	}
	const first = learn(examples, examples.map(() => noMemory), options);
	return { first, second: learn(examples, memories, options) };
}

function learn(
	examples: readonly NameExample[],
	memories: readonly Memory[],
	options: { readonly bits: number; readonly epochs: number },
): { readonly table: Float32Array; readonly mask: number } {
	const weights = new AveragedWeights(options.bits);
	const random = seededRandom(15);
	const features = new Int32Array(nameFeatureCount);
	const scores = new Float64Array(9);
	const sentences = examples.flatMap((example, at) =>
		example.sentences.map((words, s) => ({
			words,
			gold: example.labels[s] as Uint8Array,
			memory: memories[at] as Memory,
		})),
	);
	for (let epoch = 0; epoch < options.epochs; epoch++) {
		for (const { words, gold, memory } of shuffled(sentences, random)) {
			const labels = new Uint8Array(words.length);
			for (let at = 0; at < words.length; at++) {
				const word = words[at] as NameWord;
				if (!word.mayName) continue;
				const choices = nextLabels(word, at > 0 ? (labels[at - 1] as number) : 0);
				nameFeatures(words, at, { labels, memory }, features);
				scoreClasses(weights, features, choices, scores);
				let best = 0;
				for (let c = 1; c < choices.length; c++) {
					if ((scores[c] as number) > (scores[best] as number)) best = c;
				}
				const guess = choices[best] as number;
				const right = gold[at] as number;
				labels[at] = guess;
				if (right === untold) continue;
				weights.tick();
				if (guess === right) continue;
				for (const feature of features) {
					weights.add(feature + right, 1);
					weights.add(feature + guess, -1);
				}
			}
		}
	}
	return { table: weights.average(), mask: weights.mask };
}

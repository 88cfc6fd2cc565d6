// Learns the tagger: an averaged perceptron that decides word by word.

import { scoreClasses } from "../src/text/syntax/hashed-weights.ts";
import { type TagChoices, tagFeatureCount, tagFeatures } from "../src/text/syntax/tag-words.ts";
import type { WordCodes } from "../src/text/syntax/word-codes.ts";
import { AveragedWeights, seededRandom, shuffled } from "./averaged-weights.ts";

/** A sentence as the tagger sees it. */
export type TagExample = { readonly words: readonly WordCodes[]; readonly tags: Uint8Array };

/** Averaged weights after `epochs` passes in a seeded order. */
export function trainTagger(
	examples: readonly TagExample[],
	choicesByClass: TagChoices,
	options: { readonly bits: number; readonly epochs: number },
): { readonly table: Float32Array; readonly mask: number } {
	const weights = new AveragedWeights(options.bits);
	const random = seededRandom(11);
	const features = new Int32Array(tagFeatureCount);
	const scores = new Float64Array(256);
	const open = choicesByClass[0] as Uint8Array;
	for (let epoch = 0; epoch < options.epochs; epoch++) {
		for (const { words, tags } of shuffled(examples, random)) {
			const guessed = new Uint8Array(words.length);
			for (let at = 0; at < words.length; at++) {
				const lexical = words[at]?.lexical ?? 0;
				const choices = choicesByClass[lexical] ?? open;
				const gold = tags[at] as number;
				tagFeatures(words, at, guessed, features);
				scoreClasses(weights, features, choices, scores);
				let best = 0;
				for (let c = 1; c < choices.length; c++) {
					if ((scores[c] as number) > (scores[best] as number)) best = c;
				}
				const guess = choices[best] as number;
				guessed[at] = guess;
				weights.tick();
				if (guess === gold || !choices.includes(gold)) continue;
				for (const feature of features) {
					weights.add(feature + gold, 1);
					weights.add(feature + guess, -1);
				}
			}
		}
	}
	return { table: weights.average(), mask: weights.mask };
}

// Learns where sentences end, on the tokens that our own cutting gives.

import { breakFeatureCount, breakFeatures, mayBreak } from "../src/text/syntax/break-features.ts";
import { gap, type ScannedToken, scanTokens } from "../src/text/syntax/scan-tokens.ts";
import { AveragedWeights, seededRandom, shuffled } from "./averaged-weights.ts";
import type { TreebankDocument } from "./read-conllu.ts";

export function trainBreaks(
	documents: readonly TreebankDocument[],
	options: { readonly bits: number; readonly epochs: number },
): { readonly table: Float32Array; readonly mask: number } {
	const weights = new AveragedWeights(options.bits);
	const random = seededRandom(14);
	const features = new Int32Array(breakFeatureCount);
	const examples = documents.map(({ text, sentences }) => ({
		tokens: scanTokens(text) as readonly ScannedToken[],
		starts: new Set(sentences.map(({ words }) => words[0]?.start ?? -1)),
	}));
	for (let epoch = 0; epoch < options.epochs; epoch++) {
		for (const { tokens, starts } of shuffled(examples, random)) {
			let begin = 0;
			for (let at = 1; at < tokens.length; at++) {
				const token = tokens[at] as ScannedToken;
				const isStart = starts.has(token.start);
				if (token.gap !== gap.blank && mayBreak(tokens[at - 1] as ScannedToken, token)) {
					breakFeatures(tokens, at, begin, features);
					let score = 0;
					for (const feature of features) score += weights.table[feature & weights.mask] as number;
					weights.tick();
					if (score > 0 !== isStart) {
						for (const feature of features) weights.add(feature, isStart ? 1 : -1);
					}
				}
				if (isStart) begin = at;
			}
		}
	}
	return { table: weights.average(), mask: weights.mask };
}

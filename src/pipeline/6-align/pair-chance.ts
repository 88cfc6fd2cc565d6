// How likely two statements make one claim.

import { pairWeights } from "./pair-chance.data.ts";

/** The chance from 0 to 1 that two statements with these features make one claim: a logistic sum. */
export function pairChance(features: readonly number[]): number {
	const [bias = 0] = pairWeights;
	const sum = features.reduce((all, value, at) => all + value * (pairWeights[at + 1] ?? 0), bias);
	return 1 / (1 + Math.exp(-sum));
}

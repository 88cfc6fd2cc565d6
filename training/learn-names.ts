// How the finder of names learns: an averaged perceptron over whole sentences, with a memory of each
// text.

import { findRuns, type Run, rememberRuns, wordClass } from "../src/text/names/find-runs.ts";
import {
	type Memory,
	type NameWord,
	runFeatureCount,
	runFeatures,
	wordFeatureCount,
	wordFeatures,
} from "../src/text/names/name-features.ts";
import type { HashedWeights } from "../src/text/syntax/hashed-weights.ts";
import { AveragedWeights, seededRandom, shuffled } from "./averaged-weights.ts";

/** A text with the names of its sentences. */
export type NameExample = {
	readonly sentences: readonly (readonly NameWord[])[];
	readonly names: readonly (readonly Run[])[];
};

export type NameOptions = {
	readonly bits: number;
	readonly epochs: number;
	/** Finders learned in different orders, whose weights are added up. */
	readonly rounds: number;
};

const folds = 4;
const noMemory: Memory = new Map();

/** Learns twice: without memory, to guess the memory of texts not learned from, and with it. */
export function trainNames(
	examples: readonly NameExample[],
	options: NameOptions,
): {
	readonly first: HashedWeights & { table: Float32Array };
	readonly second: HashedWeights & { table: Float32Array };
} {
	const memories: Memory[] = [];
	for (let fold = 0; fold < folds; fold++) {
		const others = examples.filter((_, at) => at % folds !== fold);
		const weights = learn(
			others,
			others.map(() => noMemory),
			options,
		);
		for (const [at, { sentences }] of examples.entries()) {
			if (at % folds !== fold) continue;
			const runs = sentences.map((words) => findRuns(weights, words, noMemory));
			memories[at] = rememberRuns(sentences, runs);
		}
	}
	const first = learn(
		examples,
		examples.map(() => noMemory),
		options,
	);
	return { first, second: learn(examples, memories, options) };
}

function learn(
	examples: readonly NameExample[],
	memories: readonly Memory[],
	options: NameOptions,
): { readonly table: Float32Array; readonly mask: number } {
	const sum = new Float32Array(2 ** options.bits);
	for (let round = 0; round < options.rounds; round++) {
		const table = learnOnce(examples, memories, { ...options, seed: 15 + round });
		for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + (table[at] as number);
	}
	return { table: sum, mask: sum.length - 1 };
}

function learnOnce(
	examples: readonly NameExample[],
	memories: readonly Memory[],
	options: { readonly bits: number; readonly epochs: number; readonly seed: number },
): Float32Array {
	const weights = new AveragedWeights(options.bits);
	const random = seededRandom(options.seed);
	const sentences = examples.flatMap((example, at) =>
		example.sentences.map((words, s) => ({
			words,
			gold: example.names[s] as readonly Run[],
			memory: memories[at] as Memory,
		})),
	);
	const same = (a: Run, b: Run) => a.start === b.start && a.end === b.end && a.kind === b.kind;
	for (let epoch = 0; epoch < options.epochs; epoch++) {
		for (const { words, gold, memory } of shuffled(sentences, random)) {
			const found = findRuns(weights, words, memory);
			weights.tick();
			const missed = gold.filter((run) => !found.some((other) => same(run, other)));
			const wrong = found.filter((run) => !gold.some((other) => same(run, other)));
			if (missed.length + wrong.length === 0) continue;
			learnRuns(weights, words, memory, { missed, wrong, gold, found });
		}
	}
	return weights.average();
}

type Outcome = {
	readonly missed: readonly Run[];
	readonly wrong: readonly Run[];
	readonly gold: readonly Run[];
	readonly found: readonly Run[];
};

const wordParts = new Int32Array(wordFeatureCount);
const runParts = new Int32Array(runFeatureCount);

function classesOf(words: readonly NameWord[], runs: readonly Run[]): Uint8Array {
	const classes = new Uint8Array(words.length);
	for (const run of runs) {
		for (let at = run.start; at < run.end; at++) classes[at] = wordClass(run, at);
	}
	return classes;
}

function learnRuns(
	weights: AveragedWeights,
	words: readonly NameWord[],
	memory: Memory,
	outcome: Outcome,
): void {
	const right = classesOf(words, outcome.gold);
	const guessed = classesOf(words, outcome.found);
	for (let at = 0; at < words.length; at++) {
		if (right[at] === guessed[at] || !words[at]?.mayName) continue;
		wordFeatures(words, at, memory, wordParts);
		for (const feature of wordParts) {
			weights.add(feature + (right[at] as number), 1);
			weights.add(feature + (guessed[at] as number), -1);
		}
	}
	for (const [runs, amount] of [
		[outcome.missed, 1],
		[outcome.wrong, -1],
	] as const) {
		for (const run of runs) {
			runFeatures(words, run, memory, runParts);
			for (const feature of runParts) weights.add(feature + run.kind, amount);
		}
	}
}

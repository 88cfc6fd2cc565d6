// Chooses the runs of words that are names: the best way to cut a sentence into names and the rest.
// Sarawagi and Cohen 2004, "Semi-Markov conditional random fields", with a perceptron's weights.

import type { HashedWeights } from "../syntax/hashed-weights.ts";
import type { NameKind } from "./name.ts";
import {
	type Memory,
	type NameWord,
	runCode,
	runFeatureCount,
	runFeatures,
	wordFeatureCount,
	wordFeatures,
} from "./name-features.ts";

/** Kinds by number. */
export const nameKinds: readonly NameKind[] = ["person", "organisation", "place", "other"];

/** Words from start to end (exclusive) that are one name. */
export type Run = { readonly start: number; readonly end: number; readonly kind: number };

/** No name has more words. */
export const runWordsMax = 8;

/** Places of a word in a name: alone, first, inside, last; with the kind they make its class. */
export function wordClass(run: Run, at: number): number {
	const isFirst = at === run.start;
	const isLast = at === run.end - 1;
	const place = (isFirst ? 1 : 0) + (isLast ? 2 : 0);
	return 1 + run.kind * 4 + place;
}

/** Classes of a word: 0 is outside, the others by {@link wordClass}. */
const wordClasses = 17;

const features = new Int32Array(wordFeatureCount);
const runParts = new Int32Array(runFeatureCount);

/** Scores of all classes for all words that may be part of a name. */
function scoreWords(
	weights: HashedWeights,
	words: readonly NameWord[],
	memory: Memory,
): Float64Array {
	const { table, mask } = weights;
	const scores = new Float64Array(words.length * wordClasses);
	for (const [at, { mayName }] of words.entries()) {
		if (!mayName) continue;
		wordFeatures(words, at, memory, features);
		for (const feature of features) {
			for (let c = 0; c < wordClasses; c++) {
				const to = at * wordClasses + c;
				scores[to] = (scores[to] as number) + (table[(feature + c) & mask] as number);
			}
		}
	}
	return scores;
}

/** Score of a run of one kind by its own features, which stand in `runParts`. */
function scoreRun({ table, mask }: HashedWeights, kind: number): number {
	let sum = 0;
	for (const feature of runParts) sum += table[(feature + kind) & mask] as number;
	return sum;
}

type Chart = {
	readonly best: Float64Array;
	/** The run that ends before each place, where the best way has one there. */
	readonly ended: (Run | undefined)[];
};

/** Tries every kind for the words from start to end. */
function tryRun(
	weights: HashedWeights,
	scores: Float64Array,
	chart: Chart,
	place: { readonly start: number; readonly end: number },
): void {
	for (let kind = 0; kind < nameKinds.length; kind++) {
		const run = { ...place, kind };
		let score = (chart.best[run.start] as number) + scoreRun(weights, kind);
		for (let at = run.start; at < run.end; at++) {
			score += scores[at * wordClasses + wordClass(run, at)] as number;
		}
		if (score <= (chart.best[run.end] as number)) continue;
		chart.best[run.end] = score;
		chart.ended[run.end] = run;
	}
}

/** Tries all runs that end before `end`. */
function tryRuns(
	weights: HashedWeights,
	words: readonly NameWord[],
	memory: Memory,
	at: { readonly chart: Chart; readonly scores: Float64Array; readonly end: number },
): void {
	const { chart, scores, end } = at;
	if (!words[end - 1]?.isBold) return;
	for (let start = end - 1; start >= Math.max(0, end - runWordsMax); start--) {
		const word = words[start] as NameWord;
		if (!word.mayName) return;
		if (!word.isBold) continue;
		runFeatures(words, { start, end }, memory, runParts);
		tryRun(weights, scores, chart, { start, end });
	}
}

/** The names of a sentence, in order; they do not overlap. */
export function findRuns(
	weights: HashedWeights,
	words: readonly NameWord[],
	memory: Memory,
): readonly Run[] {
	const scores = scoreWords(weights, words, memory);
	const chart: Chart = { best: new Float64Array(words.length + 1), ended: [] };
	for (let end = 1; end <= words.length; end++) {
		const outside = scores[(end - 1) * wordClasses] as number;
		chart.best[end] = (chart.best[end - 1] as number) + outside;
		tryRuns(weights, words, memory, { chart, scores, end });
	}
	const runs: Run[] = [];
	for (let at = words.length; at > 0; ) {
		const run = chart.ended[at];
		if (run) runs.push(run);
		at = run ? run.start : at - 1;
	}
	return runs.reverse();
}

/** Remembers for whole names and for their words what they were mostly found to be. */
export function rememberRuns(
	sentences: readonly (readonly NameWord[])[],
	runs: readonly (readonly Run[])[],
): Memory {
	const counts = new Map<number, Int32Array>();
	const count = (code: number, kind: number) => {
		const own = counts.get(code) ?? new Int32Array(nameKinds.length);
		own[kind] = (own[kind] as number) + 1;
		counts.set(code, own);
	};
	for (const [s, words] of sentences.entries()) {
		for (const run of runs[s] ?? []) {
			count(runCode(words, run.start, run.end), run.kind);
			for (let at = run.start; at < run.end; at++) count(words[at]?.lower ?? 0, run.kind);
		}
	}
	const memory = new Map<number, number>();
	for (const [code, own] of counts) {
		const most = Math.max(...own);
		memory.set(code, 1 + own.indexOf(most) * 2 + (most > 1 ? 1 : 0));
	}
	return memory;
}

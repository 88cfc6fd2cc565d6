// Finds the best tree of a sentence: a beam of transition sequences, scored over the whole way.

import type { HashedWeights } from "./hashed-weights.ts";
import { type TreeWords, treeFeatureCount, treeFeatures } from "./tree-features.ts";
import {
	actionCount,
	isAllowed,
	openPool,
	readHeads,
	type StatePool,
	stateSize,
	takeAction,
} from "./tree-states.ts";

/** The states of one step, best first. */
export type Beam = { readonly states: Int32Array; readonly scores: Float64Array; count: number };

/** An empty beam for at most `width` states. */
export function openBeam(width: number): Beam {
	return { states: new Int32Array(width), scores: new Float64Array(width), count: 0 };
}

const features = new Int32Array(treeFeatureCount);

/** Writes the scores of the three actions in a state into `out`. */
export function scoreActions(
	weights: HashedWeights,
	words: TreeWords,
	pool: StatePool,
	at: { readonly state: number; readonly out: Float64Array },
): void {
	treeFeatures(words, pool, at.state, features);
	const { table, mask } = weights;
	let first = 0;
	let second = 0;
	let third = 0;
	for (let f = 0; f < treeFeatureCount; f++) {
		const row = (features[f] as number) & mask;
		first += table[row] as number;
		second += table[row + 1] as number;
		third += table[row + 2] as number;
	}
	at.out[0] = first;
	at.out[1] = second;
	at.out[2] = third;
}

type Candidates = {
	readonly states: Int32Array;
	readonly actions: Uint8Array;
	readonly scores: Float64Array;
	count: number;
};

function openCandidates(width: number): Candidates {
	return {
		states: new Int32Array(width),
		actions: new Uint8Array(width),
		scores: new Float64Array(width),
		count: 0,
	};
}

/** Keeps the list sorted, best first; of equal scores the earlier one stands first. */
function offer(
	list: Candidates,
	width: number,
	state: number,
	move: { action: number; score: number },
) {
	let at = list.count;
	if (at === width) {
		if (move.score <= (list.scores[at - 1] as number)) return;
		at--;
	} else {
		list.count++;
	}
	while (at > 0 && (list.scores[at - 1] as number) < move.score) {
		list.scores[at] = list.scores[at - 1] as number;
		list.states[at] = list.states[at - 1] as number;
		list.actions[at] = list.actions[at - 1] as number;
		at--;
	}
	list.scores[at] = move.score;
	list.states[at] = state;
	list.actions[at] = move.action;
}

const actionScores = new Float64Array(actionCount);

/** Replaces the beam by the best states one action later. */
export function advanceBeam(
	weights: HashedWeights,
	words: TreeWords,
	pool: StatePool,
	beam: Beam,
): void {
	const width = beam.states.length;
	const best = openCandidates(width);
	const move = { action: 0, score: 0 };
	for (let b = 0; b < beam.count; b++) {
		const state = beam.states[b] as number;
		scoreActions(weights, words, pool, { state, out: actionScores });
		for (let action = 0; action < actionCount; action++) {
			if (!isAllowed(pool, state, action)) continue;
			move.action = action;
			move.score = (beam.scores[b] as number) + (actionScores[action] as number);
			offer(best, width, state, move);
		}
	}
	for (let c = 0; c < best.count; c++) {
		beam.states[c] = takeAction(pool, best.states[c] as number, best.actions[c] as number);
		beam.scores[c] = best.scores[c] as number;
	}
	beam.count = best.count;
}

/** Cells enough for a beam over a sentence, and for one more way beside it. */
export function poolCells(wordCount: number, width: number): Int32Array {
	return new Int32Array(stateSize * (2 * wordCount * (width + 1) + 2));
}

/** Heads by position (0 is the root), for words at positions 1 to n. */
export function growTree(weights: HashedWeights, words: TreeWords, width: number): Int32Array {
	const pool = openPool(words.count, poolCells(words.count, width));
	const beam = openBeam(width);
	beam.count = 1;
	for (let step = 0; step < 2 * words.count; step++) advanceBeam(weights, words, pool, beam);
	return readHeads(pool, beam.states[0] as number);
}

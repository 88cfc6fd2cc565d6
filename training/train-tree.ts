// Learns the parser: a perceptron over whole ways, corrected where the beam went furthest wrong.
// Huang, Fayong and Guo 2012, "Structured perceptron with inexact search" (max-violation).

import {
	advanceBeam,
	openBeam,
	poolCells,
	scoreActions,
} from "../src/text/syntax/grow-tree.ts";
import { treeFeatureCount, treeFeatures, type TreeWords } from "../src/text/syntax/tree-features.ts";
import {
	attachLeft,
	attachRight,
	field,
	openPool,
	shift,
	type StatePool,
	stateSize,
	takeAction,
} from "../src/text/syntax/tree-states.ts";
import { AveragedWeights, seededRandom, shuffled } from "./averaged-weights.ts";

/** A sentence and its projective tree: heads by position, 0 is the root. */
export type TreeExample = { readonly words: TreeWords; readonly heads: Int32Array };

/** The actions that build a projective tree. */
export function goldActions(heads: Int32Array, count: number): Uint8Array {
	const waiting = new Int32Array(count + 2);
	for (let word = 1; word <= count; word++) waiting[heads[word] as number]++;
	const actions: number[] = [];
	const stack = [0];
	let next = 1;
	while (next <= count || stack.length > 1) {
		const top = stack.at(-1) as number;
		if (top > 0 && next <= count && heads[top] === next && waiting[top] === 0) {
			actions.push(attachLeft);
			stack.pop();
			waiting[next]--;
		} else if (top > 0 && heads[top] === stack.at(-2) && waiting[top] === 0 && (stack.length > 2 || next > count)) {
			actions.push(attachRight);
			stack.pop();
			waiting[heads[top] as number]--;
		} else if (next <= count) {
			actions.push(shift);
			stack.push(next++);
		} else {
			return new Uint8Array(0);
		}
	}
	return Uint8Array.from(actions);
}

/** Lifts arcs until none cross, the shortest first (Nivre and Nilsson 2005). */
export function makeProjective(heads: Int32Array, count: number): Int32Array {
	const lifted = Int32Array.from(heads);
	const dominates = (head: number, word: number) => {
		let at = word;
		for (let steps = 0; steps <= count && at > 0; steps++) {
			if (at === head) return true;
			at = lifted[at] as number;
		}
		return head === 0;
	};
	for (;;) {
		let worst = 0;
		let size = Number.POSITIVE_INFINITY;
		for (let word = 1; word <= count; word++) {
			const head = lifted[word] as number;
			const length = Math.abs(head - word);
			if (length >= size || head === 0) continue;
			for (let mid = Math.min(head, word) + 1; mid < Math.max(head, word); mid++) {
				if (dominates(head, mid)) continue;
				worst = word;
				size = length;
				break;
			}
		}
		if (worst === 0) return lifted;
		lifted[worst] = lifted[lifted[worst] as number] as number;
	}
}

export function trainTree(
	examples: readonly TreeExample[],
	options: { readonly bits: number; readonly epochs: number; readonly width: number },
	onEpoch?: (weights: AveragedWeights) => void,
): { readonly table: Float32Array; readonly mask: number } {
	const weights = new AveragedWeights(options.bits);
	const random = seededRandom(12);
	const usable = examples
		.map((example) => ({ ...example, actions: goldActions(example.heads, example.words.count) }))
		.filter((example) => example.actions.length > 0);
	for (let epoch = 0; epoch < options.epochs; epoch++) {
		for (const { words, actions } of shuffled(usable, random)) {
			learnSentence(weights, words, actions, options.width);
			weights.tick();
		}
		onEpoch?.(weights);
	}
	return { table: weights.average(), mask: weights.mask };
}

const scores = new Float64Array(3);
const features = new Int32Array(treeFeatureCount);

function learnSentence(weights: AveragedWeights, words: TreeWords, actions: Uint8Array, width: number): void {
	const pool = openPool(words.count, poolCells(words.count, width));
	const beam = openBeam(width);
	beam.count = 1;
	let gold = 0;
	let goldScore = 0;
	let goldInBeam = true;
	let worst = { violation: 0, gold: 0, guess: 0 };
	for (const action of actions) {
		scoreActions(weights, words, pool, { state: gold, out: scores });
		goldScore += scores[action] as number;
		advanceBeam(weights, words, pool, beam);
		const goldBefore = gold;
		gold = takeAction(pool, goldBefore, action);
		let found = -1;
		for (let b = 0; goldInBeam && b < beam.count; b++) {
			const at = (beam.states[b] as number) * stateSize;
			if (pool.cells[at + field.previous] === goldBefore && pool.cells[at + field.action] === action) {
				found = b;
			}
		}
		if (goldInBeam && found >= 0) {
			pool.count--;
			gold = beam.states[found] as number;
		} else {
			goldInBeam = false;
		}
		const violation = (beam.scores[0] as number) - goldScore;
		const guess = beam.states[0] as number;
		if (guess !== gold && violation >= worst.violation) worst = { violation, gold, guess };
	}
	if (worst.guess === worst.gold) return;
	learnWay(weights, words, pool, { end: worst.gold, amount: 1, until: worst.guess });
	learnWay(weights, words, pool, { end: worst.guess, amount: -1, until: worst.gold });
}

function learnWay(
	weights: AveragedWeights,
	words: TreeWords,
	pool: StatePool,
	way: { readonly end: number; readonly amount: number; readonly until: number },
): void {
	const other = new Set<number>();
	for (let at = way.until; at >= 0; at = pool.cells[at * stateSize + field.previous] as number) other.add(at);
	for (let at = way.end; at > 0 && !other.has(at); at = pool.cells[at * stateSize + field.previous] as number) {
		const before = pool.cells[at * stateSize + field.previous] as number;
		const action = pool.cells[at * stateSize + field.action] as number;
		treeFeatures(words, pool, before, features);
		for (const feature of features) weights.add((feature & weights.mask) + action, way.amount);
	}
}

// The network's forward pass in floats, as learning needs it: everything on the way is kept.

import type { Matrix, MatrixKernel } from "../src/text/syntax/matrix-kernel.ts";
import {
	arcWidth,
	lstmNames,
	type NetworkSize,
	type NetworkWeights,
	rectify,
	turn,
} from "../src/text/syntax/network.ts";

/** What a forward pass leaves behind, for a sentence of at most `wordsMax` words. */
export type Workspace = {
	readonly wordsMax: number;
	readonly input: Matrix;
	readonly gates: readonly Matrix[];
	readonly cells: readonly Matrix[];
	readonly squashed: readonly Matrix[];
	/** The cells before the first word: zero. */
	readonly noCells: Matrix;
	readonly layer1: Matrix;
	readonly layer2: Matrix;
	readonly tagScores: Matrix;
	readonly thingScores: Matrix;
	readonly arcDependent: Matrix;
	/** Row 0 is the root. */
	readonly arcHead: Matrix;
	readonly arcHeadTurned: Matrix;
	readonly arcQuery: Matrix;
	/** A row a word, a column a head; column 0 is the root; rows as wide as {@link arcWidth}. */
	readonly arcScores: Matrix;
	readonly labelDependent: Matrix;
	/** Row 0 is the root. */
	readonly labelHead: Matrix;
	readonly labelHidden: Matrix;
	readonly labelScores: Matrix;
};

export function openWorkspace(
	kernel: MatrixKernel,
	size: NetworkSize,
	wordsMax: number,
): Workspace {
	const rows = arcWidth(wordsMax);
	const make = (columns: number) => kernel.allocate(rows, columns);
	const both = 2 * size.hidden;
	return {
		wordsMax,
		input: make(size.input),
		gates: lstmNames.map(() => make(4 * size.hidden)),
		cells: lstmNames.map(() => make(size.hidden)),
		squashed: lstmNames.map(() => make(size.hidden)),
		noCells: kernel.allocate(1, size.hidden),
		layer1: make(both),
		layer2: make(both),
		tagScores: make(size.tags),
		thingScores: make(size.things),
		arcDependent: make(size.arc),
		arcHead: make(size.arc),
		arcHeadTurned: kernel.allocate(size.arc, rows),
		arcQuery: make(size.arc),
		arcScores: make(rows),
		labelDependent: make(size.label),
		labelHead: make(size.label),
		labelHidden: make(size.label),
		labelScores: make(size.relations),
	};
}

/** Fills rows `from` to `to` with a row. */
export function fillRows(target: Matrix, row: Matrix, from: number, to: number): void {
	for (let at = from; at < to; at++) target.data.set(row.data, at * target.columns);
}

/** Runs one direction of one layer; writes its half of each row of `output`. */
function runLstm(
	kernel: MatrixKernel,
	weights: NetworkWeights,
	space: Workspace,
	run: { readonly layer: number; readonly count: number },
): void {
	const name = lstmNames[run.layer] as string;
	const isBackward = run.layer % 2 === 1;
	const input = run.layer < 2 ? space.input : space.layer1;
	const output = run.layer < 2 ? space.layer1 : space.layer2;
	const gates = space.gates[run.layer] as Matrix;
	const cells = space.cells[run.layer] as Matrix;
	const squashed = space.squashed[run.layer] as Matrix;
	const inputWeights = weights[`${name}.input`] as Matrix;
	const stateWeights = weights[`${name}.state`] as Matrix;
	const hidden = cells.columns;
	const offset = isBackward ? hidden : 0;
	fillRows(gates, weights[`${name}.bias`] as Matrix, 0, run.count);
	kernel.multiply(gates.at, input.at, inputWeights.at, run.count, input.columns, gates.columns);
	for (let step = 0; step < run.count; step++) {
		const at = isBackward ? run.count - 1 - step : step;
		const before = isBackward ? at + 1 : at - 1;
		const row = gates.at + at * gates.columns * 4;
		if (step > 0) {
			const state = output.at + (before * output.columns + offset) * 4;
			kernel.multiply(row, state, stateWeights.at, 1, hidden, gates.columns);
		}
		kernel.openGates(
			row,
			step > 0 ? cells.at + before * hidden * 4 : space.noCells.at,
			cells.at + at * hidden * 4,
			squashed.at + at * hidden * 4,
			output.at + (at * output.columns + offset) * 4,
			hidden * 4,
		);
	}
}

/** Masks that training lays over the layers; none when reading. */
export type Masks = {
	readonly input: (matrix: Matrix, count: number) => void;
	readonly layer1: (matrix: Matrix, count: number) => void;
	readonly layer2: (matrix: Matrix, count: number) => void;
};

/** Reads a sentence whose word vectors stand in `space.input`; leaves both layers filled. */
export function runLayers(
	kernel: MatrixKernel,
	weights: NetworkWeights,
	space: Workspace,
	run: { readonly count: number; readonly masks?: Masks },
): void {
	const { count, masks } = run;
	masks?.input(space.input, count);
	runLstm(kernel, weights, space, { layer: 0, count });
	runLstm(kernel, weights, space, { layer: 1, count });
	masks?.layer1(space.layer1, count);
	runLstm(kernel, weights, space, { layer: 2, count });
	runLstm(kernel, weights, space, { layer: 3, count });
	masks?.layer2(space.layer2, count);
}

/** target = bias + source times weights, for `count` rows, from row `first` of the target. */
export function project(
	kernel: MatrixKernel,
	target: Matrix,
	source: Matrix,
	by: {
		readonly weights: Matrix;
		readonly bias?: Matrix;
		readonly count: number;
		readonly first?: number;
	},
): void {
	const first = by.first ?? 0;
	if (by.bias) fillRows(target, by.bias, first, first + by.count);
	else target.data.fill(0, first * target.columns, (first + by.count) * target.columns);
	kernel.multiply(
		target.at + first * target.columns * 4,
		source.at,
		by.weights.at,
		by.count,
		source.columns,
		target.columns,
	);
}

/** Scores tags from the layers. */
export function scoreTags(
	kernel: MatrixKernel,
	weights: NetworkWeights,
	space: Workspace,
	count: number,
): void {
	project(kernel, space.tagScores, space.layer2, {
		weights: weights["tag"] as Matrix,
		bias: weights["tag.bias"] as Matrix,
		count,
	});
}

/** Scores what kind of thing each word is about. */
export function scoreThings(
	kernel: MatrixKernel,
	weights: NetworkWeights,
	space: Workspace,
	count: number,
): void {
	project(kernel, space.thingScores, space.layer2, {
		weights: weights["thing"] as Matrix,
		bias: weights["thing.bias"] as Matrix,
		count,
	});
}

/** Scores every head for every word. */
export function scoreArcs(
	kernel: MatrixKernel,
	weights: NetworkWeights,
	space: Workspace,
	count: number,
): void {
	const weight = (name: string) => weights[name] as Matrix;
	const { arcDependent, arcHead, arcQuery, arcScores } = space;
	project(kernel, arcDependent, space.layer2, {
		weights: weight("arcDependent"),
		bias: weight("arcDependent.bias"),
		count,
	});
	rectify(arcDependent.data, 0, count * arcDependent.columns);
	project(kernel, arcHead, space.layer2, {
		weights: weight("arcHead"),
		bias: weight("arcHead.bias"),
		count,
		first: 1,
	});
	arcHead.data.set(weight("arcRoot").data, 0);
	rectify(arcHead.data, arcHead.columns, (count + 1) * arcHead.columns);
	project(kernel, arcQuery, arcDependent, {
		weights: weight("arcPair"),
		bias: weight("arcPair.bias"),
		count,
	});
	const width = arcWidth(count);
	turn(arcHead, count + 1, space.arcHeadTurned.data, width);
	arcScores.data.fill(0, 0, count * width);
	kernel.multiply(
		arcScores.at,
		arcQuery.at,
		space.arcHeadTurned.at,
		count,
		arcQuery.columns,
		width,
	);
}

/** Scores relations for the heads given, by position from 1; 0 is the root. */
export function scoreLabels(
	kernel: MatrixKernel,
	weights: NetworkWeights,
	space: Workspace,
	heads: Int32Array,
): void {
	const weight = (name: string) => weights[name] as Matrix;
	const { labelDependent, labelHead, labelHidden } = space;
	const count = heads.length - 1;
	const columns = labelHidden.columns;
	project(kernel, labelDependent, space.layer2, {
		weights: weight("labelDependent"),
		bias: weight("labelDependent.bias"),
		count,
	});
	project(kernel, labelHead, space.layer2, { weights: weight("labelHead"), count, first: 1 });
	labelHead.data.set(weight("labelRoot").data, 0);
	for (let word = 0; word < count; word++) {
		const from = (heads[word + 1] as number) * columns;
		const at = word * columns;
		for (let c = 0; c < columns; c++) {
			const sum = (labelDependent.data[at + c] as number) + (labelHead.data[from + c] as number);
			labelHidden.data[at + c] = sum > 0 ? sum : 0;
		}
	}
	project(kernel, space.labelScores, labelHidden, {
		weights: weight("label"),
		bias: weight("label.bias"),
		count,
	});
}

// Reads a sentence with the network: its layers, and the scores on top of them.

import type { Matrix, MatrixKernel, ShortMatrix } from "./matrix-kernel.ts";
import { arcWidth, rectify, turn } from "./network.ts";
import type { PackedMatrix } from "./packed-matrix.ts";
import type {
	FloatWeights,
	ReadingLayer,
	ReadingSpace,
	ReadingWeights,
} from "./reading-network.ts";

/** Weights and room in one kernel's memory. */
export type RunningNetwork = {
	readonly kernel: MatrixKernel;
	readonly weights: ReadingWeights;
	readonly space: ReadingSpace;
};

/** target = bias + source times weights, for `count` rows, from row `first` of the target. */
function project(
	kernel: MatrixKernel,
	target: Matrix,
	source: ShortMatrix,
	by: { readonly weights: PackedMatrix; readonly count: number; readonly first?: number },
): void {
	const stride = target.columns * 4;
	kernel.multiplyWhole(
		target.at + (by.first ?? 0) * stride,
		by.weights.bias.at,
		source.at,
		by.weights.at,
		by.count,
		source.columns * 2,
		stride,
	);
}

/** One direction of one layer: what it reads and where it writes. */
type Direction = {
	readonly input: ShortMatrix;
	readonly output: ShortMatrix;
	readonly layer: ReadingLayer;
	readonly isBackward: boolean;
	readonly count: number;
};

/** Runs one direction of one layer; writes its half of each row of the output. */
function runDirection({ kernel, space }: RunningNetwork, direction: Direction): void {
	const { input, output, layer, isBackward, count } = direction;
	const { gates, cells } = space;
	const hidden = cells.columns;
	const stride = gates.columns * 4;
	const outputStride = output.columns * 2;
	const move = isBackward ? -1 : 1;
	project(kernel, gates, input, { weights: layer.input, count });
	cells.data.fill(0);
	let row = gates.at + (isBackward ? (count - 1) * stride : 0);
	let state = output.at + (isBackward ? hidden * 2 + (count - 1) * outputStride : 0);
	for (let step = 0; step < count; step++) {
		if (step > 0) {
			const before = state - move * outputStride;
			kernel.multiplyWhole(row, row, before, layer.state.at, 1, hidden * 2, stride);
		}
		kernel.openWholeGates(row, cells.at, cells.at, 0, state, hidden * 4);
		row += move * stride;
		state += move * outputStride;
	}
}

/** Reads `count` words whose vectors stand in `space.input`; leaves both layers filled. */
export function runLayers(network: RunningNetwork, count: number): void {
	const { weights, space } = network;
	weights.layers.forEach((layer, at) => {
		const input = at < 2 ? space.input : space.layer1;
		const output = at < 2 ? space.layer1 : space.layer2;
		runDirection(network, { input, output, layer, isBackward: at % 2 === 1, count });
	});
}

/** Scores tags, and what kind of thing each word is about. */
export function scoreTags({ kernel, weights, space }: RunningNetwork, count: number): void {
	project(kernel, space.tagScores, space.layer2, { weights: weights.tag, count });
	project(kernel, space.thingScores, space.layer2, { weights: weights.thing, count });
}

/** target = bias + source times weights, in floats. */
function projectFloats(
	kernel: MatrixKernel,
	target: Matrix,
	source: Matrix,
	by: { readonly weights: FloatWeights; readonly count: number },
): void {
	const { values, bias } = by.weights;
	for (let row = 0; row < by.count; row++) target.data.set(bias, row * target.columns);
	kernel.multiply(target.at, source.at, values.at, by.count, source.columns, target.columns);
}

/** Scores every head for every word. */
export function scoreArcs({ kernel, weights, space }: RunningNetwork, count: number): void {
	const { arcDependent, arcHead, arcQuery, arcHeadTurned, arcScores, layer2 } = space;
	project(kernel, arcDependent, layer2, { weights: weights.arcDependent, count });
	rectify(arcDependent.data, 0, count * arcDependent.columns);
	project(kernel, arcHead, layer2, { weights: weights.arcHead, count, first: 1 });
	arcHead.data.set(weights.arcRoot, 0);
	rectify(arcHead.data, arcHead.columns, (count + 1) * arcHead.columns);
	projectFloats(kernel, arcQuery, arcDependent, { weights: weights.arcPair, count });
	const width = arcWidth(count);
	turn(arcHead, count + 1, arcHeadTurned.data, width);
	arcScores.data.fill(0, 0, count * width);
	kernel.multiply(arcScores.at, arcQuery.at, arcHeadTurned.at, count, arcQuery.columns, width);
}

/** Scores relations for the heads given, by position from 1; 0 is the root. */
export function scoreLabels({ kernel, weights, space }: RunningNetwork, heads: Int32Array): void {
	const { labelDependent, labelHead, labelHidden, layer2 } = space;
	const count = heads.length - 1;
	const { columns } = labelHidden;
	project(kernel, labelDependent, layer2, { weights: weights.labelDependent, count });
	project(kernel, labelHead, layer2, { weights: weights.labelHead, count, first: 1 });
	labelHead.data.set(weights.labelRoot, 0);
	for (let word = 0; word < count; word++) {
		const from = (heads[word + 1] as number) * columns;
		const at = word * columns;
		for (let c = 0; c < columns; c++) {
			const sum = (labelDependent.data[at + c] as number) + (labelHead.data[from + c] as number);
			labelHidden.data[at + c] = sum > 0 ? sum : 0;
		}
	}
	projectFloats(kernel, space.labelScores, labelHidden, { weights: weights.label, count });
}

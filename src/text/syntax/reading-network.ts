// The network's weights as they lie in memory for reading, and the room for one sentence.

import { wholeStateScale } from "./gate-code.ts";
import type { Matrix, MatrixKernel, ShortMatrix } from "./matrix-kernel.ts";
import { arcWidth, lstmNames, type NetworkSize, weightShapes } from "./network.ts";
import { type PackedMatrix, packedColumns, packMatrix } from "./packed-matrix.ts";

/** What 1 is in the vector of a word, and the largest number that stands there. */
export const wordScale = 4096;
export const wordValueMax = 16_383;

/** One direction of one layer. */
export type ReadingLayer = {
	readonly input: PackedMatrix;
	readonly state: PackedMatrix;
};

/** Weights for reading. Those that multiply what has no bound stay floats. */
export type ReadingWeights = {
	readonly layers: readonly ReadingLayer[];
	readonly tag: PackedMatrix;
	readonly thing: PackedMatrix;
	readonly arcDependent: PackedMatrix;
	readonly arcHead: PackedMatrix;
	readonly labelDependent: PackedMatrix;
	readonly labelHead: PackedMatrix;
	readonly arcRoot: Float32Array;
	readonly labelRoot: Float32Array;
	readonly arcPair: FloatWeights;
	readonly label: FloatWeights;
};

/** Weights as floats, and the row that their products are added to. */
export type FloatWeights = { readonly values: Matrix; readonly bias: Float32Array };

/** What reading a sentence of at most `wordsMax` words leaves behind. */
export type ReadingSpace = {
	readonly input: ShortMatrix;
	readonly gates: Matrix;
	/** One row: the cells of the word being read. */
	readonly cells: Matrix;
	readonly layer1: ShortMatrix;
	readonly layer2: ShortMatrix;
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

/** Makes room for a sentence of at most `wordsMax` words. */
export function openReadingSpace(
	kernel: MatrixKernel,
	size: NetworkSize,
	wordsMax: number,
): ReadingSpace {
	const rows = arcWidth(wordsMax);
	const make = (columns: number) => kernel.allocate(rows, packedColumns(columns));
	return {
		input: kernel.allocateShorts(rows, size.input),
		gates: make(4 * size.hidden),
		cells: kernel.allocate(1, size.hidden),
		layer1: kernel.allocateShorts(rows, 2 * size.hidden),
		layer2: kernel.allocateShorts(rows, 2 * size.hidden),
		tagScores: make(size.tags),
		thingScores: make(size.things),
		arcDependent: make(size.arc),
		arcHead: make(size.arc),
		arcHeadTurned: kernel.allocate(size.arc, rows),
		arcQuery: make(size.arc),
		arcScores: kernel.allocate(rows, rows),
		labelDependent: make(size.label),
		labelHead: make(size.label),
		labelHidden: make(size.label),
		labelScores: kernel.allocate(rows, size.relations),
	};
}

/** Lays weights into the kernel's memory; `read` gives the floats of a matrix by its name. */
export function layWeights(
	kernel: MatrixKernel,
	size: NetworkSize,
	read: (name: string) => Float32Array,
): ReadingWeights {
	const shapes = weightShapes(size);
	const pack = (name: string, bias: string | undefined, leftMax: number): PackedMatrix => {
		const [rows, columns] = shapes[name] ?? [0, 0];
		const left = { leftMax, leftScale: leftMax === wordValueMax ? wordScale : wholeStateScale };
		const source = { values: read(name), rows, columns, ...left };
		return packMatrix(kernel, bias === undefined ? source : { ...source, bias: read(bias) });
	};
	const packState = (name: string, bias?: string) => pack(name, bias, wholeStateScale);
	const float = (name: string): FloatWeights => {
		const values = kernel.allocate(...(shapes[name] ?? [0, 0]));
		values.data.set(read(name));
		return { values, bias: read(`${name}.bias`) };
	};
	return {
		layers: lstmNames.map((name, at) => ({
			input: pack(`${name}.input`, `${name}.bias`, at < 2 ? wordValueMax : wholeStateScale),
			state: packState(`${name}.state`),
		})),
		tag: packState("tag", "tag.bias"),
		thing: packState("thing", "thing.bias"),
		arcDependent: packState("arcDependent", "arcDependent.bias"),
		arcHead: packState("arcHead", "arcHead.bias"),
		labelDependent: packState("labelDependent", "labelDependent.bias"),
		labelHead: packState("labelHead"),
		arcRoot: read("arcRoot"),
		labelRoot: read("labelRoot"),
		arcPair: float("arcPair"),
		label: float("label"),
	};
}

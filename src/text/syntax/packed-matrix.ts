// Weights in 16 bits, in the order in which the kernel reads them.

import { columnsPerBlock } from "./dot-code.ts";
import type { Matrix, MatrixKernel } from "./matrix-kernel.ts";

/** Packed weights, and the row that their products are added to. */
export type PackedMatrix = {
	/** Byte offset of a vector that holds the scale four times; the weights stand behind it. */
	readonly at: number;
	/** One row, zero where the source has none. */
	readonly bias: Matrix;
	/** Columns, filled up to a multiple of {@link columnsPerBlock}. */
	readonly columns: number;
};

/** What is packed: floats row by row, and what they are multiplied with. */
export type PackSource = {
	readonly values: Float32Array;
	readonly rows: number;
	readonly columns: number;
	readonly bias?: Float32Array;
	/** The largest whole number that stands in the matrix to the left, and what 1 is there. */
	readonly leftMax: number;
	readonly leftScale: number;
};

/** A sum of products of 16 bits must stay below this. */
const sumMax = 2 ** 31 * 0.999;

/** Columns as the kernel wants them. */
export function packedColumns(columns: number): number {
	return Math.ceil(columns / columnsPerBlock) * columnsPerBlock;
}

/** Places of 16 bits per 1 that use the most of them without a sum that could run over. */
function finestScale({ values, columns, leftMax }: PackSource): number {
	const sums = new Float64Array(columns).fill(1e-9);
	let top = 1e-9;
	for (let at = 0, column = 0; at < values.length; at++) {
		const size = Math.abs(values[at] as number);
		if (size > top) top = size;
		sums[column] = (sums[column] as number) + size;
		column = column + 1 === columns ? 0 : column + 1;
	}
	return Math.min(32_767 / top, sumMax / (Math.max(...sums) * leftMax));
}

/** Packs weights: blocks of 16 columns, in them pairs of rows, in them columns. */
export function packMatrix(kernel: MatrixKernel, source: PackSource): PackedMatrix {
	const { values, rows, columns } = source;
	const wide = packedColumns(columns);
	const scale = finestScale(source);
	const head = kernel.allocate(1, 4);
	head.data.fill(1 / (scale * source.leftScale));
	const { data } = kernel.allocateShorts(rows, wide);
	for (let row = 0; row < rows; row++) {
		const pair = (row >> 1) * 2 * columnsPerBlock + (row & 1);
		for (let column = 0; column < columns; column++) {
			const inside = column % columnsPerBlock;
			const value = values[row * columns + column] as number;
			data[pair + (column - inside) * rows + 2 * inside] = Math.round(value * scale);
		}
	}
	const bias = kernel.allocate(1, wide);
	if (source.bias) bias.data.set(source.bias);
	return { at: head.at, bias, columns: wide };
}

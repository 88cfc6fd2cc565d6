// Places matrices in one memory and computes on them with vector instructions.
//
// Plain JavaScript multiplies a sixth as fast; docs/notes/syntax.md has the figures.

import { multiplyWholeFunction } from "./dot-code.ts";
import { gatesFunction, wholeGatesFunction } from "./gate-code.ts";
import { multiplyFunction } from "./multiply-code.ts";
import { assemble } from "./wasm-code.ts";

/** A block of 32-bit floats in the kernel's memory, row by row. */
export type Matrix = {
	readonly data: Float32Array;
	/** Byte offset of the first float in the memory. */
	readonly at: number;
	readonly rows: number;
	readonly columns: number;
};

/** A block of 16-bit numbers in the kernel's memory, row by row. */
export type ShortMatrix = {
	readonly data: Int16Array;
	/** Byte offset of the first number in the memory. */
	readonly at: number;
	readonly columns: number;
};

/** The functions that run inside the memory; all places are byte offsets. */
export type MatrixKernel = {
	readonly allocate: (rows: number, columns: number) => Matrix;
	readonly allocateShorts: (rows: number, columns: number) => ShortMatrix;
	/**
	 * Adds `a` times `b` to `c`: row-major blocks of m x k, k x n and m x n floats.
	 * k and n must be multiples of 4, and n more than 0.
	 */
	readonly multiply: (c: number, a: number, b: number, m: number, k: number, n: number) => void;
	/**
	 * Writes the row at `base` plus `a` times `b` into every row of `c`. `a` has m rows of 16-bit
	 * numbers, `depth` bytes each, a multiple of 16; `b` is packed (packed-matrix.ts); rows of `c`
	 * are floats, `stride` bytes each, a multiple of 64. `base` may be `c` where m is 1.
	 */
	readonly multiplyWhole: (
		c: number,
		base: number,
		a: number,
		b: number,
		m: number,
		depth: number,
		stride: number,
	) => void;
	/** One step of an LSTM cell; see gate-code.ts. `size` is in bytes, a multiple of 16. */
	readonly openGates: (
		gates: number,
		before: number,
		cells: number,
		shown: number,
		state: number,
		size: number,
	) => void;
	/** The same with the state in 16 bits; `before` may be `cells`, and nothing is shown. */
	readonly openWholeGates: MatrixKernel["openGates"];
};

type Compiled = Omit<MatrixKernel, "allocate" | "allocateShorts">;

/** The little of the standard's JavaScript interface that is used; the types of Node lack it. */
declare const WebAssembly: {
	readonly Memory: new (limits: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
	readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
	readonly Instance: new (
		module: object,
		imports: { readonly env: { readonly memory: object } },
	) => { readonly exports: Compiled };
};

const pageBytes = 65_536;

/** A kernel with its own memory of at most `bytes`, all zero. */
export function openKernel(bytes: number): MatrixKernel {
	const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / pageBytes) });
	const functions = [multiplyFunction, multiplyWholeFunction, gatesFunction, wholeGatesFunction];
	const module = new WebAssembly.Module(assemble(functions));
	const { exports } = new WebAssembly.Instance(module, { env: { memory } });
	let free = 16;
	const take = (size: number): number => {
		const at = free;
		free += Math.ceil(size / 16) * 16;
		return at;
	};
	return {
		allocate: (rows, columns) => {
			const at = take(rows * columns * 4);
			return { data: new Float32Array(memory.buffer, at, rows * columns), at, rows, columns };
		},
		allocateShorts: (rows, columns) => {
			const at = take(rows * columns * 2);
			return { data: new Int16Array(memory.buffer, at, rows * columns), at, columns };
		},
		multiply: exports.multiply,
		multiplyWhole: exports.multiplyWhole,
		openGates: exports.openGates,
		openWholeGates: exports.openWholeGates,
	};
}

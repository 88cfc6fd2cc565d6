// Places matrices in one memory and computes on them with vector instructions.
//
// Plain JavaScript multiplies a sixth as fast; docs/notes/syntax.md has the figures.

import { gatesFunction } from "./gate-code.ts";
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

/** The functions that run inside the memory; all places are byte offsets. */
export type MatrixKernel = {
	readonly allocate: (rows: number, columns: number) => Matrix;
	/**
	 * Adds `a` times `b` to `c`: row-major blocks of m x k, k x n and m x n floats.
	 * k and n must be multiples of 4, and n more than 0.
	 */
	readonly multiply: (c: number, a: number, b: number, m: number, k: number, n: number) => void;
	/** One step of an LSTM cell; see gate-code.ts. `size` is in bytes, a multiple of 16. */
	readonly openGates: (
		gates: number,
		before: number,
		cells: number,
		shown: number,
		state: number,
		size: number,
	) => void;
};

/** The little of the standard's JavaScript interface that is used; the types of Node lack it. */
declare const WebAssembly: {
	readonly Memory: new (limits: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
	readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
	readonly Instance: new (
		module: object,
		imports: { readonly env: { readonly memory: object } },
	) => { readonly exports: Pick<MatrixKernel, "multiply" | "openGates"> };
};

const pageBytes = 65_536;

/** A kernel with its own memory of at most `bytes`, all zero. */
export function openKernel(bytes: number): MatrixKernel {
	const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / pageBytes) });
	const module = new WebAssembly.Module(assemble([multiplyFunction, gatesFunction]));
	const { multiply, openGates } = new WebAssembly.Instance(module, { env: { memory } }).exports;
	let free = 16;
	return {
		allocate: (rows, columns) => {
			const at = free;
			free += Math.ceil((rows * columns) / 4) * 16;
			return { data: new Float32Array(memory.buffer, at, rows * columns), at, rows, columns };
		},
		multiply,
		openGates,
	};
}

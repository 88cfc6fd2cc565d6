// The inner loops of a matrix product: four rows of b are added to a row of c at a time.

import * as wasm from "./wasm-code.ts";

/** Parameters: byte offsets of c, a and b, then m, k and n; see MatrixKernel. */
const [c, a, b, m, k, n] = [0, 1, 2, 3, 4, 5] as const;
const [left, target, stop, stride] = [6, 7, 8, 9] as const;
const rows = [10, 11, 12, 13] as const;
const factors = [14, 15, 16, 17] as const;

const columns: wasm.Code = [
	...wasm.loop,
	...wasm.get(target),
	...wasm.load(target),
	...rows.flatMap((row, at) => [
		...wasm.get(factors[at] as number),
		...wasm.load(row),
		...wasm.times,
		...wasm.plus,
	]),
	...wasm.store,
	...wasm.addTo(target, 16),
	...rows.flatMap((row) => wasm.addTo(row, 16)),
	...wasm.get(target),
	...wasm.get(stop),
	...wasm.isLess,
	...wasm.branchIf(0),
	...wasm.end,
];

const nextRow = (from: number, to: number): wasm.Code => [
	...wasm.get(from),
	...wasm.get(stride),
	...wasm.addInt,
	...wasm.set(to),
];

const oneRow: wasm.Code = [
	...wasm.block,
	...wasm.loop,
	...[...wasm.get(left), ...wasm.isZero, ...wasm.branchIf(1)],
	...factors.flatMap((factor, at) => [...wasm.loadSplat(a, at * 4), ...wasm.set(factor)]),
	...wasm.addTo(a, 16),
	...nextRow(rows[0], rows[1]),
	...nextRow(rows[1], rows[2]),
	...nextRow(rows[2], rows[3]),
	...[...wasm.get(c), ...wasm.set(target)],
	...nextRow(c, stop),
	...columns,
	...[...wasm.get(rows[3]), ...wasm.set(rows[0])],
	...wasm.addTo(left, -4),
	...wasm.branch(0),
	...wasm.end,
	...wasm.end,
];

/** c += a b. */
export const multiplyFunction: wasm.WasmFunction = {
	name: "multiply",
	parameters: 6,
	wholes: 8,
	vectors: 4,
	body: [
		...[...wasm.get(n), ...wasm.whole(2), ...wasm.shiftLeft, ...wasm.set(stride)],
		...wasm.block,
		...wasm.loop,
		...[...wasm.get(m), ...wasm.isZero, ...wasm.branchIf(1)],
		...[...wasm.get(b), ...wasm.set(rows[0]), ...wasm.get(k), ...wasm.set(left)],
		...oneRow,
		...nextRow(c, c),
		...wasm.addTo(m, -1),
		...wasm.branch(0),
		...wasm.end,
		...wasm.end,
	],
};

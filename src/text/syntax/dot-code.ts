// The inner loops of a product of 16-bit matrices: sixteen columns of one or two rows at a time,
// whose sums stay in vector registers.

import * as wasm from "./wasm-code.ts";

/** Columns whose sums are kept at once. */
export const columnsPerBlock = 16;

/**
 * Parameters: byte offsets of c, of the row that is added to every row of c, of a and of the
 * packed b; then the rows of a, the bytes of one row of a, and the bytes of one row of c. See
 * MatrixKernel and packed-matrix.ts.
 */
const [c, base, a, b, m, depth, stride] = [0, 1, 2, 3, 4, 5, 6] as const;
const [left, row, target, stop, block, secondRow, secondTarget, edge] = [
	7, 8, 9, 10, 11, 12, 13, 14,
] as const;
const sums = [15, 16, 17, 18] as const;
const secondSums = [19, 20, 21, 22] as const;
const [factor, secondFactor, values, scale] = [23, 24, 25, 26] as const;

const { get, set } = wasm;

/** Sum + factor times values, pairwise. */
const gather = (sum: number, by: number): wasm.Code => [
	...[...get(values), ...get(by), ...wasm.dot, ...get(sum), ...wasm.addInts, ...set(sum)],
];

/** One pair of values of each row against its 16 columns. */
const onePair = (at: number, isPair: boolean): wasm.Code => [
	...[...wasm.loadSplat(row, at * 4), ...set(factor)],
	...(isPair ? [...wasm.loadSplat(secondRow, at * 4), ...set(secondFactor)] : []),
	...sums.flatMap((sum, part) => [
		...[...wasm.loadFrom(block, at * 64 + part * 16), ...set(values)],
		...gather(sum, factor),
		...(isPair ? gather(secondSums[part] as number, secondFactor) : []),
	]),
];

const keep = (to: number, from: readonly number[]): wasm.Code =>
	from.flatMap((sum, part) => [
		...[...get(to), ...get(sum), ...wasm.toFloats, ...get(scale), ...wasm.times],
		...[...wasm.loadFrom(base, part * 16), ...wasm.plus, ...wasm.storeTo(part * 16)],
	]);

const clear = (locals: readonly number[]): wasm.Code =>
	locals.flatMap((local) => [...wasm.splat(0), ...set(local)]);

const move = (from: number, by: number, to: number): wasm.Code => [
	...[...get(from), ...get(by), ...wasm.addInt, ...set(to)],
];

/** Rows of a, one or two at a time, until fewer are left, against one block of columns. */
const allRows = (isPair: boolean): wasm.Code => [
	...[...wasm.block, ...wasm.loop],
	...[...get(left), ...wasm.whole(isPair ? 2 : 1), ...wasm.isLess, ...wasm.branchIf(1)],
	...clear(isPair ? [...sums, ...secondSums] : sums),
	...[...get(b), ...set(block), ...move(row, depth, stop)],
	...(isPair ? [...get(stop), ...set(secondRow), ...move(target, stride, secondTarget)] : []),
	...wasm.loop,
	...[0, 1, 2, 3].flatMap((at) => onePair(at, isPair)),
	...[...wasm.addTo(row, 16), ...wasm.addTo(block, 256)],
	...(isPair ? wasm.addTo(secondRow, 16) : []),
	...[...get(row), ...get(stop), ...wasm.isLess, ...wasm.branchIf(0)],
	...wasm.end,
	...keep(target, sums),
	...(isPair ? [...keep(secondTarget, secondSums), ...get(secondRow), ...set(row)] : []),
	...(isPair ? move(secondTarget, stride, target) : move(target, stride, target)),
	...wasm.addTo(left, isPair ? -2 : -1),
	...[...wasm.branch(0), ...wasm.end, ...wasm.end],
];

/** c = base + scale a b, where the scale is the first vector of the packed b. */
export const multiplyWholeFunction: wasm.WasmFunction = {
	name: "multiplyWhole",
	parameters: 7,
	wholes: 8,
	vectors: 12,
	body: [
		...[...wasm.load(b), ...set(scale), ...wasm.addTo(b, 16), ...move(c, stride, edge)],
		...wasm.loop,
		...[...get(a), ...set(row), ...get(c), ...set(target), ...get(m), ...set(left)],
		...allRows(true),
		...allRows(false),
		...[...get(block), ...set(b), ...wasm.addTo(c, 64), ...wasm.addTo(base, 64)],
		...[...get(c), ...get(edge), ...wasm.isLess, ...wasm.branchIf(0)],
		...wasm.end,
	],
};

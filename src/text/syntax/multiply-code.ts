// The inner loops of a matrix product: four rows of b are added to one or two rows of c at a time.

import * as wasm from "./wasm-code.ts";

/** Parameters: byte offsets of c, a and b, then m, k and n; see MatrixKernel. */
const [c, a, b, m, k, n] = [0, 1, 2, 3, 4, 5] as const;
const [left, stop, stride] = [6, 7, 8] as const;
const rows = [9, 10, 11, 12] as const;
const [secondA, secondC, target, secondTarget] = [13, 14, 15, 16] as const;
const factors = [17, 18, 19, 20] as const;
const secondFactors = [21, 22, 23, 24] as const;
const [sum, secondSum, values] = [25, 26, 27] as const;

const { get, set } = wasm;

/** to = from + by. */
const move = (from: number, by: number, to: number): wasm.Code => [
	...[...get(from), ...get(by), ...wasm.addInt, ...set(to)],
];

const copy = (from: number, to: number): wasm.Code => [...get(from), ...set(to)];

/** Adds a row of b, which stands in `values`, times a factor to a sum. */
const gather = (total: number, factor: number): wasm.Code => [
	...[...get(total), ...get(factor), ...get(values), ...wasm.times, ...wasm.plus, ...set(total)],
];

const keep = (place: number, total: number): wasm.Code => [
	...[...get(place), ...get(total), ...wasm.store, ...wasm.addTo(place, 16)],
];

/** All columns of four rows of b; `isPair` where two rows of c grow. */
const columns = (isPair: boolean): wasm.Code => [
	...wasm.loop,
	...[...wasm.load(target), ...set(sum)],
	...(isPair ? [...wasm.load(secondTarget), ...set(secondSum)] : []),
	...rows.flatMap((row, at) => [
		...[...wasm.load(row), ...set(values)],
		...gather(sum, factors[at] as number),
		...(isPair ? gather(secondSum, secondFactors[at] as number) : []),
		...wasm.addTo(row, 16),
	]),
	...keep(target, sum),
	...(isPair ? keep(secondTarget, secondSum) : []),
	...[...get(target), ...get(stop), ...wasm.isLess, ...wasm.branchIf(0)],
	...wasm.end,
];

const readFactors = (from: number, to: readonly number[]): wasm.Code => [
	...to.flatMap((factor, at) => [...wasm.loadSplat(from, at * 4), ...set(factor)]),
	...wasm.addTo(from, 16),
];

/** Rows of c, one or two at a time, until fewer are left. */
const allRows = (isPair: boolean): wasm.Code => [
	...[...wasm.block, ...wasm.loop],
	...[...get(m), ...wasm.whole(isPair ? 2 : 1), ...wasm.isLess, ...wasm.branchIf(1)],
	...[...copy(b, rows[0]), ...copy(k, left)],
	...[...get(k), ...wasm.whole(2), ...wasm.shiftLeft, ...set(secondA)],
	...[...move(a, secondA, secondA), ...move(c, stride, secondC)],
	...[...wasm.block, ...wasm.loop],
	...[...get(left), ...wasm.isZero, ...wasm.branchIf(1)],
	...readFactors(a, factors),
	...(isPair ? readFactors(secondA, secondFactors) : []),
	...rows.slice(1).flatMap((row, at) => move(rows[at] as number, stride, row)),
	...[...copy(c, target), ...move(c, stride, stop), ...copy(secondC, secondTarget)],
	...columns(isPair),
	...copy(rows[3], rows[0]),
	...wasm.addTo(left, -4),
	...[...wasm.branch(0), ...wasm.end, ...wasm.end],
	...(isPair ? [...copy(secondA, a), ...move(secondC, stride, c)] : move(c, stride, c)),
	...wasm.addTo(m, isPair ? -2 : -1),
	...[...wasm.branch(0), ...wasm.end, ...wasm.end],
];

/** c += a b. */
export const multiplyFunction: wasm.WasmFunction = {
	name: "multiply",
	parameters: 6,
	wholes: 11,
	vectors: 11,
	body: [
		...[...get(n), ...wasm.whole(2), ...wasm.shiftLeft, ...set(stride)],
		...allRows(true),
		...allRows(false),
	],
};

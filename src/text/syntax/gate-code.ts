// One step of an LSTM cell: gates are opened, the cell is renewed, the state is shown.

import * as wasm from "./wasm-code.ts";

/**
 * Parameters, all byte offsets: the row of gates (input, forget, output, candidate), the cells
 * before, the cells, the squashed cells, the state to write; last the bytes of one part.
 */
const [input, before, cell, shown, state, size] = [0, 1, 2, 3, 4, 5] as const;
const [forget, output, candidate, stop] = [6, 7, 8, 9] as const;
const [x, square, result, letIn, keep, letOut, limit, low, half] = [
	10, 11, 12, 13, 14, 15, 16, 17, 18,
] as const;
const terms = [19, 20, 21, 22, 23, 24] as const;

/** Numbers of Lambert's fraction for the hyperbolic tangent, to the seventh power. */
const numbers = [135_135, 17_325, 378, 62_370, 3_150, 28] as const;
const [t0, t1, t2, t3, t4, t5] = terms;

/** Beyond this the fraction is 1 to five digits. */
const squashLimit = 4.97;

const { get, set, plus, times } = wasm;

/** Replaces the vector on the stack by its hyperbolic tangent. */
const squash: wasm.Code = [
	...[...get(limit), ...wasm.least, ...get(low), ...wasm.most, ...wasm.tee(x)],
	...[...get(x), ...times, ...set(square)],
	...[...get(x), ...get(t0), ...get(square), ...get(t1), ...get(square), ...get(t2)],
	...[...get(square), ...plus, ...times, ...plus, ...times, ...plus, ...times],
	...[...get(t0), ...get(square), ...get(t3), ...get(square), ...get(t4), ...get(square)],
	...[...get(t5), ...times, ...plus, ...times, ...plus, ...times, ...plus],
	...wasm.dividedBy,
];

/** Replaces the vector on the stack by its logistic function. */
const open: wasm.Code = [
	...[...get(half), ...times, ...squash, ...get(half), ...times, ...get(half), ...plus],
];

/** Runs code on the vector at a pointer, keeps the result in a local and at the pointer. */
const renew = (pointer: number, code: wasm.Code, local: number): wasm.Code => [
	...[...get(pointer), ...wasm.load(pointer), ...code, ...wasm.tee(local), ...wasm.store],
];

const keepPointer = (from: number, to: number): wasm.Code => [
	...[...get(from), ...get(size), ...wasm.addInt, ...set(to)],
];

/** What both functions set first: the numbers of the fraction, and where the parts begin. */
const begin: wasm.Code = [
	...terms.flatMap((term, at) => [...wasm.splat(numbers[at] as number), ...set(term)]),
	...[...wasm.splat(squashLimit), ...set(limit), ...wasm.splat(-squashLimit), ...set(low)],
	...[...wasm.splat(0.5), ...set(half)],
	...keepPointer(input, forget),
	...keepPointer(forget, output),
	...keepPointer(output, candidate),
	...[...get(forget), ...set(stop)],
];

/** Leaves the new cell on the stack and in `result`, from gates that are open. */
const renewCell: wasm.Code = [
	...[...get(letIn), ...get(result), ...times, ...get(keep), ...wasm.load(before), ...times],
	...[...plus, ...wasm.tee(result)],
];

const turn = (pointers: readonly number[]): wasm.Code => [
	...pointers.flatMap((pointer) => wasm.addTo(pointer, 16)),
	...[...get(input), ...get(stop), ...wasm.isLess, ...wasm.branchIf(0)],
];

/** One step for a whole row; all that learning needs is kept. */
export const gatesFunction: wasm.WasmFunction = {
	name: "openGates",
	parameters: 6,
	wholes: 4,
	vectors: 15,
	body: [
		...begin,
		...wasm.loop,
		...renew(input, open, letIn),
		...renew(forget, open, keep),
		...renew(output, open, letOut),
		...renew(candidate, squash, result),
		...[...get(cell), ...renewCell, ...wasm.store],
		...[...get(shown), ...get(result), ...squash, ...wasm.tee(result), ...wasm.store],
		...[...get(state), ...get(letOut), ...get(result), ...times, ...wasm.store],
		...turn([input, forget, output, candidate, before, cell, shown, state]),
		...wasm.end,
	],
};

/** What 1 is in a state of 16 bits. */
export const wholeStateScale = 4096;

/** The same for reading: gates are left as they are, the state is written in 16 bits. */
export const wholeGatesFunction: wasm.WasmFunction = {
	name: "openWholeGates",
	parameters: 6,
	wholes: 4,
	vectors: 15,
	body: [
		...begin,
		...wasm.loop,
		...[...wasm.load(input), ...open, ...set(letIn)],
		...[...wasm.load(forget), ...open, ...set(keep)],
		...[...wasm.load(output), ...open, ...set(letOut)],
		...[...wasm.load(candidate), ...squash, ...set(result)],
		...[...get(cell), ...renewCell, ...wasm.store],
		...[...get(result), ...squash, ...get(letOut), ...times],
		...[...wasm.splat(wholeStateScale), ...times, ...wasm.nearest, ...wasm.toInts],
		...[...set(result), ...get(state), ...get(result), ...get(result), ...wasm.narrow],
		...wasm.storeHalf,
		...[...wasm.addTo(state, 8), ...turn([input, forget, output, candidate, before, cell])],
		...wasm.end,
	],
};

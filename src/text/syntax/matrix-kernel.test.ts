import { expect, test } from "vitest";
import { wholeStateScale } from "./gate-code.ts";
import { type Matrix, openKernel } from "./matrix-kernel.ts";
import { packedColumns, packMatrix } from "./packed-matrix.ts";

function fill(matrix: Matrix, wave: (at: number) => number): Matrix {
	for (let at = 0; at < matrix.data.length; at++) matrix.data[at] = wave(at);
	return matrix;
}

test.each([
	[1, 4, 4],
	[5, 8, 12],
	[3, 80, 320],
])("adds the product of a %i x %i matrix and one of %3$i columns", (m, k, n) => {
	const kernel = openKernel(2 ** 20);
	const a = fill(kernel.allocate(m, k), Math.sin);
	const b = fill(kernel.allocate(k, n), Math.cos);
	const c = fill(kernel.allocate(m, n), () => 1);
	kernel.multiply(c.at, a.at, b.at, m, k, n);
	for (let row = 0; row < m; row++) {
		for (let column = 0; column < n; column++) {
			let sum = 1;
			for (let p = 0; p < k; p++) {
				sum += (a.data[row * k + p] as number) * (b.data[p * n + column] as number);
			}
			expect(c.data[row * n + column]).toBeCloseTo(sum, 4);
		}
	}
});

test("opens the gates of a cell as an LSTM does", () => {
	const kernel = openKernel(2 ** 16);
	const gates = fill(kernel.allocate(1, 32), (at) => Math.sin(at) * 4);
	const before = fill(kernel.allocate(1, 8), (at) => Math.cos(at));
	const [cells, shown, state] = [1, 2, 3].map(() => kernel.allocate(1, 8)) as [
		Matrix,
		Matrix,
		Matrix,
	];
	const raw = gates.data.slice();
	kernel.openGates(gates.at, before.at, cells.at, shown.at, state.at, 8 * 4);
	const open = (value: number) => 1 / (1 + Math.exp(-value));
	for (let h = 0; h < 8; h++) {
		const [letIn, keep, letOut, fresh] = [0, 8, 16, 24].map((part) => raw[part + h] as number) as [
			number,
			number,
			number,
			number,
		];
		const cell = open(letIn) * Math.tanh(fresh) + open(keep) * (before.data[h] as number);
		expect(cells.data[h]).toBeCloseTo(cell, 3);
		expect(state.data[h]).toBeCloseTo(open(letOut) * Math.tanh(cell), 3);
	}
});

test.each([
	[1, 8, 16],
	[2, 80, 52],
	[7, 160, 320],
])("packed weights give the products of whole numbers: %i x %i, %3$i columns", (m, depth, n) => {
	const kernel = openKernel(2 ** 20);
	const values = Float32Array.from({ length: depth * n }, (_, at) => Math.cos(at));
	const bias = Float32Array.from({ length: n }, (_, at) => Math.sin(at));
	const scales = { leftMax: 4096, leftScale: 4096 };
	const packed = packMatrix(kernel, { values, rows: depth, columns: n, bias, ...scales });
	const a = kernel.allocateShorts(m, depth);
	for (let at = 0; at < a.data.length; at++) a.data[at] = Math.round(Math.sin(at * 3) * 4096);
	const c = kernel.allocate(m + 1, packedColumns(n));
	const stride = c.columns * 4;
	kernel.multiplyWhole(c.at, packed.bias.at, a.at, packed.at, m, depth * 2, stride);
	for (let row = 0; row < m; row++) {
		for (let column = 0; column < n; column++) {
			let sum = bias[column] as number;
			for (let p = 0; p < depth; p++) {
				sum += ((a.data[row * depth + p] as number) / 4096) * (values[p * n + column] as number);
			}
			expect(c.data[row * c.columns + column]).toBeCloseTo(sum, 2);
		}
	}
	expect(c.data.subarray(m * c.columns).every((value) => value === 0)).toBe(true);
});

test("sums of the largest whole numbers do not run over", () => {
	const kernel = openKernel(2 ** 20);
	const values = new Float32Array(160 * 16).fill(9);
	const scales = { leftMax: 32_767, leftScale: 32_767 };
	const packed = packMatrix(kernel, { values, rows: 160, columns: 16, ...scales });
	const a = kernel.allocateShorts(1, 160);
	a.data.fill(32_767);
	const c = kernel.allocate(1, 16);
	kernel.multiplyWhole(c.at, packed.bias.at, a.at, packed.at, 1, 320, 64);
	expect(c.data[15]).toBeCloseTo(1440, -1);
});

test("opens the gates in whole numbers as in floats, with the cells in place", () => {
	const kernel = openKernel(2 ** 16);
	const gates = fill(kernel.allocate(1, 64), (at) => Math.sin(at) * 4);
	const cells = fill(kernel.allocate(1, 16), (at) => Math.cos(at));
	const whole = kernel.allocateShorts(1, 16);
	const before = cells.data.slice();
	kernel.openWholeGates(gates.at, cells.at, cells.at, 0, whole.at, 16 * 4);
	const wholeCells = cells.data.slice();
	cells.data.set(before);
	const [shown, state] = [kernel.allocate(1, 16), kernel.allocate(1, 16)];
	kernel.openGates(gates.at, cells.at, cells.at, shown.at, state.at, 16 * 4);
	expect(wholeCells).toEqual(cells.data);
	const wanted = Int16Array.from(state.data, (value) => Math.round(value * wholeStateScale));
	expect(whole.data).toEqual(wanted);
});

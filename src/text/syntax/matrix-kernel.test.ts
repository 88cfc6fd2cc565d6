import { expect, test } from "vitest";
import { type Matrix, openKernel } from "./matrix-kernel.ts";

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

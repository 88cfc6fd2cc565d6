// A perceptron's weights while they are learned, with their running average.

/** Updated in place; `table` can be used as the table of HashedWeights. */
export class AveragedWeights {
	readonly table: Float32Array;
	readonly mask: number;
	private readonly totals: Float64Array;
	private step = 1;

	/** A table of 2 to the power of `bits` places. */
	constructor(bits: number) {
		this.table = new Float32Array(2 ** bits);
		this.totals = new Float64Array(2 ** bits);
		this.mask = 2 ** bits - 1;
	}

	/** Counts one decision, right or wrong, for the average. */
	tick(): void {
		this.step++;
	}

	add(place: number, amount: number): void {
		const at = place & this.mask;
		this.table[at] = (this.table[at] as number) + amount;
		this.totals[at] = (this.totals[at] as number) + this.step * amount;
	}

	/** The average of the weights over all decisions so far. */
	average(): Float32Array {
		const { table, totals, step } = this;
		return table.map((weight, at) => weight - (totals[at] as number) / step);
	}
}

/** Weights as signed bytes; the largest few in a hundred thousand are cut off at 127. */
export function quantise(weights: Float32Array): Int8Array {
	const sizes = weights
		.map(Math.abs)
		.filter((size) => size > 0)
		.sort();
	const top = sizes[Math.floor(sizes.length * 0.9999)] ?? 1;
	return Int8Array.from(weights, (weight) =>
		Math.max(-127, Math.min(127, Math.round((weight * 127) / top))),
	);
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** A shuffled copy. */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
	const copy = [...values];
	for (let at = copy.length - 1; at > 0; at--) {
		const other = Math.floor(random() * (at + 1));
		[copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
	}
	return copy;
}

// Weights of a linear model in one flat table, addressed by hash.

/**
 * A table whose length is a power of two. The weight of feature `h` for class `k` stands at
 * `(h + k) & mask`; unrelated features may share a place, which training has taken into account.
 * Bytes as shipped; floats while training.
 */
export type HashedWeights = {
	readonly table: Int8Array | Float32Array;
	readonly mask: number;
};

/** Writes the sum of the weights of all `features` for each of `classes` into `scores`. */
export function scoreClasses(
	weights: HashedWeights,
	features: Int32Array,
	classes: Uint8Array,
	scores: Float64Array,
): void {
	const { table, mask } = weights;
	for (let c = 0; c < classes.length; c++) {
		const offset = classes[c] as number;
		let sum = 0;
		for (let f = 0; f < features.length; f++) {
			sum += table[((features[f] as number) + offset) & mask] as number;
		}
		scores[c] = sum;
	}
}

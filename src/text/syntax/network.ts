// The network that reads a sentence: two layers of LSTM cells in both directions, and on top of
// them scores for tags, heads and relations. Dozat and Manning 2017, "Deep biaffine attention for
// neural dependency parsing", made small.

import type { Matrix } from "./matrix-kernel.ts";

/** Sizes of the parts; all multiples of 4, `hidden` and `input` of 8, `arc` and `label` of 16. */
export type NetworkSize = {
	readonly input: number;
	readonly hidden: number;
	readonly arc: number;
	readonly label: number;
	/** Tags, relations and kinds of things, counted with the places that fill up to a multiple of 4. */
	readonly tags: number;
	readonly relations: number;
	readonly things: number;
};

/** Weights by the names in {@link weightShapes}. */
export type NetworkWeights = Readonly<Record<string, Matrix>>;

/** Layers of LSTM cells: two, each read forwards and backwards. */
export const lstmNames = ["forward1", "backward1", "forward2", "backward2"] as const;

/** Rows and columns of every weight matrix. */
export function weightShapes(
	size: NetworkSize,
): Readonly<Record<string, readonly [number, number]>> {
	const both = 2 * size.hidden;
	const gates = 4 * size.hidden;
	const shapes: Record<string, readonly [number, number]> = {};
	for (const [at, name] of lstmNames.entries()) {
		shapes[`${name}.input`] = [at < 2 ? size.input : both, gates];
		shapes[`${name}.state`] = [size.hidden, gates];
		shapes[`${name}.bias`] = [1, gates];
	}
	return {
		...shapes,
		tag: [both, size.tags],
		"tag.bias": [1, size.tags],
		thing: [both, size.things],
		"thing.bias": [1, size.things],
		arcDependent: [both, size.arc],
		"arcDependent.bias": [1, size.arc],
		arcHead: [both, size.arc],
		"arcHead.bias": [1, size.arc],
		arcPair: [size.arc, size.arc],
		"arcPair.bias": [1, size.arc],
		arcRoot: [1, size.arc],
		labelDependent: [both, size.label],
		"labelDependent.bias": [1, size.label],
		labelHead: [both, size.label],
		labelRoot: [1, size.label],
		label: [size.label, size.relations],
		"label.bias": [1, size.relations],
	};
}

/** Columns of the arc scores for a sentence. */
export function arcWidth(count: number): number {
	return (count + 4) & ~3;
}

/** Sets what is below zero to zero. */
export function rectify(data: Float32Array, from: number, to: number): void {
	for (let at = from; at < to; at++) if ((data[at] as number) < 0) data[at] = 0;
}

/** Writes rows as columns; rows of the target are `width` floats, what is not filled becomes 0. */
export function turn(source: Matrix, count: number, target: Float32Array, width: number): void {
	const { columns, data } = source;
	for (let column = 0; column < columns; column++) {
		const to = column * width;
		for (let row = 0; row < count; row++) target[to + row] = data[row * columns + column] as number;
		for (let row = count; row < width; row++) target[to + row] = 0;
	}
}

// The format of the network's weights: words as bytes with a scale a row, the rest in two bytes.

import { openKernel } from "../syntax/matrix-kernel.ts";
import { type NetworkSize, type NetworkWeights, weightShapes } from "../syntax/network.ts";
import { layWeights, openReadingSpace } from "../syntax/reading-network.ts";
import type { RunningNetwork } from "../syntax/run-network.ts";
import { packWeights, unpackWeights } from "./weights-file.ts";

/** A network ready to read sentences of at most {@link networkWordsMax} words. */
export type Network = RunningNetwork & {
	readonly size: NetworkSize;
	readonly relations: readonly string[];
	/** Rows of the embedding by normal form, from 1. */
	readonly rows: ReadonlyMap<string, number>;
	readonly embedding: Int8Array;
	readonly embeddingScales: Float32Array;
};

/** No more words are read at a time. */
export const networkWordsMax = 300;

/** Bytes of memory for weights and workspace. */
const memoryBytes = 24 * 2 ** 20;

type NetworkHeader = {
	readonly size: NetworkSize;
	readonly relations: readonly string[];
	readonly known: string;
	readonly scales: Readonly<Record<string, number>>;
};

/** A network as training leaves it. */
export type RawNetwork = {
	readonly size: NetworkSize;
	readonly relations: readonly string[];
	readonly known: readonly string[];
	readonly weights: NetworkWeights;
	readonly embedding: Float32Array;
};

function largest(values: Float32Array): number {
	let top = 1e-9;
	for (const value of values) top = Math.max(top, Math.abs(value));
	return top;
}

/** Packs a network. */
export function packNetwork(raw: RawNetwork): Uint8Array {
	const scales: Record<string, number> = {};
	const tables: Record<string, Int8Array> = {};
	const asBytes = (values: { readonly buffer: ArrayBufferLike; readonly byteLength: number }) =>
		new Int8Array(values.buffer, 0, values.byteLength);
	for (const name of Object.keys(weightShapes(raw.size))) {
		const data = raw.weights[name]?.data ?? new Float32Array(0);
		const scale = largest(data) / 32_767;
		scales[name] = scale;
		tables[name] = asBytes(Int16Array.from(data, (value) => Math.round(value / scale)));
	}
	const width = raw.size.input;
	const rowCount = raw.embedding.length / width;
	const rowScales = new Float32Array(rowCount);
	const rows = new Int8Array(raw.embedding.length);
	for (let row = 0; row < rowCount; row++) {
		const values = raw.embedding.subarray(row * width, (row + 1) * width);
		const scale = largest(values) / 127;
		rowScales[row] = scale;
		for (const [at, value] of values.entries()) rows[row * width + at] = Math.round(value / scale);
	}
	tables["embedding"] = rows;
	tables["embeddingScales"] = asBytes(rowScales);
	const { size, relations } = raw;
	const header: NetworkHeader = { size, relations, known: raw.known.join("\n"), scales };
	return packWeights({ header, tables });
}

/** Unpacks what {@link packNetwork} packed, and lays the weights into a kernel's memory. */
export function unpackNetwork(bytes: Uint8Array): Network {
	const { header, tables } = unpackWeights(bytes);
	const { size, relations, known, scales } = header as NetworkHeader;
	const kernel = openKernel(memoryBytes);
	const read = (name: string): Float32Array => {
		const packed = new Int16Array((tables[name] ?? new Int8Array(0)).slice().buffer);
		const scale = scales[name] ?? 0;
		const values = new Float32Array(packed.length);
		for (let at = 0; at < packed.length; at++) values[at] = (packed[at] as number) * scale;
		return values;
	};
	return {
		size,
		relations,
		rows: new Map(known.split("\n").map((word, at) => [word, at + 1])),
		kernel,
		weights: layWeights(kernel, size, read),
		embedding: tables["embedding"] ?? new Int8Array(0),
		embeddingScales: new Float32Array((tables["embeddingScales"] ?? new Int8Array(0)).slice().buffer),
		space: openReadingSpace(kernel, size, networkWordsMax),
	};
}

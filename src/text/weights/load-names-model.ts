// Loads the weights of the finder of names, once.

import { readFileSync } from "node:fs";
import type { HashedWeights } from "../syntax/hashed-weights.ts";
import { unpackWeights } from "./weights-file.ts";

/** Weights for the first reading of a text, and for the second, which has a memory of the first. */
export type NamesModel = { readonly first: HashedWeights; readonly second: HashedWeights };

let loaded: NamesModel | undefined;

/** The finder of English names that ships with the package. */
export function loadNamesModel(): NamesModel {
	loaded ??= readNamesModel(readFileSync(new URL("./names.weights", import.meta.url)));
	return loaded;
}

function readNamesModel(bytes: Uint8Array): NamesModel {
	const { tables } = unpackWeights(bytes);
	const weights = (name: string): HashedWeights => {
		const table = tables[name] ?? new Int8Array(1);
		return { table, mask: table.length - 1 };
	};
	return { first: weights("first"), second: weights("second") };
}

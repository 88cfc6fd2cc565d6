// Loads the language core's weights, once.

import { readFileSync } from "node:fs";
import type { SyntaxModel } from "../syntax/syntax-model.ts";
import { unpackWeights } from "./weights-file.ts";

/** The lists of the weights file; the words of a lexicon class are joined by spaces. */
export type SyntaxHeader = {
	readonly tags: readonly string[];
	readonly lexicon: readonly string[];
	readonly tagChoices: readonly (readonly number[])[];
	readonly lemmas: readonly (readonly [string, string])[];
};

let loaded: SyntaxModel | undefined;

/** The model of English syntax that ships with the package. */
export function loadSyntaxModel(): SyntaxModel {
	loaded ??= readSyntaxModel(readFileSync(new URL("./syntax.weights", import.meta.url)));
	return loaded;
}

/** Reads a model from the bytes of a weights file. */
export function readSyntaxModel(bytes: Uint8Array): SyntaxModel {
	const { header, tables } = unpackWeights(bytes);
	const lists = header as SyntaxHeader;
	const lexicon = new Map<string, number>();
	for (const [number, words] of lists.lexicon.entries()) {
		for (const word of words.split(" ")) if (word !== "") lexicon.set(word, number);
	}
	const weights = (name: string) => {
		const table = tables[name] ?? new Int8Array(1);
		return { table, mask: table.length - 1 };
	};
	return {
		tags: lists.tags,
		lexicon,
		tagChoices: lists.tagChoices.map((choices) => Uint8Array.from(choices)),
		lemmas: new Map(lists.lemmas),
		breaks: weights("breaks"),
		tagger: weights("tagger"),
	};
}

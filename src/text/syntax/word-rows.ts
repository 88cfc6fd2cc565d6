// Which rows of the embedding stand for a word.

import type { WordCodes } from "./word-codes.ts";

/** Rows a word: itself, its ends and shape by hash, and its tag. */
export const rowsPerWord = 8;

/** Rows that ends and shapes share, by hash. */
const hashedRows = 16_384;

/** Rows kept for tags. */
const tagRows = 64;

/** How many rows an embedding has for so many known words; row 0 is for unknown words. */
export function embeddingRows(knownWords: number): number {
	return 1 + knownWords + tagRows + hashedRows;
}

function hashedRow(knownWords: number, part: number, code: number): number {
	const hash = Math.imul(code ^ Math.imul(part, 0x9e3779b1), 0x5bd1e995) >>> 9;
	return 1 + knownWords + tagRows + (hash & (hashedRows - 1));
}

/** Writes the rows of a word but for its tag from place `to`; `known` is its own row or 0. */
export function writeWordRows(
	word: WordCodes,
	known: number,
	knownWords: number,
	target: { readonly rows: Int32Array; readonly to: number },
): void {
	const { rows, to } = target;
	rows[to] = known;
	rows[to + 1] = hashedRow(knownWords, 1, word.suffix2);
	rows[to + 2] = hashedRow(knownWords, 2, word.suffix3);
	rows[to + 3] = hashedRow(knownWords, 3, word.suffix4);
	rows[to + 4] = hashedRow(knownWords, 4, word.prefix2);
	rows[to + 5] = hashedRow(knownWords, 5, word.prefix3);
	rows[to + 6] = hashedRow(knownWords, 6, word.shape);
}

/** Row of a tag by number. */
export function tagRow(knownWords: number, tag: number): number {
	return 1 + knownWords + tag;
}

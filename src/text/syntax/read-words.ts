// From forms to the numbers that the tagger works on.

import { ownString } from "../own-string.ts";
import { normalForm, type WordCodes, wordCodes } from "./word-codes.ts";

/** Forms kept with their codes; the list starts anew when it is full. */
const cachedFormsMax = 40_000;

const caches = new WeakMap<object, Map<string, WordCodes>>();

/** Codes of the forms, by the lexicon given. */
export function readWords(
	forms: readonly string[],
	lexicon: ReadonlyMap<string, number>,
): readonly WordCodes[] {
	let cache = caches.get(lexicon);
	if (!cache || cache.size > cachedFormsMax) {
		cache = new Map();
		caches.set(lexicon, cache);
	}
	const words: WordCodes[] = [];
	for (const form of forms) {
		let codes = cache.get(form);
		if (!codes) {
			const own = ownString(form);
			const normal = normalForm(own);
			codes = wordCodes(own, normal, lexicon.get(normal) ?? 0);
			cache.set(own, codes);
		}
		words.push(codes);
	}
	return words;
}

// From forms to the numbers that the models work on.

import type { SyntaxModel } from "./syntax-model.ts";
import type { TreeWords } from "./tree-features.ts";
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
			const normal = normalForm(form);
			codes = wordCodes(form, normal, lexicon.get(normal) ?? 0);
			cache.set(form, codes);
		}
		words.push(codes);
	}
	return words;
}

/** Codes that stand for the root and for no word. */
const rootCode = 0x51ed27;
const noneCode = 0x2c1b3c;

/** The words of a sentence as the parser sees them. */
export function readTreeWords(
	words: readonly WordCodes[],
	tags: Uint8Array,
	model: Pick<SyntaxModel, "separators" | "verbs">,
): TreeWords {
	const count = words.length;
	const size = count + 2;
	const form = new Int32Array(size);
	const tag = new Int32Array(size);
	const suffix = new Int32Array(size);
	const commasBefore = new Int32Array(size);
	const verbsBefore = new Int32Array(size);
	for (let at = 1; at <= count; at++) {
		const word = words[at - 1] as WordCodes;
		const number = tags[at - 1] as number;
		form[at] = word.lower;
		suffix[at] = word.suffix3;
		tag[at] = number + 1;
		commasBefore[at + 1] = (commasBefore[at] as number) + (model.separators[number] ? 1 : 0);
		verbsBefore[at + 1] = (verbsBefore[at] as number) + (model.verbs[number] ? 1 : 0);
	}
	form[0] = rootCode;
	suffix[0] = rootCode;
	tag[0] = 200;
	form[count + 1] = noneCode;
	suffix[count + 1] = noneCode;
	tag[count + 1] = 201;
	return { count, form, tag, suffix, commasBefore, verbsBefore };
}

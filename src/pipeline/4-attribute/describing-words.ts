// The words of a description that tell whom it means: "the Ukrainian president" to "ua president".

import { findCountry } from "../../text/speakers/find-side.ts";

/** Lower-case words that mean something, a country as its code. */
export function describingWords(words: string): string[] {
	const found = words.replaceAll(/['’]s\b/gu, "").match(/[\p{L}.-]+/gu) ?? [];
	const kept = found.filter((word) => !/^(?:the|this|that|a|an|of|for|former|then)$/iu.test(word));
	return kept.map((word) => findCountry(word)?.code ?? word.toLowerCase());
}

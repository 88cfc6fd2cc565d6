// Collects the lemmas of the treebanks that no rule gives.

import { findLemma, lemmaKey } from "../src/text/syntax/find-lemma.ts";
import type { TreebankSentence } from "./read-conllu.ts";

/** Pairs of key (see lemmaKey) and lemma, in order of the keys. */
export function collectLemmas(
	sentences: readonly TreebankSentence[],
): (readonly [string, string])[] {
	const counts = new Map<string, Map<string, number>>();
	const none = new Map<string, string>();
	const byRule = new Map<string, string>();
	for (const { words } of sentences) {
		for (const { form, tag, lemma } of words) {
			const key = lemmaKey(form, tag);
			byRule.set(key, findLemma(form, tag, none));
			const lemmas = counts.get(key) ?? new Map<string, number>();
			lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1);
			counts.set(key, lemmas);
		}
	}
	const exceptions: (readonly [string, string])[] = [];
	for (const [key, lemmas] of counts) {
		const [lemma] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [""];
		if (key.endsWith(" NNP") || lemma === "_" || byRule.get(key) === lemma) continue;
		exceptions.push([key, lemma]);
	}
	return exceptions.sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

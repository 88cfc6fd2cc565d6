// Which tags a common word may have, counted in the treebanks.

import { normalForm } from "../src/text/syntax/word-codes.ts";
import type { TreebankSentence } from "./read-conllu.ts";

/** Words seen less often are unknown, so that training meets unknown words. */
const knownCountMin = 3;
/** From this count on only the tags that were seen are allowed. */
const closedCountMin = 12;
const openTags = new Set(
	"NN NNS NNP NNPS JJ JJR JJS RB RBR VB VBD VBG VBN VBP VBZ CD FW UH ADD GW AFX".split(" "),
);

/** Classes by word; the tags of each class as names, class 0 for unknown words. */
export type Lexicon = {
	readonly classes: readonly (readonly string[])[];
	readonly words: Readonly<Record<string, number>>;
};

export function buildLexicon(sentences: readonly TreebankSentence[]): Lexicon {
	const counts = new Map<string, Map<string, number>>();
	const allTags = new Map<string, number>();
	for (const { words } of sentences) {
		for (const { form, tag } of words) {
			const word = normalForm(form);
			const tags = counts.get(word) ?? new Map<string, number>();
			tags.set(tag, (tags.get(tag) ?? 0) + 1);
			counts.set(word, tags);
			allTags.set(tag, (allTags.get(tag) ?? 0) + 1);
		}
	}
	const everything = [...allTags.keys()].sort();
	const classes = [everything];
	const classByKey = new Map<string, number>();
	const words: Record<string, number> = {};
	for (const [word, tags] of [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
		const total = [...tags.values()].reduce((sum, count) => sum + count, 0);
		if (total < knownCountMin) continue;
		const seen = [...tags].filter(([, count]) => count > 1 || count / total > 0.02);
		const names = seen.map(([tag]) => tag).sort();
		const isClosed = total >= closedCountMin;
		const key = `${isClosed} ${names.join(" ")}`;
		let number = classByKey.get(key);
		if (number === undefined) {
			number = classes.length;
			classByKey.set(key, number);
			const isOpenWord = names.some((tag) => openTags.has(tag));
			const allowed = isOpenWord ? [...new Set([...names, "NNP"])].sort() : names;
			classes.push(isClosed ? allowed : everything);
		}
		words[word] = number;
	}
	return { classes, words };
}

// The order of the newest matches: how often and where the searched words stand. The same for every
// engine, and without counting how frequent a word is in the whole store.

import { foldWords } from "./search-marks.ts";
import type { SearchQuery } from "./search-table.ts";

export type RankedText = { readonly title: string; readonly text: string };

const titleWeight = 4;
/** Characters of a text from which its words count half: long texts repeat every word. */
const longText = 4000;

/**
 * Hits with the best first; of equal ones the order stays. Without words the order stays too. A
 * phrase counts as its words do: all hits hold the phrase already.
 */
export function rankHits<Hit>(
	hits: readonly Hit[],
	query: SearchQuery,
	textOf: (hit: Hit) => RankedText,
): readonly Hit[] {
	const stems = listStems(query);
	if (stems.length === 0) return hits;
	const scored = hits.map((hit) => ({ hit, score: scoreText(textOf(hit), stems) }));
	return scored.toSorted((a, b) => b.score - a.score).map(({ hit }) => hit);
}

function listStems({ words }: SearchQuery): string[] {
	const wanted = words.filter(({ isNot }) => !isNot).flatMap(({ anyOf }) => anyOf);
	const stems = wanted.flatMap((phrase) => phrase.words.flatMap(foldWords)).map(stemOf);
	return [...new Set(stems)];
}

/** A rough stem, of which the index's own stems are further forms. */
function stemOf(word: string): string {
	return word.length > 4 ? word.replace(/(?:ies|ing|ed|es|s|y|e)$/, "") : word;
}

function scoreText({ title, text }: RankedText, stems: readonly string[]): number {
	const [inTitle, inText] = [title.toLowerCase(), text.toLowerCase()];
	const share = longText / (longText + text.length);
	let score = 0;
	for (const stem of stems) {
		if (inTitle.includes(stem)) score += titleWeight;
		score += Math.log1p(share * count(inText, stem));
	}
	return score;
}

const countedMax = 50;

function count(text: string, stem: string): number {
	let found = 0;
	let at = text.indexOf(stem);
	while (at >= 0 && found < countedMax) {
		found++;
		at = text.indexOf(stem, at + stem.length);
	}
	return found;
}

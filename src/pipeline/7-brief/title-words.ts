// What the titles of a story tell.

import type { Article } from "../../news/article.ts";
import { stemWord } from "../../text/stem-word.ts";

const stemsByArticle = new WeakMap<Article, ReadonlySet<string>>();

/** Words of titles by the share of the titles that have them. */
export function weighTitles(articles: readonly Article[]): ReadonlyMap<string, number> {
	const weights = new Map<string, number>();
	for (const article of articles) {
		const stems = stemsByArticle.get(article) ?? stemsOf(article.title);
		stemsByArticle.set(article, stems);
		for (const word of stems) weights.set(word, (weights.get(word) ?? 0) + 1 / articles.length);
	}
	return weights;
}

/** How many title words are among these, each by its weight: 1 for three that every title has. */
export function titleShare(
	stems: ReadonlySet<string>,
	titles: ReadonlyMap<string, number>,
): number {
	let sum = 0;
	for (const word of stems) sum += titles.get(word) ?? 0;
	return Math.min(1, sum / 3);
}

/** The stems of the longer words of a text, each once. */
export function stemsOf(text: string): ReadonlySet<string> {
	return new Set((text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map(stemWord));
}

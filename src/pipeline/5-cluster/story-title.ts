// The title of a story: that of the article which speaks for most of the others.

import type { Article } from "../../news/article.ts";
import { findTerms } from "../../text/terms.ts";

const titleCharsMax = 400;

/** Longer titles are cut texts, shorter ones sections; both come last. */
const telling = /^.{15,140}$/su;

/**
 * The title that shares most words with the other titles and with the first lines of the articles;
 * the earliest of equals. Empty where no article has one.
 */
export function chooseTitle(articles: readonly Article[]): string {
	const counts = new Map<string, number>();
	for (const { title, text } of articles) {
		const words = findTerms(`${title}\n${text.slice(0, titleCharsMax)}`, 2 * titleCharsMax).stems;
		for (const stem of words.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
	}
	let best = "";
	let bestScore = Number.NEGATIVE_INFINITY;
	for (const { title } of articles) {
		const own = [...findTerms(title, titleCharsMax).stems.keys()];
		const shared = own.reduce((sum, stem) => sum + (counts.get(stem) ?? 1) - 1, 0);
		const score = shared / (own.length + 4) ** 0.3 - (telling.test(title) ? 0 : articles.length);
		if (title !== "" && score > bestScore) {
			best = title;
			bestScore = score;
		}
	}
	return best;
}

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
	for (const article of articles) {
		for (const stem of readStems(article).opening) counts.set(stem, (counts.get(stem) ?? 0) + 1);
	}
	let best = "";
	let bestScore = Number.NEGATIVE_INFINITY;
	for (const article of articles) {
		const { title } = article;
		const own = readStems(article).title;
		const shared = own.reduce((sum, stem) => sum + (counts.get(stem) ?? 1) - 1, 0);
		const score = shared / (own.length + 4) ** 0.3 - (telling.test(title) ? 0 : articles.length);
		if (title !== "" && score > bestScore) {
			best = title;
			bestScore = score;
		}
	}
	return best;
}

type TitleStems = {
	readonly title: readonly string[];
	/** Of the title and the first lines. */
	readonly opening: readonly string[];
};

const stemsByArticle = new WeakMap<Article, TitleStems>();

/** Read once for an article. */
function readStems(article: Article): TitleStems {
	const known = stemsByArticle.get(article);
	if (known !== undefined) return known;
	const opening = `${article.title}\n${article.text.slice(0, titleCharsMax)}`;
	const stems = {
		title: [...findTerms(article.title, titleCharsMax).stems.keys()],
		opening: [...findTerms(opening, 2 * titleCharsMax).stems.keys()],
	};
	stemsByArticle.set(article, stems);
	return stems;
}

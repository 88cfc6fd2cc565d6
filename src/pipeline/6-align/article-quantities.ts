// The numbers of an article, found once.

import type { Article } from "../../news/article.ts";
import type { Quantity } from "../../news/figure.ts";
import type { Span } from "../../news/span.ts";
import { findQuantities } from "../../text/quantities/find-quantities.ts";

const quantitiesByArticle = new WeakMap<Article, readonly Quantity[]>();

/** The quantities of an article in order, kept with it: the same text gives the same ones. */
export function quantitiesOf(article: Article): readonly Quantity[] {
	const known = quantitiesByArticle.get(article) ?? findQuantities(article.text);
	quantitiesByArticle.set(article, known);
	return known;
}

/** Those inside any of the spans that count or measure something. */
export function quantitiesIn(article: Article, spans: readonly Span[]): readonly Quantity[] {
	return quantitiesOf(article).filter(
		({ start, end, kind }) =>
			kind !== "number" &&
			kind !== "ordinal" &&
			spans.some((span) => span.start <= start && end <= span.end),
	);
}

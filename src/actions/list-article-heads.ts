// The articles of a story in the order of its coverage, as lists show them.

import type { Article } from "../news/article.ts";
import type { Brief } from "../news/brief.ts";
import type { StoryRecord } from "../news/claim.ts";
import type { TimeRange } from "../news/time-range.ts";
import type { ArticleHead } from "../wire/stories.ts";

/** Originals by date, each followed by its copies. Numbered citations count in this order. */
export function listArticleHeads(
	articles: readonly Article[],
	record: StoryRecord,
	{ coverage }: Brief,
): readonly ArticleHead[] {
	const order = coverage.flatMap((entry) => [
		entry.articleId,
		...entry.copies.map((copy) => copy.articleId),
	]);
	const place = new Map(order.map((articleId, index) => [articleId, index]));
	const placeOf = ({ id }: Article): number => place.get(id) ?? order.length;
	return [...articles]
		.sort((a, b) => placeOf(a) - placeOf(b))
		.map((article) => ({
			id: article.id,
			title: article.title,
			url: article.url,
			publisher: article.publisher.name,
			publisherKey: article.publisher.key,
			published: dateOf(article, record),
		}));
}

/** The article's own date, or the one that its story lets infer. */
export function dateOf(article: Article, record: StoryRecord | undefined): TimeRange {
	return record?.inferredDates[article.id] ?? article.published;
}

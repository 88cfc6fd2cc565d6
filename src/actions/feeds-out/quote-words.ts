// The words behind a line of the record, with the article that they stand in.

import type { Article } from "../../news/article.ts";
import type { Citation } from "../../news/span.ts";
import type { Store } from "../../store/store.ts";
import { articlePath } from "../page-paths.ts";
import type { Quote } from "./out-feed.ts";

/** What a quote tells of an article. */
export type QuotedArticle = {
	readonly id: string;
	readonly title: string;
	/** Undefined for a file that names none. */
	readonly url?: string | undefined;
	readonly publisher: { readonly name: string };
};

/** An article with when it was published, as far as that is known. */
export type DatedArticle = QuotedArticle & Pick<Article, "published" | "receivedMs">;

/** The words with their article; undefined where the article is not among those given. */
export function quoteWords(
	{ articleId, start, end, words }: Citation,
	articles: ReadonlyMap<string, QuotedArticle>,
	speaker?: string,
): Quote | undefined {
	const article = articles.get(articleId);
	if (article === undefined) return undefined;
	return {
		...{ words, speaker, articleId, start, end },
		publisher: article.publisher.name,
		articleTitle: article.title,
		articleUrl: article.url,
		path: articlePath(articleId, { start, end }),
	};
}

/** When an article was published; where nobody knows, when it came. */
export function articleMs({ published, receivedMs }: DatedArticle): number {
	const isKnown = published.basis !== "unknown" && Math.abs(published.latestMs) < 8e15;
	return isKnown ? published.latestMs : receivedMs;
}

/** Every citation that has its article, in order. */
export function quoteAll(
	citations: readonly (Citation | undefined)[],
	articles: ReadonlyMap<string, QuotedArticle>,
): readonly Quote[] {
	return citations
		.map((citation) => citation && quoteWords(citation, articles))
		.filter((quote) => quote !== undefined);
}

/** The articles of these ids that are on record, by id. */
export async function findQuoted(
	store: Store,
	ids: readonly (Citation["articleId"] | undefined)[],
): Promise<ReadonlyMap<string, DatedArticle>> {
	const found = new Map<string, DatedArticle>();
	for (const id of new Set(ids)) {
		const stored = id && (await store.articles.find(id));
		if (stored) found.set(stored.article.id, stored.article);
	}
	return found;
}

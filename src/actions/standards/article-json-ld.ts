// Articles as schema.org's NewsArticle, and who published them.

import type { Article } from "../../news/article.ts";
import type { Copy } from "../../news/copy.ts";
import type { TimeRange } from "../../news/time-range.ts";
import { articlePath } from "../page-paths.ts";

/** An object of JSON-LD. */
export type LinkedData = { readonly [name: string]: unknown };

/** What is known of an article beside itself. */
export type ArticleContext = {
	readonly base: string;
	/** The date that its story lets infer, where the page tells none. */
	readonly published: TimeRange;
	readonly copy: Copy | undefined;
};

/** The article without its text, which belongs to its publisher; a copy names its original. */
export function articleJsonLd(article: Article, context: ArticleContext): LinkedData {
	const { base, published, copy } = context;
	const { id, title, url, publisher, bylines, language, section, topics, modified } = article;
	const original = copy?.of;
	return {
		...{ "@type": "NewsArticle", "@id": base + articlePath(id), headline: title },
		...(url !== undefined && { url }),
		...dateOf("datePublished", published),
		...(modified !== undefined && dateOf("dateModified", modified)),
		...(language !== "und" && { inLanguage: language }),
		...(section !== undefined && { articleSection: section }),
		...(topics.length > 0 && { keywords: topics }),
		author: bylines.map((name) => ({ "@type": "Person", name })),
		publisher: { "@type": "Organization", name: publisher.name },
		...(original !== undefined && { isBasedOn: { "@id": base + articlePath(original) } }),
	};
}

const dayMs = 24 * 60 * 60 * 1000;

/** A date as exactly as it is known: a moment, or a day; none where it is only guessed. */
export function dateOf(name: string, { earliestMs, latestMs, basis }: TimeRange): LinkedData {
	if (basis === "unknown" || Math.abs(latestMs) > 8e15 || Math.abs(earliestMs) > 8e15) return {};
	const spanMs = latestMs - earliestMs;
	if (spanMs >= dayMs) return {};
	const text = new Date(latestMs).toISOString();
	return { [name]: spanMs > 60_000 ? text.slice(0, 10) : text };
}

// A change of the record as an item of a feed.

import type { Change } from "../../news/change.ts";
import { articlePath, claimPath, storyPath } from "../page-paths.ts";
import type { OutItem, Quote } from "./out-feed.ts";
import { articleMs, type DatedArticle, quoteAll } from "./quote-words.ts";

/** What is told beside a change: the title of its story, and when it was noted. */
export type ChangeContext = {
	readonly storyTitle: string;
	readonly notedMs?: number | undefined;
	readonly articles: ReadonlyMap<string, DatedArticle>;
};

/** The change with the words that made it. */
export function changeItem(change: Change, context: ChangeContext): OutItem {
	const { id, kind, storyId, text, atMs, event } = change;
	const { storyTitle, notedMs, articles } = context;
	const came = change.articleId && articles.get(change.articleId);
	const publishedMs = came ? articleMs(came) : atMs;
	const quotes = quoteAll([event?.words], articles);
	return {
		id: `urn:onrecord:change:${id}`,
		title: titleOf(change, context),
		text: text === storyTitle ? [] : [`${storyTitle}.`.replace(/([.!?])\.$/, "$1")],
		quotes,
		path: pathOf(change),
		...{ publishedMs, updatedMs: notedMs ?? publishedMs },
		authors: publishersOf(quotes),
		tags: [kind],
		record: { type: "change", id, kind, storyId, storyTitle, atMs, text, event },
	};
}

function titleOf(
	{ kind, text, articleId }: Change,
	{ articles, storyTitle }: ChangeContext,
): string {
	if (kind === "new-story") return `New story: ${storyTitle}`;
	const article = articleId && articles.get(articleId);
	if (kind === "new-article" && article) return `${article.publisher.name}: ${article.title}`;
	return text;
}

function pathOf({ storyId, articleId, event }: Change): string {
	if (event?.claimId !== undefined) return claimPath(storyId, event.claimId);
	return articleId === undefined ? storyPath(storyId) : articlePath(articleId);
}

/** The outlets that the words stand in, each once. */
export function publishersOf(quotes: readonly Quote[]): readonly string[] {
	return [...new Set(quotes.map(({ publisher }) => publisher))];
}

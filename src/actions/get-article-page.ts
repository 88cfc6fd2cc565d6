// An article with its statements, as the reading view shows it.

import { listCorrected } from "../jobs/corrected-statements.ts";
import type { Copy } from "../news/copy.ts";
import type { ArticleId } from "../news/span.ts";
import type { ArticlePage } from "../wire/articles.ts";
import type { Workspace } from "./workspace.ts";

/** The article, what it repeats and its story; undefined for an id that is not known. */
export async function getArticlePage(
	{ store }: Workspace,
	id: string,
): Promise<ArticlePage | undefined> {
	const articleId = id as ArticleId;
	const stored = await store.articles.find(articleId);
	if (stored === undefined) return undefined;
	const { article } = stored;
	const storyId = await store.articles.findStory(articleId);
	const derived = storyId && (await store.stories.findDerived(storyId));
	const revisions = await store.articles.listRevisions(articleId);
	const copy = await store.articles.findCopy(articleId);
	return {
		...article,
		publisher: article.publisher.name,
		publisherKey: article.publisher.key,
		published: derived?.record.inferredDates[articleId] ?? article.published,
		statements: await listCorrected(store, articleId),
		copy: copy && (await copyOf(store, copy)),
		revisions: revisions.map(({ atMs, title, text, changes }) => ({ atMs, title, text, changes })),
		story: derived && { id: derived.story.id, title: derived.summary.title },
	};
}

async function copyOf(
	store: Workspace["store"],
	{ relation, share, why, of, ghost }: Copy,
): Promise<ArticlePage["copy"]> {
	const original = of && (await store.articles.find(of));
	const { id, title, publisher } = original?.article ?? {};
	const shown = id && title !== undefined && publisher && { id, title, publisher: publisher.name };
	return { relation, share, why, ghost, of: shown || undefined };
}

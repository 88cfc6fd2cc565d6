// Statements with the article they stand in and the story that it belongs to.

import { listCorrected } from "../jobs/corrected-statements.ts";
import type { Article } from "../news/article.ts";
import type { ArticleId } from "../news/span.ts";
import type { Statement } from "../news/statement.ts";
import { getSpeakerPage } from "./get-speaker-page.ts";
import { search } from "./search.ts";
import type { Workspace } from "./workspace.ts";

/** A statement with where it was told. */
export type ToldStatement = {
	readonly statement: Statement;
	readonly article: Article;
	readonly story: { readonly id: string; readonly title: string } | undefined;
};

type StatementName = { readonly id: string; readonly articleId: string };

/** The statements with these words, at most `limit`, as search ranks them. */
export async function findStatements(
	workspace: Workspace,
	words: string,
	limit: number,
): Promise<readonly ToldStatement[]> {
	const { statements } = await search(workspace, words, { limit });
	return await tellStatements(workspace, statements);
}

/** What the speaker with this key said, the newest first; none where nobody has it. */
export async function findStatementsBy(
	workspace: Workspace,
	key: string,
	limit: number,
): Promise<readonly ToldStatement[]> {
	const page = await getSpeakerPage(workspace, key);
	const names = (page?.statements ?? []).slice(0, limit);
	return await tellStatements(
		workspace,
		names.map(({ id, words }) => ({ id, articleId: words.articleId })),
	);
}

/** Statements by their names, those that are on record, in the same order. */
export async function tellStatements(
	{ store }: Workspace,
	names: readonly StatementName[],
): Promise<readonly ToldStatement[]> {
	const read = new Map<string, ReadonlyMap<string, ToldStatement>>();
	const told: ToldStatement[] = [];
	for (const { id, articleId } of names) {
		const known = read.get(articleId) ?? (await readArticle(store, articleId as ArticleId));
		read.set(articleId, known);
		const found = known.get(id);
		if (found !== undefined) told.push(found);
	}
	return told;
}

async function readArticle(
	store: Workspace["store"],
	id: ArticleId,
): Promise<ReadonlyMap<string, ToldStatement>> {
	const stored = await store.articles.find(id);
	if (stored === undefined) return new Map();
	const { article } = stored;
	const storyId = await store.articles.findStory(id);
	const derived = storyId && (await store.stories.findDerived(storyId));
	const story = derived ? { id: derived.summary.id, title: derived.summary.title } : undefined;
	const statements = await listCorrected(store, id);
	return new Map(statements.map((statement) => [statement.id, { statement, article, story }]));
}

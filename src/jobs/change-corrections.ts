// Adds and undoes readers' corrections, each with its effect on stories in one commit.

import type { LoggedCorrection, StatementName } from "../news/correction.ts";
import type { ArticleId } from "../news/span.ts";
import type { Statement } from "../news/statement.ts";
import type { StoryId, StoryMaterial } from "../news/story.ts";
import { applyCorrections, splitStoryId } from "../pipeline/5-cluster/apply-corrections.ts";
import { nameStatement } from "../pipeline/6-align/name-statement.ts";
import type { NewCorrection } from "../store/correction-table.ts";
import type { Store } from "../store/store.ts";

/** Logs a correction and places the articles by it; says which stories changed. */
export async function addCorrection(
	store: Store,
	correction: NewCorrection,
): Promise<{ readonly logged: LoggedCorrection; readonly changed: readonly StoryId[] }> {
	return await store.corrections.add(correction, applyCorrections);
}

/** Undoes a correction that holds; the stories that changed, or undefined where none holds. */
export async function undoLogged(
	store: Store,
	id: string,
	atMs: number,
): Promise<readonly StoryId[] | undefined> {
	return await store.corrections.undo(id, atMs, applyCorrections);
}

/**
 * Which of a story's articles a split has to name so that these part from the rest. They are the
 * others where the story was itself made by a split that named the same first article.
 */
export function chooseSplit(
	asked: readonly ArticleId[],
	all: readonly ArticleId[],
	storyId: StoryId,
): { readonly named: readonly ArticleId[]; readonly madeId: StoryId } {
	const rest = all.filter((id) => !asked.includes(id));
	const named = splitStoryId(asked) === storyId ? rest : asked;
	return { named, madeId: splitStoryId(named) };
}

/** How a correction names a statement of a story; undefined where its article is not there. */
export function nameCorrected(
	{ articles }: StoryMaterial,
	statement: Statement,
): StatementName | undefined {
	const article = articles.find(({ id }) => id === statement.articleId);
	return article && nameStatement(statement, article);
}

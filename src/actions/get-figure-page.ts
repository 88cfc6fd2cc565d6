// One figure of a story: every value told for it, and why they differ.

import type { FigurePage } from "../wire/pages.ts";
import { findStory } from "./find-story.ts";
import { listArticleHeads } from "./list-article-heads.ts";
import type { Workspace } from "./workspace.ts";

/** The page of a series of figures; undefined where the story has none of this id. */
export async function getFigurePage(
	workspace: Workspace,
	storyId: string,
	seriesId: string,
): Promise<FigurePage | undefined> {
	const found = await findStory(workspace, storyId);
	if (found === undefined) return undefined;
	const { record, brief, summary } = found.derived;
	const series = record.figures.find(({ id }) => id === seriesId);
	if (series === undefined) return undefined;
	const others = record.figures.filter(({ id, figures }) => id !== seriesId && figures.length > 1);
	const cited = new Set(series.figures.map(({ articleId }) => articleId));
	const heads = listArticleHeads(found.material.articles, record, brief);
	return {
		story: { id: summary.id, title: summary.title },
		series,
		others: others.map(({ id, label, unit }) => ({ id, label, unit })),
		articles: heads.filter(({ id }) =>
			cited.has(id as (typeof series.figures)[number]["articleId"]),
		),
	};
}

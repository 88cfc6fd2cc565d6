// Stage 6: the articles of a story to its record: claims, positions, origins, figures, events.

import type { Article } from "../../news/article.ts";
import type { StoryRecord } from "../../news/claim.ts";
import type { ArticleId } from "../../news/span.ts";
import type { Statement } from "../../news/statement.ts";
import type { StoryMaterial } from "../../news/story.ts";
import type { TimeRange } from "../../news/time-range.ts";
import { dateWidthMsMax, inferDates } from "./date-articles.ts";
import { gatherSeries } from "./figure-series.ts";
import { flagLists } from "./flag-lists.ts";
import { gatherClaims } from "./gather-claims.ts";
import { compareText } from "./link-claims.ts";
import { listEvents } from "./list-events.ts";
import { makeClaims } from "./make-claims.ts";
import { readFigures } from "./read-figures.ts";
import { unifySpeakers } from "./unify-speakers.ts";

/**
 * The record of a story. Pure, and independent of order: the same articles and statements in any
 * order give the same record. Statements whose article is not in the material are left out.
 */
export function alignStory(unsorted: StoryMaterial): StoryRecord {
	const material = sortMaterial(unsorted);
	const articles = new Map(material.articles.map((article) => [article.id, article]));
	const gathered = gatherClaims(material.statements, articles, material.corrections);
	const inferredDates = inferDates(material, gathered.sameNews);
	const dateOf = (article: Article) => inferredDates[article.id] ?? article.published;
	const atMsOf = (article: Article) => recordedMs(dateOf(article));
	const folding = {
		copies: new Map(material.copies.map((copy) => [copy.articleId, copy])),
		families: material.families,
	};
	const partyOf = unifySpeakers(material.statements, folding.copies);
	const claims = makeClaims(gathered, material, { folding, partyOf, atMsOf });
	const figures = gatherSeries(
		material.articles.flatMap((article) =>
			readFigures(article, gathered.byArticle.get(article.id) ?? [], {
				partyOf,
				saidOf: (statement) => saidOf(statement, article, inferredDates),
			}),
		),
		folding,
	);
	return {
		storyId: material.id,
		claims: claims.map(({ claim }) => claim),
		figures,
		flags: material.articles.flatMap(flagLists),
		events: listEvents(
			claims,
			figures,
			material.articles.map((article) => ({ article, atMs: atMsOf(article) })),
			material.revisions,
		),
		inferredDates,
	};
}

/** When an article was on record: its date, or the end of a wide interval. */
export function recordedMs({ earliestMs, latestMs }: TimeRange): number {
	return latestMs - earliestMs <= dateWidthMsMax ? earliestMs : latestMs;
}

function saidOf(
	statement: Statement | undefined,
	article: Article,
	inferred: Readonly<Record<ArticleId, TimeRange>>,
): TimeRange {
	return inferred[article.id] ?? statement?.said ?? article.published;
}

function sortMaterial(material: StoryMaterial): StoryMaterial {
	const ids = new Set(material.articles.map(({ id }) => id));
	return {
		...material,
		articles: [...material.articles].sort((a, b) => compareText(a.id, b.id)),
		statements: material.statements
			.filter(({ articleId }) => ids.has(articleId))
			.sort((a, b) => compareText(a.id, b.id)),
		copies: [...material.copies].sort((a, b) => compareText(a.articleId, b.articleId)),
	};
}

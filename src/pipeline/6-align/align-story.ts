// Stage 6: the articles of a story to its record: claims, positions, origins, figures, events.

import type { Article } from "../../news/article.ts";
import type { StoryRecord } from "../../news/claim.ts";
import type { Copy } from "../../news/copy.ts";
import type { ArticleId } from "../../news/span.ts";
import type { Statement } from "../../news/statement.ts";
import type { StoryMaterial } from "../../news/story.ts";
import type { TimeRange } from "../../news/time-range.ts";
import { dateWidthMsMax, inferDates } from "./date-articles.ts";
import { gatherSeries } from "./figure-series.ts";
import { type CandidateMemory, emptyCandidates } from "./find-candidates.ts";
import { flagLists } from "./flag-lists.ts";
import { gatherClaims } from "./gather-claims.ts";
import { keepByArticle } from "./keep-by-article.ts";
import { isEqual, keepValues } from "./keep-values.ts";
import { compareText } from "./link-claims.ts";
import { listEvents } from "./list-events.ts";
import { makeClaims } from "./make-claims.ts";
import { readFigures } from "./read-figures.ts";
import { unifySpeakers } from "./unify-speakers.ts";

/** Aligns one story time and again while it grows. */
export type Aligner = {
	/**
	 * The record of the story, and its material with the values that were there before in place of
	 * their copies: what later stages keep with an article or a statement stays known.
	 */
	readonly align: (material: StoryMaterial) => {
		readonly record: StoryRecord;
		readonly material: StoryMaterial;
	};
};

/**
 * An aligner that keeps what it read of a story, so that one more article costs little. It gives
 * for any material what {@link alignStory} gives for it, whatever it was given before.
 */
export function createAligner(): Aligner {
	const articles = keepValues<Article>();
	const statements = keepValues<Statement>();
	const copies = keepValues<Copy & { readonly id: string }>();
	let families: StoryMaterial["families"] = {};
	const memory = emptyCandidates();
	return {
		align: (unsorted) => {
			const material = sortMaterial(unsorted);
			if (!isEqual(families, material.families)) families = material.families;
			const kept = {
				...material,
				families,
				copies: copies.keep(material.copies.map((copy) => ({ ...copy, id: copy.articleId }))),
				articles: articles.keep(material.articles),
				statements: statements.keep(material.statements),
			};
			return { record: alignSorted(kept, memory), material: kept };
		},
	};
}

/**
 * The record of a story. Pure, and independent of order: the same articles and statements in any
 * order give the same record. Statements whose article is not in the material are left out.
 */
export function alignStory(unsorted: StoryMaterial): StoryRecord {
	return alignSorted(sortMaterial(unsorted), emptyCandidates());
}

function alignSorted(material: StoryMaterial, memory: CandidateMemory): StoryRecord {
	const articles = new Map(material.articles.map((article) => [article.id, article]));
	const { statements, corrections } = material;
	const gathered = gatherClaims(statements, articles, { corrections, memory });
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
		flags: material.articles.flatMap((article) => keptFlags(article, [])),
		events: listEvents(
			claims,
			figures,
			material.articles.map((article) => ({ article, atMs: atMsOf(article) })),
			material.revisions,
		),
		inferredDates,
	};
}

const keptFlags = keepByArticle(flagLists);

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

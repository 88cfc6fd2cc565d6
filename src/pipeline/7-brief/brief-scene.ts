// A story and its record with look-ups, as every part of a brief reads them.

import type { Article } from "../../news/article.ts";
import type { StoryRecord } from "../../news/claim.ts";
import type { ArticleId, Citation, Span } from "../../news/span.ts";
import type { SpeakerRef, Statement, StatementId } from "../../news/statement.ts";
import type { StoryMaterial } from "../../news/story.ts";
import type { TimeRange } from "../../news/time-range.ts";

export type BriefScene = {
	readonly material: StoryMaterial;
	readonly record: StoryRecord;
	readonly articles: ReadonlyMap<ArticleId, Article>;
	readonly statements: ReadonlyMap<StatementId, Statement>;
	readonly statementsBy: ReadonlyMap<ArticleId, readonly Statement[]>;
	/** The speaker of each statement as the record knows it. */
	readonly parties: ReadonlyMap<StatementId, SpeakerRef>;
	/** Article ids of copies: their words are told through their originals. */
	readonly repeats: ReadonlySet<ArticleId>;
};

/** The look-ups of a story; its articles and statements in order of their ids. */
export function openScene(unsorted: StoryMaterial, record: StoryRecord): BriefScene {
	const material = {
		...unsorted,
		articles: [...unsorted.articles].sort((a, b) => compareText(a.id, b.id)),
		statements: [...unsorted.statements].sort((a, b) => compareText(a.id, b.id)),
	};
	const articles = new Map(material.articles.map((article) => [article.id, article]));
	const repeats = material.copies
		.filter(
			({ of, relation }) =>
				of !== undefined && articles.has(of) && relation !== "excerpt" && relation !== "update",
		)
		.map(({ articleId }) => articleId);
	return {
		material,
		record,
		articles,
		statements: new Map(material.statements.map((statement) => [statement.id, statement])),
		statementsBy: groupByArticle(material.statements),
		parties: partiesOf(record),
		repeats: new Set(repeats),
	};
}

function partiesOf({ claims }: StoryRecord): BriefScene["parties"] {
	const parties = new Map<StatementId, SpeakerRef>();
	for (const { positions } of claims) {
		for (const { party, statementIds } of positions) {
			for (const id of statementIds) parties.set(id, party);
		}
	}
	return parties;
}

function groupByArticle(
	statements: readonly Statement[],
): ReadonlyMap<ArticleId, readonly Statement[]> {
	const groups = new Map<ArticleId, Statement[]>();
	for (const statement of statements) {
		const group = groups.get(statement.articleId);
		if (group === undefined) groups.set(statement.articleId, [statement]);
		else group.push(statement);
	}
	return groups;
}

/** Who made a statement, as the record of the whole story knows it. */
export function partyOf({ parties }: BriefScene, { id, speaker }: Statement): SpeakerRef {
	return parties.get(id) ?? speaker;
}

/** The date of an article: inferred where its page gives none. */
export function dateOf({ record }: BriefScene, article: Article): TimeRange {
	return record.inferredDates[article.id] ?? article.published;
}

/** The words of an article at a span. */
export function cite(article: Article, { start, end }: Span): Citation {
	return { articleId: article.id, start, end, words: article.text.slice(start, end) };
}

/** Order of texts by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

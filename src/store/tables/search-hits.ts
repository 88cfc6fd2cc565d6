// Rows that were found, as hits.

import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Article } from "../../news/article.ts";
import type { Statement } from "../../news/statement.ts";
import type { StoryId } from "../../news/story.ts";
import { shownMs } from "../search-marks.ts";
import type { ArticleHit, ClaimHit, StatementHit, StoryHit } from "../search-table.ts";
import type { StorySummary } from "../store.ts";
import { listed, listedIds } from "./engine-sql.ts";
import type { Schema } from "./schema.ts";

export async function loadArticleHits(
	db: Kysely<Schema>,
	seqs: readonly number[],
): Promise<readonly ArticleHit[]> {
	const { rows } = await sql<{ body: string; story_id: string | null }>`
		SELECT a.body, ${storyOf("a.id")} FROM ${listed(db, seqs)}
		JOIN articles a ON a.seq = one.value ORDER BY one.key`.execute(db);
	return rows.map(({ body, story_id }) => {
		const article = JSON.parse(body) as Article;
		const { id, title, text, publisher } = article;
		return {
			...{ articleId: id, storyId: idOf(story_id), title, text, latestMs: shownMs(article) },
			...{ publisher: publisher.name, publisherKey: publisher.key },
		};
	});
}

export async function loadStatementHits(
	db: Kysely<Schema>,
	seqs: readonly number[],
): Promise<readonly StatementHit[]> {
	const { rows } = await sql<{ body: string; article_id: string; story_id: string | null }>`
		SELECT s.body, s.article_id, ${storyOf("s.article_id")} FROM ${listed(db, seqs)}
		JOIN statements s ON s.seq = one.value ORDER BY one.key`.execute(db);
	// Statements of one article stand together: each article is read once.
	const articles = await loadArticles(db, [...new Set(rows.map(({ article_id }) => article_id))]);
	return rows.flatMap(({ body, article_id, story_id }) => {
		const article = articles.get(article_id);
		if (article === undefined) return [];
		return [statementHit(JSON.parse(body) as Statement, article, story_id)];
	});
}

function statementHit(
	statement: Statement,
	article: Article,
	storyId: string | null,
): StatementHit {
	const { text, publisher } = article;
	return {
		...{ statement, storyId: idOf(storyId), latestMs: shownMs(article) },
		...{ publisher: publisher.name, publisherKey: publisher.key },
		words: statement.content.map(({ start, end }) => text.slice(start, end)).join(" … "),
	};
}

async function loadArticles(
	db: Kysely<Schema>,
	ids: readonly string[],
): Promise<ReadonlyMap<string, Article>> {
	const { rows } = await sql<{ id: string; body: string }>`
		SELECT a.id, a.body FROM ${listedIds(db, ids)}
		JOIN articles a ON a.id = one.value`.execute(db);
	return new Map(rows.map(({ id, body }) => [id, JSON.parse(body) as Article]));
}

export async function loadClaimHits(
	db: Kysely<Schema>,
	seqs: readonly number[],
): Promise<readonly ClaimHit[]> {
	const { rows } = await sql<{ body: string }>`
		SELECT c.body FROM ${listed(db, seqs)}
		JOIN claims c ON c.seq = one.value ORDER BY one.key`.execute(db);
	return rows.map(({ body }) => JSON.parse(body) as ClaimHit);
}

export async function loadStoryHits(
	db: Kysely<Schema>,
	seqs: readonly number[],
): Promise<readonly StoryHit[]> {
	const { rows } = await sql<{ summary: string; words: string }>`
		SELECT s.summary, s.words FROM ${listed(db, seqs)}
		JOIN stories s ON s.seq = one.value WHERE s.summary IS NOT NULL ORDER BY one.key`.execute(db);
	return rows.map(({ summary, words }) => ({
		summary: JSON.parse(summary) as StorySummary,
		text: words,
	}));
}

/** Looked up for each row: PostgreSQL would read all members for a join of a hundred rows. */
function storyOf(articleId: string): RawBuilder<unknown> {
	return sql`(SELECT m.story_id FROM story_members m
		WHERE m.article_id = ${sql.ref(articleId)}) AS story_id`;
}

function idOf(storyId: string | null): StoryId | undefined {
	return (storyId ?? undefined) as StoryId | undefined;
}

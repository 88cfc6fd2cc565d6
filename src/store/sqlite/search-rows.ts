// Full text search over SQLite's FTS5: newest matches first looked at, the best of them shown.

import { type Kysely, sql } from "kysely";
import type { Article } from "../../news/article.ts";
import type { Statement } from "../../news/statement.ts";
import type { StoryId } from "../../news/story.ts";
import type { ArticleHit, SearchTable, StatementHit } from "../store.ts";
import { matchExpression } from "./match-expression.ts";
import type { Schema } from "./schema.ts";

/**
 * How many of the newest matches are ranked. Ranking all matches of a frequent word reads the
 * whole index; see docs/notes/store.md.
 */
const rankedMatchesMax = 2000;

/** The search over SQLite. Titles weigh more than text. */
export function makeSearchTable(db: Kysely<Schema>): SearchTable {
	return {
		articles: (words, limit) => searchArticles(db, words, limit),
		statements: (words, limit) => searchStatements(db, words, limit),
		statementsBy: (speakerKey, limit) => statementsBy(db, speakerKey, limit),
	};
}

async function searchArticles(
	db: Kysely<Schema>,
	words: string,
	limit: number,
): Promise<readonly ArticleHit[]> {
	const match = matchExpression(words);
	if (match === undefined) return [];
	const { rows } = await sql<{ body: string; story_id: string | null; latest_ms: number }>`
		SELECT a.body, m.story_id, a.published_latest_ms AS latest_ms
		FROM (SELECT rowid, bm25(articles_fts, 4.0, 1.0) AS score FROM articles_fts
			WHERE articles_fts MATCH ${match} AND rowid >= ${floorOf("articles_fts", match)}
			ORDER BY score LIMIT ${limit}) hit
		JOIN articles a ON a.seq = hit.rowid
		LEFT JOIN story_members m ON m.article_id = a.id
		ORDER BY hit.score, a.seq DESC`.execute(db);
	return rows.map(({ body, story_id, latest_ms }) => {
		const { id, title, text, publisher } = JSON.parse(body) as Article;
		const storyId = (story_id ?? undefined) as StoryId | undefined;
		return { articleId: id, storyId, title, publisher: publisher.name, text, latestMs: latest_ms };
	});
}

async function searchStatements(
	db: Kysely<Schema>,
	words: string,
	limit: number,
): Promise<readonly StatementHit[]> {
	const match = matchExpression(words);
	if (match === undefined) return [];
	const { rows } = await sql<StatementHitRow>`
		SELECT s.body, a.body AS article, m.story_id
		FROM (SELECT rowid, bm25(statements_fts) AS score FROM statements_fts
			WHERE statements_fts MATCH ${match} AND rowid >= ${floorOf("statements_fts", match)}
			ORDER BY score LIMIT ${limit}) hit
		JOIN statements s ON s.seq = hit.rowid
		JOIN articles a ON a.id = s.article_id
		LEFT JOIN story_members m ON m.article_id = s.article_id
		ORDER BY hit.score, s.seq DESC`.execute(db);
	return rows.map(readStatementHit);
}

async function statementsBy(
	db: Kysely<Schema>,
	speakerKey: string,
	limit: number,
): Promise<readonly StatementHit[]> {
	const rows = await db
		.selectFrom("statements")
		.innerJoin("articles", "articles.id", "statements.article_id")
		.leftJoin("story_members", "story_members.article_id", "statements.article_id")
		.select(["statements.body", "articles.body as article", "story_members.story_id"])
		.where("speaker_key", "=", speakerKey)
		.orderBy("statements.seq", "desc")
		.limit(limit)
		.execute();
	return rows.map(readStatementHit);
}

type StatementHitRow = { body: string; article: string; story_id: string | null };

function readStatementHit({ body, article, story_id }: StatementHitRow): StatementHit {
	const statement = JSON.parse(body) as Statement;
	const { text, publisher } = JSON.parse(article) as Article;
	return {
		statement,
		storyId: (story_id ?? undefined) as StoryId | undefined,
		publisher: publisher.name,
		words: statement.content.map(({ start, end }) => text.slice(start, end)).join(" … "),
	};
}

/** The rowid of the oldest match that is ranked. */
function floorOf(table: "articles_fts" | "statements_fts", match: string) {
	const name = sql.table(table);
	return sql`(SELECT coalesce(min(rowid), 0) FROM (SELECT rowid FROM ${name}
		WHERE ${name} MATCH ${match} ORDER BY rowid DESC LIMIT ${rankedMatchesMax}))`;
}

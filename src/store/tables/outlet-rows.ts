// What one outlet publishes, over SQLite.

import { type Kysely, type RawBuilder, sql } from "kysely";
import type { ArticleId } from "../../news/span.ts";
import type { StoryId } from "../../news/story.ts";
import {
	type OutletArticle,
	type OutletNeighbour,
	type OutletRecord,
	type OutletTable,
	outletArticlesMax,
} from "../outlet-table.ts";
import { jsonText } from "./engine-sql.ts";
import type { Schema } from "./schema.ts";

const shownMax = 50;
const neighboursMax = 20;

export function makeOutletTable(db: Kysely<Schema>): OutletTable {
	return { find: (key) => find(db, key) };
}

async function find(db: Kysely<Schema>, key: string): Promise<OutletRecord | undefined> {
	const own = sql`(SELECT id, seq, title, published_latest_ms AS latest_ms FROM articles
		WHERE publisher_key = ${key} ORDER BY seq DESC LIMIT ${outletArticlesMax}) own`;
	const { rows } = await sql<Counts>`
		SELECT count(*) AS articles, min(latest_ms) AS first_ms, max(latest_ms) AS latest_ms
		FROM ${own}`.execute(db);
	const [counts] = rows;
	if (counts === undefined || counts.articles === 0) return undefined;
	const name = await db
		.selectFrom("names")
		.select("name")
		.where("kind", "=", "outlet")
		.where("key", "=", key)
		.executeTakeFirst();
	const repeatedBy = await neighbours(
		db,
		sql`FROM ${own}
		JOIN copies c ON c.of_id = own.id JOIN articles a ON a.id = c.article_id`,
		key,
	);
	const repeats = await neighbours(
		db,
		sql`FROM ${own}
		JOIN copies c ON c.article_id = own.id JOIN articles a ON a.id = c.of_id`,
		key,
	);
	return {
		...{ key, name: name?.name ?? key, articles: counts.articles },
		isAll: counts.articles < outletArticlesMax,
		repeated: await count(db, sql`FROM ${own} WHERE ${isRepeated(key)}`),
		repeating: await count(db, sql`FROM ${own} JOIN copies c ON c.article_id = own.id`),
		...{ firstMs: counts.first_ms, latestMs: counts.latest_ms, repeatedBy, repeats },
		newest: await listArticles(db, sql`${own}`),
		first: await listArticles(db, sql`${own} WHERE ${isRepeated(key)}`),
	};
}

type Counts = { readonly articles: number; readonly first_ms: number; readonly latest_ms: number };

/** Whether another outlet repeats the article `own`. */
function isRepeated(key: string): RawBuilder<boolean> {
	return sql`EXISTS (SELECT 1 FROM copies c JOIN articles a ON a.id = c.article_id
		WHERE c.of_id = own.id AND a.publisher_key <> ${key})`;
}

async function count(db: Kysely<Schema>, from: RawBuilder<unknown>): Promise<number> {
	const { rows } = await sql<{ count: number }>`SELECT count(*) AS count ${from}`.execute(db);
	return rows[0]?.count ?? 0;
}

async function neighbours(
	db: Kysely<Schema>,
	from: RawBuilder<unknown>,
	key: string,
): Promise<readonly OutletNeighbour[]> {
	const { rows } = await sql<OutletNeighbour>`
		SELECT a.publisher_key AS key, coalesce(n.name, a.publisher_key) AS name,
			count(*) AS articles ${from}
		LEFT JOIN names n ON n.kind = 'outlet' AND n.key = a.publisher_key
		WHERE a.publisher_key <> ${key}
		GROUP BY 1, 2 ORDER BY articles DESC, a.publisher_key LIMIT ${neighboursMax}`.execute(db);
	return rows;
}

type ArticleRow = {
	readonly id: string;
	readonly title: string;
	readonly latest_ms: number;
	readonly story_id: string | null;
	readonly copy_id: string | null;
	readonly of_id: string | null;
	readonly of_key: string | null;
	readonly of_name: string | null;
	readonly ghost: string | null;
	readonly copies: number;
};

async function listArticles(
	db: Kysely<Schema>,
	from: RawBuilder<unknown>,
): Promise<readonly OutletArticle[]> {
	const { rows } = await sql<ArticleRow>`
		SELECT shown.*, m.story_id, c.article_id AS copy_id, c.of_id, a.publisher_key AS of_key,
			n.name AS of_name, ${jsonText(db, "c.body", "ghost")} AS ghost,
			(SELECT count(*) FROM copies by_others WHERE by_others.of_id = shown.id) AS copies
		FROM (SELECT own.* FROM ${from} ORDER BY own.seq DESC LIMIT ${shownMax}) shown
		LEFT JOIN story_members m ON m.article_id = shown.id
		LEFT JOIN copies c ON c.article_id = shown.id
		LEFT JOIN articles a ON a.id = c.of_id
		LEFT JOIN names n ON n.kind = 'outlet' AND n.key = a.publisher_key
		ORDER BY shown.seq DESC`.execute(db);
	return rows.map((row) => ({
		...{ id: row.id as ArticleId, title: row.title, latestMs: row.latest_ms, copies: row.copies },
		storyId: (row.story_id ?? undefined) as StoryId | undefined,
		copyOf: row.copy_id === null ? undefined : originalOf(row),
	}));
}

function originalOf({ of_id, of_key, of_name, ghost }: ArticleRow): OutletArticle["copyOf"] {
	return {
		id: (of_id ?? undefined) as ArticleId | undefined,
		key: of_key ?? undefined,
		name: of_name ?? of_key ?? ghost ?? "",
	};
}

// Articles with their copies, statements and traces.

import { type Kysely, sql } from "kysely";
import type { Article } from "../../news/article.ts";
import type { Copy } from "../../news/copy.ts";
import type { Revision } from "../../news/revision.ts";
import type { SkipReason } from "../../news/skip.ts";
import type { ArticleId } from "../../news/span.ts";
import type { Statement } from "../../news/statement.ts";
import type { StoryId } from "../../news/story.ts";
import type { ArticleTable, PageId, RememberedArticle } from "../store.ts";
import type { Schema } from "./schema.ts";

/** The article table of a database. */
export function makeArticleTable(db: Kysely<Schema>): ArticleTable {
	return {
		find: async (id) => {
			const row = await db
				.selectFrom("articles")
				.select(["seq", "page_id", "body"])
				.where("id", "=", id)
				.executeTakeFirst();
			if (row === undefined) return undefined;
			const article = JSON.parse(row.body) as Article;
			return { seq: row.seq, pageId: row.page_id as PageId, article };
		},
		findTextHashes: async (ids) => {
			if (ids.length === 0) return new Map();
			const rows = await db
				.selectFrom("articles")
				.select(["id", "text_hash"])
				.where("id", "in", ids)
				.execute();
			return new Map(rows.map((row) => [row.id as ArticleId, row.text_hash]));
		},
		findStory: async (id) => {
			const row = await db
				.selectFrom("story_members")
				.select("story_id")
				.where("article_id", "=", id)
				.executeTakeFirst();
			return row?.story_id as StoryId | undefined;
		},
		listStatements: async (id) => {
			const rows = await db
				.selectFrom("statements")
				.select("body")
				.where("article_id", "=", id)
				.orderBy("seq")
				.execute();
			return rows.map(({ body }) => JSON.parse(body) as Statement);
		},
		findCopy: async (id) => {
			const row = await db
				.selectFrom("copies")
				.select("body")
				.where("article_id", "=", id)
				.executeTakeFirst();
			return row && (JSON.parse(row.body) as Copy);
		},
		listCopies: (of) => listCopies(db, of),
		listRevisions: async (id) => {
			const rows = await db
				.selectFrom("revisions")
				.select("body")
				.where("article_id", "=", id)
				.orderBy("at_ms")
				.orderBy("seq")
				.execute();
			return rows.map(({ body }) => JSON.parse(body) as Revision);
		},
		listSkips: async (id) => {
			const rows = await db
				.selectFrom("skips")
				.innerJoin("articles", "articles.page_id", "skips.page_id")
				.select(["skips.stage", "skips.reason", "skips.detail"])
				.where("articles.id", "=", id)
				.execute();
			return rows.map(({ stage, reason, detail }) => ({
				stage,
				skip: { skip: reason as SkipReason, detail },
			}));
		},
		listRemembered: (limit, language) => listRemembered(db, limit, language),
	};
}

async function listCopies(db: Kysely<Schema>, root: ArticleId): Promise<readonly Copy[]> {
	const rows = await db
		.selectFrom("copies")
		.innerJoin("articles", "articles.id", "copies.article_id")
		.select("copies.body")
		.where("root_id", "=", root)
		.orderBy("articles.seq")
		.execute();
	return rows.map(({ body }) => JSON.parse(body) as Copy);
}

async function* listRemembered(
	db: Kysely<Schema>,
	limit: number,
	language: string | undefined,
): AsyncIterable<RememberedArticle> {
	const oldest = await db
		.selectFrom("articles")
		.select("seq")
		.$if(language !== undefined, (query) => query.where("language", "=", language ?? ""))
		.orderBy("seq", "desc")
		.offset(limit)
		.limit(1)
		.executeTakeFirst();
	let after = oldest?.seq ?? 0;
	for (;;) {
		const rows = await db
			.selectFrom("articles")
			.innerJoin("traces", "traces.article_id", "articles.id")
			.innerJoin("story_members", "story_members.article_id", "articles.id")
			.leftJoin("copies", "copies.article_id", "articles.id")
			.select(["articles.seq", "articles.id", "copies.body"])
			.select(sql<string>`coalesce(story_members.found_id, story_members.story_id)`.as("story_id"))
			.select(["traces.fingerprint", "traces.profile"])
			.where("articles.seq", ">", after)
			.$if(language !== undefined, (query) => query.where("language", "=", language ?? ""))
			.orderBy("articles.seq")
			.limit(200)
			.execute();
		for (const { seq, id, story_id, body, fingerprint, profile } of rows) {
			yield {
				...{ seq, articleId: id as ArticleId, storyId: story_id as StoryId },
				...{ copy: body === null ? undefined : (JSON.parse(body) as Copy) },
				...{ traces: { fingerprint, profile } },
			};
			after = seq;
		}
		if (rows.length === 0) return;
	}
}

// What a story is made of: as a whole, or as an outline with the members that somebody lacks.

import { type Kysely, sql } from "kysely";
import type { Article } from "../../news/article.ts";
import type { Copy } from "../../news/copy.ts";
import type { Revision } from "../../news/revision.ts";
import type { ArticleId } from "../../news/span.ts";
import type { Statement } from "../../news/statement.ts";
import type { StoryId, StoryMaterial } from "../../news/story.ts";
import { articlesCorrected } from "../correction-table.ts";
import { familiesSetting, type StoryMember, type StoryOutline } from "../store.ts";
import { listOfRecord } from "./correction-rows.ts";
import { inParts } from "./in-parts.ts";
import type { Schema } from "./schema.ts";

/** All of a story, its articles in order of arrival. */
export async function getMaterial(db: Kysely<Schema>, id: StoryId): Promise<StoryMaterial> {
	const { members: outlined, ...rest } = await getOutline(db, id);
	const members = await listMembers(
		db,
		outlined.map(({ articleId }) => articleId),
	);
	return {
		...rest,
		articles: members.map(({ article }) => article),
		statements: members.flatMap(({ statements }) => statements),
		copies: members.flatMap(({ copy }) => copy ?? []),
	};
}

/** A story with its members by their versions alone, in order of arrival. */
export async function getOutline(db: Kysely<Schema>, id: StoryId): Promise<StoryOutline> {
	const members = db.selectFrom("story_members").select("article_id").where("story_id", "=", id);
	const rows = await db
		.selectFrom("articles")
		.leftJoin("copies", "copies.article_id", "articles.id")
		// A page is taken in once, and an article saved anew only when another one changes its text.
		.select([
			"articles.id",
			sql<string>`articles.page_id || ' ' || articles.text_hash || ' ' || coalesce(copies.body, '')`.as(
				"version",
			),
		])
		.where("articles.id", "in", members)
		.orderBy("articles.seq")
		.execute();
	const revisions = await db
		.selectFrom("revisions")
		.select("body")
		.where("article_id", "in", members)
		.orderBy("at_ms")
		.orderBy("seq")
		.execute();
	const marks = await db
		.selectFrom("stories")
		.select(["given_title", "pinned"])
		.where("id", "=", id)
		.executeTakeFirst();
	const isMarked = marks !== undefined && (marks.given_title !== null || marks.pinned === 1);
	const corrections = await listOfRecord(db);
	const families = await db
		.selectFrom("settings")
		.select("value")
		.where("key", "=", familiesSetting)
		.executeTakeFirst();
	const ids = new Set(rows.map((row) => row.id));
	const own = corrections.filter((one) => articlesCorrected(one).some((at) => ids.has(at)));
	return {
		id,
		members: rows.map((row) => ({ articleId: row.id as ArticleId, version: row.version })),
		...(revisions.length > 0 && {
			revisions: revisions.map(({ body }) => JSON.parse(body) as Revision),
		}),
		...(isMarked && {
			marks: { title: marks.given_title ?? undefined, isPinned: marks.pinned === 1 },
		}),
		...(own.length > 0 && { corrections: own }),
		families: families ? (JSON.parse(families.value) as StoryMaterial["families"]) : {},
	};
}

/** These articles with all that was found in them, in the order of the ids; without those that are gone. */
export async function listMembers(
	db: Kysely<Schema>,
	ids: readonly ArticleId[],
): Promise<readonly StoryMember[]> {
	const articles = new Map<string, Article>();
	const statements = new Map<string, Statement[]>();
	const copies = new Map<string, Copy>();
	for (const part of inParts(ids)) {
		const found = await db
			.selectFrom("articles")
			.select(["id", "body"])
			.where("id", "in", part)
			.execute();
		for (const { id, body } of found) articles.set(id, JSON.parse(body) as Article);
		const said = await db
			.selectFrom("statements")
			.select(["article_id", "body"])
			.where("article_id", "in", part)
			.orderBy("seq")
			.execute();
		for (const { article_id, body } of said) {
			const own = statements.get(article_id) ?? [];
			own.push(JSON.parse(body) as Statement);
			statements.set(article_id, own);
		}
		const repeated = await db
			.selectFrom("copies")
			.select(["article_id", "body"])
			.where("article_id", "in", part)
			.execute();
		for (const { article_id, body } of repeated) copies.set(article_id, JSON.parse(body) as Copy);
	}
	return ids.flatMap((id) => {
		const article = articles.get(id);
		if (article === undefined) return [];
		return [{ article, statements: statements.get(id) ?? [], copy: copies.get(id) }];
	});
}

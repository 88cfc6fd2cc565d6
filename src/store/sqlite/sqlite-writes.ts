// How SQLite writes what engines write differently: rows with their words in the full text index.

import type { Transaction } from "kysely";
import type { Article } from "../../news/article.ts";
import type { Statement } from "../../news/statement.ts";
import { shownMs } from "../search-marks.ts";
import type { TakenArticle } from "../store.ts";
import type { ArticleWrites } from "./article-writes.ts";
import type { Schema } from "./schema.ts";

/** The writes over SQLite's tables and FTS5. */
export const sqliteWrites: ArticleWrites = { saveArticle, saveStatements, linkPage };

async function saveArticle(trx: Transaction<Schema>, taken: TakenArticle): Promise<void> {
	const { article, pageId } = taken;
	const values = {
		page_id: pageId,
		title: article.title,
		publisher_key: article.publisher.key,
		language: article.language,
		published_latest_ms: shownMs(article),
		text_hash: taken.textHash,
		body: JSON.stringify(article),
	};
	const { seq } = await trx
		.insertInto("articles")
		.values({ id: article.id, ...values })
		.onConflict((conflict) => conflict.column("id").doUpdateSet(values))
		.returning("seq")
		.executeTakeFirstOrThrow();
	await trx.deleteFrom("articles_fts").where("rowid", "=", seq).execute();
	await trx
		.insertInto("articles_fts")
		.values({ rowid: seq, title: article.title, text: article.text })
		.execute();
}

async function linkPage(trx: Transaction<Schema>, pageId: string, articleId: string) {
	await trx.updateTable("pages").set({ article_id: articleId }).where("id", "=", pageId).execute();
}

async function saveStatements(
	trx: Transaction<Schema>,
	{ article, statements }: TakenArticle,
): Promise<void> {
	const old = await trx
		.deleteFrom("statements")
		.where("article_id", "=", article.id)
		.returning("seq")
		.execute();
	if (old.length > 0) {
		const rowids = old.map(({ seq }) => seq);
		await trx.deleteFrom("statements_fts").where("rowid", "in", rowids).execute();
	}
	if (statements.length === 0) return;
	const rows = statements.map((statement) => ({
		...{ id: statement.id, article_id: article.id, speaker_key: statement.speaker.key },
		...{ stance: statement.stance, body: JSON.stringify(statement) },
	}));
	const saved = await trx
		.insertInto("statements")
		.values(rows)
		.onConflict((conflict) => conflict.column("id").doNothing())
		.returning(["seq", "id"])
		.execute();
	const byId = new Map(statements.map((statement) => [String(statement.id), statement]));
	const indexed = saved.flatMap(({ seq, id }) => {
		const statement = byId.get(id);
		return statement === undefined ? [] : [statementWords(seq, article, statement)];
	});
	if (indexed.length > 0) await trx.insertInto("statements_fts").values(indexed).execute();
}

/** The row of a statement in the full text index. */
export function statementWords(rowid: number, article: Article, statement: Statement) {
	const words = statement.content.map(({ start, end }) => article.text.slice(start, end));
	return { rowid, speaker: statement.speaker.name, words: words.join(" ") };
}

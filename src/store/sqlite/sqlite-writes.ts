// How SQLite writes what engines write differently: rows with their words in the full text index.

import type { Transaction } from "kysely";
import { shownMs } from "../search-marks.ts";
import { figureRange } from "../search-numbers.ts";
import type { TakenArticle } from "../store.ts";
import type { ArticleWrites } from "../tables/article-writes.ts";
import { inParts } from "../tables/in-parts.ts";
import type { Schema } from "../tables/schema.ts";
import { articleIndexRow, statementIndexRow } from "../tables/search-index.ts";
import { ftsIndex } from "./fts-index.ts";

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
	await ftsIndex.put(trx, "articles", [articleIndexRow(seq, article)]);
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
	const gone = old.map(({ seq }) => seq);
	await ftsIndex.remove(trx, "statements", gone);
	const rows = statements.map((statement) => {
		const { least, most } = figureRange(statement.figures);
		return {
			...{ id: statement.id, article_id: article.id, speaker_key: statement.speaker.key },
			...{ stance: statement.stance, body: JSON.stringify(statement) },
			...{ figure_least: least ?? null, figure_most: most ?? null },
		};
	});
	const byId = new Map(statements.map((statement) => [String(statement.id), statement]));
	for (const part of inParts(rows)) {
		const saved = await trx
			.insertInto("statements")
			.values(part)
			.onConflict((conflict) => conflict.column("id").doNothing())
			.returning(["seq", "id"])
			.execute();
		const indexed = saved.flatMap(({ seq, id }) => {
			const statement = byId.get(id);
			return statement === undefined ? [] : [statementIndexRow(seq, article, statement)];
		});
		await ftsIndex.put(trx, "statements", indexed);
	}
}

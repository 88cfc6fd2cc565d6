// How PostgreSQL writes what engines write differently: heads, monthly texts, words as tsvector.

import type { Transaction } from "kysely";
import type { Article } from "../../news/article.ts";
import type { Statement } from "../../news/statement.ts";
import { articleMarks, shownMs, statementMarks } from "../search-marks.ts";
import { figureRange } from "../search-numbers.ts";
import type { TakenArticle } from "../store.ts";
import type { ArticleWrites } from "../tables/article-writes.ts";
import { inParts } from "../tables/in-parts.ts";
import type { NewPageRow, PackedBytes } from "../tables/page-rows.ts";
import type { Schema } from "../tables/schema.ts";
import { articleWords, markWords, plainWords } from "./index-words.ts";
import { type Months, monthOf } from "./months.ts";
import { own } from "./postgres-schema.ts";

/** The writes over heads and partitions. */
export function makePostgresWrites(months: Months): ArticleWrites {
	return {
		saveArticle: (trx, taken, atMs) => saveArticle(trx, months, { taken, atMs }),
		saveStatements,
		linkPage: async (trx, pageId, articleId) => {
			await own(trx)
				.updateTable("page_heads")
				.set({ article_id: articleId })
				.where("id", "=", pageId)
				.execute();
		},
	};
}

/** Keeps a page's row and bytes; false where it is known. */
export async function insertPage(
	trx: Transaction<Schema>,
	months: Months,
	{ bytes, ...row }: NewPageRow & { readonly seq?: number },
): Promise<boolean> {
	const month = monthOf(row.kept_ms);
	const { numInsertedOrUpdatedRows } = await own(trx)
		.insertInto("page_heads")
		.values({ ...row, month, packed_bytes: bytes.length })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (numInsertedOrUpdatedRows !== 1n) return false;
	if (bytes.length === 0) return true;
	await months.open(trx, month);
	await own(trx).insertInto("page_bytes").values({ page_id: row.id, month, bytes }).execute();
	return true;
}

/** Writes the bytes of a page anew. */
export async function replaceBytes(
	trx: Transaction<Schema>,
	{ id, encoding, bytes }: PackedBytes,
): Promise<void> {
	const { month } = await own(trx)
		.updateTable("page_heads")
		.set({ encoding, packed_bytes: bytes.length })
		.where("id", "=", id)
		.returning("month")
		.executeTakeFirstOrThrow();
	await own(trx)
		.insertInto("page_bytes")
		.values({ page_id: id, month, bytes })
		.onConflict((conflict) => conflict.columns(["page_id", "month"]).doUpdateSet({ bytes }))
		.execute();
}

async function saveArticle(
	trx: Transaction<Schema>,
	months: Months,
	{ taken, atMs }: { readonly taken: TakenArticle; readonly atMs: number },
): Promise<void> {
	const { article, pageId } = taken;
	const values = {
		page_id: pageId,
		title: article.title,
		publisher_key: article.publisher.key,
		language: article.language,
		published_latest_ms: shownMs(article),
		text_hash: taken.textHash,
	};
	const { seq, month } = await own(trx)
		.insertInto("article_heads")
		.values({ id: article.id, month: monthOf(atMs), ...values })
		.onConflict((conflict) => conflict.column("id").doUpdateSet(values))
		.returning(["seq", "month"])
		.executeTakeFirstOrThrow();
	await months.open(trx, month);
	const text = articleText(article);
	await own(trx)
		.insertInto("article_texts")
		.values({ article_id: article.id, month, seq, ...text })
		.onConflict((conflict) => conflict.columns(["article_id", "month"]).doUpdateSet(text))
		.execute();
}

/** What is kept of an article for each month: its body, and the words by which it is found. */
export function articleText(article: Article) {
	return {
		body: JSON.stringify(article),
		words: articleWords(article.title, article.text),
		marks: markWords(articleMarks(article)),
	};
}

async function saveStatements(
	trx: Transaction<Schema>,
	{ article, statements }: TakenArticle,
): Promise<void> {
	const { month } = await own(trx)
		.selectFrom("article_heads")
		.select("month")
		.where("id", "=", article.id)
		.executeTakeFirstOrThrow();
	await own(trx)
		.deleteFrom("statement_texts")
		.where("article_id", "=", article.id)
		.where("month", "=", month)
		.execute();
	if (statements.length === 0) return;
	const rows = statements.map((statement) => {
		const { least, most } = figureRange(statement.figures);
		return {
			...{ id: statement.id, article_id: article.id, month },
			...{ speaker_key: statement.speaker.key, stance: statement.stance },
			...{ figure_least: least ?? null, figure_most: most ?? null },
			body: JSON.stringify(statement),
			...statementText(article, statement),
		};
	});
	for (const part of inParts(rows)) {
		await own(trx)
			.insertInto("statement_texts")
			.values(part)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
}

/** The words by which a statement is found. */
export function statementText(article: Article, statement: Statement) {
	const content = statement.content.map(({ start, end }) => article.text.slice(start, end));
	return {
		words: plainWords([statement.speaker.name, ...content].join(" ")),
		marks: markWords(statementMarks(article, statement)),
	};
}

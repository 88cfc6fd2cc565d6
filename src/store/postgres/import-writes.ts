// How PostgreSQL writes the rows of an export.

import { type Kysely, sql, type Transaction } from "kysely";
import type { Article } from "../../news/article.ts";
import type { Statement } from "../../news/statement.ts";
import type { ClaimHit } from "../search-table.ts";
import type { ExportedRow } from "../store.ts";
import {
	type Column,
	type ExportedTable,
	exportedTables,
	type ImportedRow,
	type ImportWrites,
	notExported,
} from "../tables/export-rows.ts";
import { namedSpeakers, saveNames } from "../tables/name-rows.ts";
import type { NewPageRow } from "../tables/page-rows.ts";
import type { Schema, StatementRow } from "../tables/schema.ts";
import { type Months, monthOf } from "./months.ts";
import { own } from "./postgres-schema.ts";
import { articleText, insertPage, statementText } from "./postgres-writes.ts";
import { vectorIndex } from "./search-index.ts";

/** The writes over heads and partitions; numbers that were given go on after the highest. */
export function makePostgresImport(months: Months): ImportWrites {
	const knownColumns = new Map<ExportedTable, readonly Column[]>();
	let lastArticle: LastArticle | undefined;
	return {
		listColumns: async (trx, table) => {
			const columns = knownColumns.get(table) ?? (await listColumns(trx, table));
			knownColumns.set(table, columns);
			return columns;
		},
		insertRow: async (trx, row) => {
			if (row.table !== "statements") return await insertRow(trx, months, row);
			const { isNew, last } = await insertStatement(trx, row, lastArticle);
			lastArticle = last;
			return isNew;
		},
		end: raiseNumbers,
	};
}

async function listColumns(trx: Kysely<Schema>, table: string): Promise<readonly Column[]> {
	const { rows } = await sql<{ name: string; type: string }>`
		SELECT column_name AS name, data_type AS type FROM information_schema.columns
		WHERE table_schema = current_schema() AND table_name = ${table}`.execute(trx);
	return rows.map(({ name, type }) => ({ name, isBytes: type === "bytea" }));
}

async function insertRow(
	trx: Transaction<Schema>,
	months: Months,
	imported: ImportedRow,
): Promise<boolean> {
	const { table, values } = imported;
	if (table === "pages") {
		return await insertPage(trx, months, values as unknown as NewPageRow);
	}
	if (table === "articles") return await insertArticle(trx, months, imported);
	const names = Object.keys(values);
	const { numAffectedRows } = await sql`
		INSERT INTO ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
		VALUES (${sql.join(names.map((name) => values[name]))})
		ON CONFLICT DO NOTHING`.execute(trx);
	if (numAffectedRows !== 1n) return false;
	await indexRow(trx, imported);
	return true;
}

/** Puts a story or a claim into the index. */
async function indexRow(trx: Transaction<Schema>, { table, row }: ImportedRow): Promise<void> {
	const { seq, words, marks } = row;
	const shared = { seq: Number(seq), text: String(words), marks: String(marks) };
	if (table === "claims") {
		const { wording } = JSON.parse(String(row["body"])) as ClaimHit;
		await vectorIndex.put(trx, table, [{ ...shared, title: wording.words }]);
	}
	if (table === "stories" && marks !== "") {
		await vectorIndex.put(trx, table, [{ ...shared, title: String(row["title"]) }]);
	}
}

type ArticleValues = {
	readonly seq: number;
	readonly id: string;
	readonly page_id: string;
	readonly title: string;
	readonly publisher_key: string;
	readonly language: string;
	readonly published_latest_ms: number;
	readonly text_hash: string;
	readonly body: string;
};

async function insertArticle(
	trx: Transaction<Schema>,
	months: Months,
	{ values }: ImportedRow,
): Promise<boolean> {
	const { body, ...head } = values as unknown as ArticleValues;
	const article = JSON.parse(body) as Article;
	const month = monthOf(article.receivedMs);
	const { numInsertedOrUpdatedRows } = await own(trx)
		.insertInto("article_heads")
		.values({ ...head, month })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (numInsertedOrUpdatedRows !== 1n) return false;
	await months.open(trx, month);
	const { words, marks } = articleText(article);
	await own(trx)
		.insertInto("article_texts")
		.values({ ...{ article_id: head.id, month, seq: head.seq }, body, words, marks })
		.execute();
	await saveNames(trx, "outlet", [article.publisher]);
	return true;
}

/** The article of the statements that come one after the other. */
type LastArticle = { readonly article: Article; readonly month: number };

async function insertStatement(
	trx: Transaction<Schema>,
	{ values }: ImportedRow,
	known: LastArticle | undefined,
): Promise<{ readonly isNew: boolean; readonly last: LastArticle }> {
	const row = values as unknown as Omit<StatementRow, "seq"> & { readonly seq: number };
	const last =
		known?.article.id === row.article_id ? known : await findArticle(trx, row.article_id);
	const statement = JSON.parse(row.body) as Statement;
	const text = statementText(last.article, statement);
	await saveNames(trx, "speaker", namedSpeakers([statement]));
	const { numInsertedOrUpdatedRows } = await own(trx)
		.insertInto("statement_texts")
		.values({ ...row, month: last.month, ...text })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return { isNew: numInsertedOrUpdatedRows === 1n, last };
}

async function findArticle(trx: Transaction<Schema>, id: string): Promise<LastArticle> {
	const found = await own(trx)
		.selectFrom("article_heads")
		.innerJoin("articles", "articles.id", "article_heads.id")
		.select(["article_heads.month", "articles.body"])
		.where("article_heads.id", "=", id)
		.executeTakeFirst();
	if (found === undefined) throw notExported(`article ${id} is missing`);
	return { article: JSON.parse(found.body) as Article, month: found.month };
}

/** The sequences that number the rows of tables. */
const sequences: Readonly<Partial<Record<string, string>>> = {
	...{ pages: "page_seq", articles: "article_seq", statements: "statement_seq" },
	...{ revisions: "revision_seq", stories: "story_seq", corrections: "correction_seq" },
	...{ jobs: "job_seq", changes: "change_seq", claims: "claim_seq" },
};

async function raiseNumbers(trx: Kysely<Schema>, rows: readonly ExportedRow[]): Promise<void> {
	for (const table of Object.keys(exportedTables)) {
		const sequence = sequences[table];
		const numbers = rows.filter((row) => row.table === table).map(({ row }) => Number(row["seq"]));
		if (sequence === undefined || numbers.length === 0) continue;
		const highest = Math.max(...numbers);
		await sql`
			SELECT setval(${sequence}::regclass, greatest(${highest}, s.last_value))
			FROM ${sql.table(sequence)} s`.execute(trx);
	}
}

// How SQLite writes the rows of an export, with their words.

import { sql, type Transaction } from "kysely";
import type { Article } from "../../news/article.ts";
import type { Statement } from "../../news/statement.ts";
import type { ExportedRow } from "../store.ts";
import { type Column, type ExportedTable, type ImportWrites, notExported } from "./export-rows.ts";
import type { Schema } from "./schema.ts";
import { statementWords } from "./sqlite-writes.ts";

/** The writes over SQLite's tables and FTS5. */
export const sqliteImport: ImportWrites = {
	listColumns,
	insertRow: async (trx, { table, row, values }) => {
		const names = Object.keys(values);
		const { numAffectedRows } = await sql`
			INSERT OR IGNORE INTO ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
			VALUES (${sql.join(names.map((name) => values[name]))})`.execute(trx);
		if (numAffectedRows !== 1n) return false;
		await indexRow(trx, table, row);
		return true;
	},
};

const knownColumns = new Map<ExportedTable, readonly Column[]>();

async function listColumns(trx: Transaction<Schema>, table: ExportedTable) {
	const known = knownColumns.get(table);
	if (known !== undefined) return known;
	const { rows } = await sql<{ name: string; type: string }>`
		SELECT name, type FROM pragma_table_info(${table})`.execute(trx);
	const columns = rows.map(({ name, type }) => ({ name, isBytes: type === "BLOB" }));
	knownColumns.set(table, columns);
	return columns;
}

async function indexRow(trx: Transaction<Schema>, table: ExportedTable, row: ExportedRow["row"]) {
	const { seq, body } = row;
	const rowid = Number(seq);
	if (table === "articles") {
		const { title, text } = JSON.parse(String(body)) as Article;
		await trx.insertInto("articles_fts").values({ rowid, title, text }).execute();
	}
	if (table === "statements") {
		const statement = JSON.parse(String(body)) as Statement;
		const article = await trx
			.selectFrom("articles")
			.select("body")
			.where("id", "=", statement.articleId)
			.executeTakeFirst();
		if (article === undefined) throw notExported(`article ${statement.articleId} is missing`);
		const words = statementWords(rowid, JSON.parse(article.body) as Article, statement);
		await trx.insertInto("statements_fts").values(words).execute();
	}
}

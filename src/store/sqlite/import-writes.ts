// How SQLite writes the rows of an export, with their words.

import { sql, type Transaction } from "kysely";
import type { Article } from "../../news/article.ts";
import type { Statement } from "../../news/statement.ts";
import type { ClaimHit } from "../search-table.ts";
import type { ExportedRow } from "../store.ts";
import {
	type Column,
	type ExportedTable,
	type ImportWrites,
	notExported,
} from "../tables/export-rows.ts";
import { namedSpeakers, saveNames } from "../tables/name-rows.ts";
import type { Schema } from "../tables/schema.ts";
import { articleIndexRow, type IndexRow, statementIndexRow } from "../tables/search-index.ts";
import { ftsIndex } from "./fts-index.ts";

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

/** Puts the row into the index, where it is one that is searched for. */
async function indexRow(trx: Transaction<Schema>, table: ExportedTable, row: ExportedRow["row"]) {
	if (table === "articles") {
		const article = JSON.parse(String(row["body"])) as Article;
		await ftsIndex.put(trx, table, [articleIndexRow(Number(row["seq"]), article)]);
		await saveNames(trx, "outlet", [article.publisher]);
	}
	if (table === "statements") await indexStatement(trx, row);
	if (table === "claims") {
		const { wording } = JSON.parse(String(row["body"])) as ClaimHit;
		await ftsIndex.put(trx, table, [storedIndexRow(row, wording.words)]);
	}
	if (table === "stories" && row["marks"] !== "") {
		await ftsIndex.put(trx, table, [storedIndexRow(row, String(row["title"]))]);
	}
}

async function indexStatement(trx: Transaction<Schema>, { seq, body }: ExportedRow["row"]) {
	const statement = JSON.parse(String(body)) as Statement;
	const found = await trx
		.selectFrom("articles")
		.select("body")
		.where("id", "=", statement.articleId)
		.executeTakeFirst();
	if (found === undefined) throw notExported(`article ${statement.articleId} is missing`);
	const article = JSON.parse(found.body) as Article;
	await ftsIndex.put(trx, "statements", [statementIndexRow(Number(seq), article, statement)]);
	await saveNames(trx, "speaker", namedSpeakers([statement]));
}

function storedIndexRow({ seq, words, marks }: ExportedRow["row"], title: string): IndexRow {
	return { seq: Number(seq), title, text: String(words), marks: String(marks) };
}

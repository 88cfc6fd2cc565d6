// Every row of the store as plain values, and back. The full text indexes are made anew.

import { type Kysely, sql, type Transaction } from "kysely";
import type { Article } from "../../news/article.ts";
import type { Statement } from "../../news/statement.ts";
import type { ExportedRow } from "../store.ts";
import { StoreError } from "../store-error.ts";
import { statementWords } from "./save-intake.ts";
import type { Schema } from "./schema.ts";

/** The tables of an export: one that others point to stands before them. */
const exportedTables = [
	"settings",
	"corrections",
	"pages",
	"articles",
	"traces",
	"copies",
	"revisions",
	"statements",
	"stories",
	"story_members",
	"story_terms",
	"story_merges",
	"skips",
	"jobs",
	"feeds",
	"changes",
	"documents",
] as const;

type ExportedTable = (typeof exportedTables)[number];
type Column = { readonly name: string; readonly type: string };

const rowsPerRead = 200;

/** Reads all rows in steps, so that memory stays flat and writers are let in between. */
export async function* exportRows(db: Kysely<Schema>): AsyncIterable<ExportedRow> {
	for (const table of exportedTables) {
		for (let offset = 0; ; offset += rowsPerRead) {
			const { rows } = await sql<Record<string, unknown>>`
				SELECT * FROM ${sql.table(table)} ORDER BY 1 LIMIT ${rowsPerRead} OFFSET ${offset}`.execute(
				db,
			);
			for (const row of rows) {
				if (table !== "documents" || row["private"] === 0) yield { table, row: plainRow(row) };
			}
			if (rows.length < rowsPerRead) break;
		}
	}
}

function plainRow(row: Record<string, unknown>): ExportedRow["row"] {
	const plain = (value: unknown) =>
		value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value;
	const entries = Object.entries(row).map(([name, value]) => [name, plain(value)]);
	return Object.fromEntries(entries) as ExportedRow["row"];
}

/** Writes rows of an export, all or none; says how many were new. */
export async function importRows(
	db: Kysely<Schema>,
	rows: readonly ExportedRow[],
): Promise<number> {
	return await db.transaction().execute(async (trx) => {
		let added = 0;
		for (const row of rows) added += await importRow(trx, row);
		return added;
	});
}

async function importRow(trx: Transaction<Schema>, { table, row }: ExportedRow): Promise<number> {
	const name = exportedTables.find((known) => known === table);
	if (name === undefined) throw notExported(`there is no table named ${table}`);
	const columns = await listColumns(trx, name);
	const unknown = Object.keys(row).find((key) => columns.every((column) => column.name !== key));
	if (unknown !== undefined) throw notExported(`table ${table} has no column ${unknown}`);
	const told = columns.filter((column) => row[column.name] !== undefined);
	const { numAffectedRows } = await sql`
		INSERT OR IGNORE INTO ${sql.table(name)} (${sql.join(told.map((column) => sql.ref(column.name)))})
		VALUES (${sql.join(told.map((column) => columnValue(column, row[column.name] ?? null)))})`.execute(
		trx,
	);
	if (numAffectedRows !== 1n) return 0;
	await indexRow(trx, name, row);
	return 1;
}

function notExported(why: string): StoreError {
	return new StoreError("failed", `This is not an export of Onrecord: ${why}.`);
}

const knownColumns = new Map<ExportedTable, readonly Column[]>();

async function listColumns(trx: Transaction<Schema>, table: ExportedTable) {
	const known = knownColumns.get(table);
	if (known !== undefined) return known;
	const { rows } = await sql<Column>`SELECT name, type FROM pragma_table_info(${table})`.execute(
		trx,
	);
	knownColumns.set(table, rows);
	return rows;
}

function columnValue({ type }: Column, value: string | number | null) {
	return type === "BLOB" && typeof value === "string" ? Buffer.from(value, "base64") : value;
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

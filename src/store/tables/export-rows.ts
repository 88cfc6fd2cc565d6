// Every row of the store as plain values, and back. The full text indexes are made anew.

import { type Kysely, sql, type Transaction } from "kysely";
import type { ExportedRow, ExportOptions } from "../store.ts";
import { StoreError } from "../store-error.ts";
import type { Schema } from "./schema.ts";

/** The tables of an export with their keys: one that others point to stands before them. */
export const exportedTables = {
	settings: ["key"],
	corrections: ["seq"],
	pages: ["seq"],
	articles: ["seq"],
	traces: ["article_id"],
	copies: ["article_id"],
	revisions: ["seq"],
	statements: ["seq"],
	stories: ["seq"],
	claims: ["seq"],
	story_members: ["article_id"],
	story_terms: ["kind", "term", "story_id"],
	story_merges: ["from_id"],
	skips: ["page_id", "stage"],
	jobs: ["seq"],
	feeds: ["url"],
	changes: ["seq"],
	documents: ["kind", "owner", "key"],
} as const satisfies Partial<Record<keyof Schema, readonly string[]>>;

export type ExportedTable = keyof typeof exportedTables;

/** A column of a table; one of bytes is base64 in an export. */
export type Column = { readonly name: string; readonly isBytes: boolean };

/** How one engine writes a row that came out of an export. */
export type ImportWrites = {
	readonly listColumns: (
		trx: Transaction<Schema>,
		table: ExportedTable,
	) => Promise<readonly Column[]>;
	/** Says whether the row was new; one that is there is left as it is. */
	readonly insertRow: (trx: Transaction<Schema>, row: ImportedRow) => Promise<boolean>;
	/** Called once after the rows of a transaction. */
	readonly end?: (trx: Transaction<Schema>, rows: readonly ExportedRow[]) => Promise<void>;
};

export type ImportedRow = {
	readonly table: ExportedTable;
	readonly row: ExportedRow["row"];
	/** The columns that the row tells, each with its value as the table holds it. */
	readonly values: Readonly<Record<string, string | number | null | Uint8Array>>;
};

const rowsPerRead = 200;

const tableNames = Object.keys(exportedTables) as ExportedTable[];

/** Reads all rows in steps, so that memory stays flat and writers are let in between. */
export async function* exportRows(
	db: Kysely<Schema>,
	{ after, withPrivate = false }: ExportOptions = {},
): AsyncIterable<ExportedRow> {
	const first = after === undefined ? 0 : tableNames.indexOf(after.table as ExportedTable);
	if (first < 0) throw notExported(`there is no table named ${after?.table}`);
	for (const [at, table] of tableNames.slice(first).entries()) {
		for await (const row of exportTable(db, table, at === 0 ? after?.row : undefined)) {
			if (withPrivate || table !== "documents" || row["private"] === 0) yield { table, row };
		}
	}
}

async function* exportTable(
	db: Kysely<Schema>,
	table: ExportedTable,
	after: ExportedRow["row"] | undefined,
): AsyncIterable<ExportedRow["row"]> {
	let last = after;
	for (;;) {
		const rows = await readRows(db, table, last);
		yield* rows;
		last = rows.at(-1);
		if (rows.length < rowsPerRead) return;
	}
}

async function readRows(
	db: Kysely<Schema>,
	table: ExportedTable,
	last: ExportedRow["row"] | undefined,
): Promise<readonly ExportedRow["row"][]> {
	const keys = exportedTables[table];
	const columns = sql.join(keys.map((key) => sql.ref(key)));
	const from = last && sql`WHERE (${columns}) > (${sql.join(keys.map((key) => last[key]))})`;
	const { rows } = await sql<Record<string, unknown>>`
		SELECT * FROM ${sql.table(table)} ${from ?? sql``}
		ORDER BY ${columns} LIMIT ${rowsPerRead}`.execute(db);
	return rows.map(plainRow);
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
	writes: ImportWrites,
	rows: readonly ExportedRow[],
): Promise<number> {
	return await db.transaction().execute(async (trx) => {
		let added = 0;
		for (const row of rows) {
			if (await writes.insertRow(trx, await readRow(trx, writes, row))) added++;
		}
		await writes.end?.(trx, rows);
		return added;
	});
}

async function readRow(
	trx: Transaction<Schema>,
	{ listColumns }: ImportWrites,
	{ table, row }: ExportedRow,
): Promise<ImportedRow> {
	const name = tableNames.find((known) => known === table);
	if (name === undefined) throw notExported(`there is no table named ${table}`);
	const columns = await listColumns(trx, name);
	const unknown = Object.keys(row).find((key) => columns.every((column) => column.name !== key));
	if (unknown !== undefined) throw notExported(`table ${table} has no column ${unknown}`);
	const told = columns.filter((column) => row[column.name] !== undefined);
	const values = told.map((column) => [column.name, columnValue(column, row[column.name] ?? null)]);
	return { table: name, row, values: Object.fromEntries(values) as ImportedRow["values"] };
}

/** The error of rows that no export holds. */
export function notExported(why: string): StoreError {
	return new StoreError("failed", `This is not an export of Onrecord: ${why}.`);
}

function columnValue({ isBytes }: Column, value: string | number | null) {
	return isBytes && typeof value === "string" ? Buffer.from(value, "base64") : value;
}

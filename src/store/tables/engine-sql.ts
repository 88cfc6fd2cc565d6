// The few expressions that SQLite and PostgreSQL write differently in the queries that they share.

import { type Kysely, PostgresAdapter, type RawBuilder, sql } from "kysely";
import type { Schema } from "./schema.ts";

type Database = Kysely<Schema>;

function isPostgres(db: Database): boolean {
	return db.getExecutor().adapter instanceof PostgresAdapter;
}

/** The values in brackets, for the right side of `IN`; any number of them, also none. */
export function oneOf(db: Database, values: readonly string[]): RawBuilder<unknown> {
	const json = JSON.stringify(values);
	return isPostgres(db)
		? sql`(SELECT json_array_elements_text(${json}::json))`
		: sql`(SELECT value FROM json_each(${json}))`;
}

/** Numbers as rows of a table named `one`: its `value`, and its place as `key`. */
export function listed(db: Database, values: readonly number[]): RawBuilder<unknown> {
	return isPostgres(db)
		? sql`unnest(${[...values]}::bigint[]) WITH ORDINALITY AS one(value, key)`
		: sql`json_each(${JSON.stringify(values)}) one`;
}

/** The same of ids. */
export function listedIds(db: Database, ids: readonly string[]): RawBuilder<unknown> {
	return isPostgres(db)
		? sql`unnest(${[...ids]}::text[]) WITH ORDINALITY AS one(value, key)`
		: sql`json_each(${JSON.stringify(ids)}) one`;
}

/** The text of a field of a column that holds JSON. */
export function jsonText(db: Database, column: string, field: string): RawBuilder<string | null> {
	return isPostgres(db)
		? sql`(${sql.ref(column)}::jsonb ->> ${sql.lit(field)})`
		: sql`json_extract(${sql.ref(column)}, ${sql.lit(`$.${field}`)})`;
}

/** The members of a list in a column that holds JSON, as rows of a table; each in its `value`. */
export function jsonList(
	db: Database,
	list: { readonly column: string; readonly field: string; readonly alias: string },
): RawBuilder<unknown> {
	const [column, alias] = [sql.ref(list.column), sql.ref(list.alias)];
	return isPostgres(db)
		? sql`jsonb_array_elements(${column}::jsonb -> ${sql.lit(list.field)}) AS ${alias}(value)`
		: sql`json_each(${column}, ${sql.lit(`$.${list.field}`)}) ${alias}`;
}

/** "2026-11" of a column of milliseconds UTC. */
export function monthText(db: Database, column: string): RawBuilder<string> {
	return isPostgres(db)
		? sql`to_char(to_timestamp(${sql.ref(column)} / 1000.0) AT TIME ZONE 'UTC', 'YYYY-MM')`
		: sql`strftime('%Y-%m', ${sql.ref(column)} / 1000, 'unixepoch')`;
}

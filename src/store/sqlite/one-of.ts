// A list for SQL's IN as one parameter: a statement takes only so many.

import { type Kysely, PostgresAdapter, type RawBuilder, sql } from "kysely";
import type { Schema } from "./schema.ts";

/** The values in brackets, for the right side of `IN`; any number of them, also none. */
export function oneOf(db: Kysely<Schema>, values: readonly string[]): RawBuilder<unknown> {
	const json = JSON.stringify(values);
	return isPostgres(db)
		? sql`(SELECT json_array_elements_text(${json}::json))`
		: sql`(SELECT value FROM json_each(${json}))`;
}

function isPostgres(db: Kysely<Schema>): boolean {
	return db.getExecutor().adapter instanceof PostgresAdapter;
}

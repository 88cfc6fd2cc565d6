// The lines for Citus in docs/postgresql.md, held against the tables that there are: Citus is not run,
// what it demands of a table is asked of the server's own catalogue.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { openPostgresStore } from "../../src/store/postgres/open-postgres-store.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/postgresql.md"), "utf8");

const distributed = [
	...page.matchAll(/create_distributed_table\('(\w+)', '(\w+)'(?:, colocate_with => '(\w+)')?\);/g),
].map(([, table = "", column = "", beside = table]) => ({ table, column, beside }));

const local = [...(/unnest\(ARRAY\[([^\]]+)\]/.exec(page)?.[1] ?? "").matchAll(/'(\w+)'/g)].map(
	([, table = ""]) => table,
);

/** Tells the format of the tables; only the program itself reads it, on the coordinator. */
const ownOfProgram = ["onrecord_format"];

/** Defines the suite; `url` gives the address of an empty schema. */
export function testCitusLines(url: () => string): void {
	test("the lines for Citus name every table once, by columns that it can distribute on", async () => {
		const store = openPostgresStore({ url: url() });
		await store.count();
		await store.close();
		const client = new pg.Client({ connectionString: url() });
		await client.connect();
		try {
			const schema = /[?&]schema=(\w+)/.exec(url())?.[1] ?? "public";
			const ask = async <Row>(sql: string): Promise<readonly Row[]> =>
				(await client.query(sql, [schema])).rows as Row[];

			const tables = await ask<{ name: string }>(tablesSql);
			const named = [...distributed.map(({ table }) => table), ...local, ...ownOfProgram];
			expect(named.toSorted()).toEqual(tables.map(({ name }) => name).toSorted());

			const columns = await ask<{ name: string; column: string; type: string }>(columnsSql);
			const typeOf = (table: string): string | undefined => {
				const { column } = distributed.find((one) => one.table === table) ?? {};
				return columns.find((one) => one.name === table && one.column === column)?.type;
			};
			for (const { table, beside } of distributed) {
				expect.soft(typeOf(table), `the column of ${table}`).toBeDefined();
				expect.soft(typeOf(table), `${table} beside ${beside}`).toBe(typeOf(beside));
			}

			// A key is unique over all shards only where the column by which rows are placed is in it.
			const keys = await ask<{ name: string; key: string; columns: readonly string[] }>(keysSql);
			for (const { table, column } of distributed) {
				const own = keys.filter(({ name }) => name === table);
				expect.soft(own.length, `keys of ${table}`).toBeGreaterThan(0);
				for (const { key, columns: inKey } of own) expect.soft(inKey, key).toContain(column);
			}

			// Neither triggers nor foreign keys reach over shards.
			const bound = await ask<{ name: string }>(boundSql);
			const places = new Set(distributed.map(({ table }) => table));
			expect(bound.filter(({ name }) => places.has(name))).toEqual([]);
		} finally {
			await client.end();
		}
	});
}

const tablesSql = `
	SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
	WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND NOT c.relispartition`;

const columnsSql = `
	SELECT c.relname AS name, a.attname AS column,
		format_type(a.atttypid, a.atttypmod) || ' ' || a.attcollation AS type
	FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
	JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND a.attnum > 0`;

const keysSql = `
	SELECT c.relname AS name, k.relname AS key, ARRAY(
		SELECT a.attname::text FROM pg_attribute a
		WHERE a.attrelid = c.oid AND a.attnum = ANY(i.indkey)) AS columns
	FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class k ON k.oid = i.indexrelid
	JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND i.indisunique`;

const boundSql = `
	SELECT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
	JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1
	UNION ALL SELECT c.relname FROM pg_constraint f JOIN pg_class c ON c.oid IN (f.conrelid, f.confrelid)
	JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND f.contype = 'f'`;

// Empty stores over one test server: a schema is emptied and used again, which is faster than a new one.

import pg from "pg";
import { onTestFinished } from "vitest";
import { openPostgresStore } from "../../src/store/postgres/open-postgres-store.ts";
import type { Store } from "../../src/store/store.ts";
import type { TestPostgres } from "./start-postgres.ts";

/** Opens empty stores, each gone after its test. */
export function makeStores(server: () => TestPostgres): () => Promise<Store> {
	const free: string[] = [];
	let made = 0;
	return async () => {
		const { url } = server();
		const schema = free.pop() ?? `store_${made++}`;
		const store = openPostgresStore({ url: url(schema), connectionsMax: 4 });
		onTestFinished(async () => {
			await store.close();
			await empty(url(), schema);
			free.push(schema);
		});
		return store;
	};
}

async function empty(url: string, schema: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		const { rows } = await client.query<{ name: string }>(
			`SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
			WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND NOT c.relispartition
				AND c.relname <> 'onrecord_format'`,
			[schema],
		);
		const deletes = rows.map(({ name }) => `DELETE FROM ${schema}.${name};`);
		await client.query(`SET search_path TO ${schema}; ${deletes.join(" ")}`);
	} finally {
		await client.end();
	}
}

// Brings a database to the format of this program, or says why that cannot be.

import type { ClientBase } from "pg";
import { StoreError } from "../store-error.ts";
import { formatVersion, migrations } from "./migrations.ts";

/**
 * Makes the schema where there is none and runs the missing migrations, all in one transaction; of
 * several processes one does, the others wait. Rejects with a StoreError for a database of a newer
 * format, and for a schema in which another program keeps tables of our names.
 */
export async function migrate(client: ClientBase, schema: string): Promise<void> {
	if ((await findVersion(client)) === formatVersion) return;
	await client.query("BEGIN");
	try {
		await client.query("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0");
		await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [
			`onrecord migrate ${schema}`,
		]);
		await runMissing(client, schema);
		await client.query("COMMIT");
	} catch (error) {
		await client.query("ROLLBACK").catch(() => undefined);
		throw error;
	}
}

async function runMissing(client: ClientBase, schema: string): Promise<void> {
	const version = await findVersion(client);
	if (version !== undefined && version > formatVersion) {
		throw new StoreError(
			"newer-format",
			`The database has format ${version}; this Onrecord knows up to ${formatVersion}. Install a newer Onrecord, or choose another database with --store.`,
		);
	}
	if (version === undefined) {
		await client.query(`CREATE SCHEMA IF NOT EXISTS ${client.escapeIdentifier(schema)}`);
		if (await isTaken(client, schema)) {
			throw new StoreError(
				"not-a-store",
				"The database holds tables of another program. Choose another database with --store, or a schema of its own with ?schema=onrecord at the end of the address.",
			);
		}
		await client.query("CREATE TABLE onrecord_format (version integer NOT NULL)");
		await client.query("INSERT INTO onrecord_format VALUES (0)");
	}
	for (const sql of migrations.slice(version ?? 0)) await client.query(sql);
	await client.query("UPDATE onrecord_format SET version = $1", [formatVersion]);
}

async function findVersion(client: ClientBase): Promise<number | undefined> {
	const known = await client.query<{ known: boolean }>(
		"SELECT to_regclass('onrecord_format') IS NOT NULL AS known",
	);
	if (known.rows[0]?.known !== true) return undefined;
	const { rows } = await client.query<{ version: number }>("SELECT version FROM onrecord_format");
	return rows[0]?.version;
}

async function isTaken(client: ClientBase, schema: string): Promise<boolean> {
	const { rowCount } = await client.query(
		`SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
		WHERE n.nspname = $1 AND c.relname IN ('articles', 'pages', 'stories', 'settings', 'jobs',
			'feeds', 'documents', 'changes', 'statements') LIMIT 1`,
		[schema],
	);
	return rowCount !== 0;
}

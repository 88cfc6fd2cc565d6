// Brings a database to the format of this program, or says why that cannot be.

import type Database from "better-sqlite3";
import { StoreError } from "../store-error.ts";
import { formatVersion, migrations } from "./migrations.ts";
import { indexedFormat, reindex } from "./reindex.ts";

/** "onrc" in ASCII: marks the file as ours, so that another program's database is not written. */
const applicationId = 0x6f_6e_72_63;

/**
 * Runs the missing migrations, each in its own transaction. Throws a StoreError for a database
 * of a newer format and for one that another program made.
 */
export function migrate(database: Database.Database): void {
	const version = Number(database.pragma("user_version", { simple: true }));
	const owner = Number(database.pragma("application_id", { simple: true }));
	if (version > formatVersion) {
		throw new StoreError(
			"newer-format",
			`The data folder has format ${version}; this Onrecord knows up to ${formatVersion}. Install a newer Onrecord, or choose another folder with --data.`,
		);
	}
	if (version === formatVersion) return;
	if (owner !== applicationId && !isEmpty(database)) {
		throw new StoreError(
			"not-a-store",
			"The file onrecord.sqlite belongs to another program. Choose another folder with --data.",
		);
	}
	for (const [step, sql] of migrations.entries()) {
		if (step >= version) runStep(database, step + 1, sql);
	}
}

function runStep(database: Database.Database, version: number, sql: string): void {
	const step = database.transaction(() => {
		// Another process may have run the step while this one waited for the lock.
		if (Number(database.pragma("user_version", { simple: true })) >= version) return;
		database.exec(sql);
		if (version === indexedFormat) reindex(database);
		database.pragma(`application_id = ${applicationId}`);
		database.pragma(`user_version = ${version}`);
	});
	step.immediate();
}

function isEmpty(database: Database.Database): boolean {
	const { tables } = database.prepare("SELECT count(*) AS tables FROM sqlite_schema").get() as {
		tables: number;
	};
	return tables === 0;
}

// Kysely's SQLite dialect, for many small queries and for disks that can be full.

import type Database from "better-sqlite3";
import {
	type DatabaseConnection,
	type Driver,
	type SqliteDatabase,
	SqliteDialect,
	SqliteDriver,
} from "kysely";

/** Statements that are kept prepared: preparing costs as much as a small query. */
const statementsMax = 400;

/**
 * When the disk is full, SQLite rolls back on its own. A second rollback would fail, and its error
 * would hide the one that matters.
 */
export class TolerantDialect extends SqliteDialect {
	readonly #database: Database.Database;

	constructor(database: Database.Database) {
		super({ database });
		this.#database = database;
	}

	override createDriver(): Driver {
		return new TolerantDriver(this.#database);
	}
}

class TolerantDriver extends SqliteDriver {
	readonly #database: Database.Database;

	constructor(database: Database.Database) {
		super({ database: keepPrepared(database) });
		this.#database = database;
	}

	override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		if (this.#database.inTransaction) await super.rollbackTransaction(connection);
	}
}

/** The database with its newest statements kept prepared. */
function keepPrepared(database: Database.Database): SqliteDatabase {
	const kept = new Map<string, ReturnType<SqliteDatabase["prepare"]>>();
	return {
		close: () => {
			database.close();
		},
		prepare: (sql) => {
			const known = kept.get(sql);
			const statement = known ?? database.prepare(sql);
			kept.delete(sql);
			kept.set(sql, statement);
			const [oldest] = kept.keys();
			if (kept.size > statementsMax && oldest !== undefined) kept.delete(oldest);
			return statement;
		},
	};
}

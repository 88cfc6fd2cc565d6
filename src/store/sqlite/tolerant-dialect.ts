// Kysely's SQLite dialect, for transactions that SQLite itself has already rolled back.

import type Database from "better-sqlite3";
import { type DatabaseConnection, type Driver, SqliteDialect, SqliteDriver } from "kysely";

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
		super({ database });
		this.#database = database;
	}

	override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		if (this.#database.inTransaction) await super.rollbackTransaction(connection);
	}
}

// The store in one SQLite file: write-ahead log, one writer, many readers.

import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { Kysely, sql } from "kysely";
import type { Store, StoreCounts } from "../store.ts";
import { StoreError } from "../store-error.ts";
import { makeArticleTable } from "../tables/article-rows.ts";
import { makeChangeTable } from "../tables/change-rows.ts";
import { makeCorrectionTable } from "../tables/correction-rows.ts";
import { makeDocumentTable } from "../tables/document-rows.ts";
import { exportRows, importRows } from "../tables/export-rows.ts";
import { makeFeedTable } from "../tables/feed-rows.ts";
import { makeJobTable } from "../tables/job-rows.ts";
import { makeOutletTable } from "../tables/outlet-rows.ts";
import { insertRow, makePageTable, replaceBytes } from "../tables/page-rows.ts";
import { makePublisherTable } from "../tables/publisher-rows.ts";
import { saveIntake } from "../tables/save-intake.ts";
import type { Schema } from "../tables/schema.ts";
import { makeSearchTable } from "../tables/search-rows.ts";
import { makeSettingTable } from "../tables/setting-rows.ts";
import { makeStoryTable } from "../tables/story-rows.ts";
import { withStoreErrors } from "../with-store-errors.ts";
import { dropPages } from "./drop-pages.ts";
import { ftsIndex } from "./fts-index.ts";
import { sqliteImport } from "./import-writes.ts";
import { migrate } from "./migrate.ts";
import { formatVersion } from "./migrations.ts";
import { listFts } from "./search-window.ts";
import { asStoreError } from "./sqlite-error.ts";
import { sqliteWrites } from "./sqlite-writes.ts";
import { sqliteWords } from "./story-words.ts";
import { TolerantDialect } from "./tolerant-dialect.ts";

export type SqliteOptions = {
	/** The folder that holds the store; it is made where there is none. */
	readonly folder: string;
	/** A limit on the size of the file, for tests of a full disk. */
	readonly pagesMax?: number | undefined;
};

/** How long a writer waits for another process of the same folder, milliseconds. */
const busyWaitMs = 10_000;

/** Opens the store of a data folder. Throws a StoreError with a sentence where that cannot be. */
export function openSqliteStore({ folder, pagesMax }: SqliteOptions): Store {
	const database = openDatabase(folder);
	if (pagesMax !== undefined) database.pragma(`max_page_count = ${pagesMax}`);
	const db = new Kysely<Schema>({ dialect: new TolerantDialect(database) });
	return {
		engine: "sqlite",
		formatVersion,
		pages: withStoreErrors(
			makePageTable(db, { insertPage: insertRow, replaceBytes, dropPages }),
			asStoreError,
		),
		articles: withStoreErrors(makeArticleTable(db), asStoreError),
		stories: withStoreErrors(makeStoryTable(db, sqliteWords, ftsIndex), asStoreError),
		corrections: withStoreErrors(makeCorrectionTable(db), asStoreError),
		jobs: withStoreErrors(makeJobTable(db), asStoreError),
		feeds: withStoreErrors(makeFeedTable(db), asStoreError),
		changes: withStoreErrors(makeChangeTable(db), asStoreError),
		documents: withStoreErrors(makeDocumentTable(db), asStoreError),
		publishers: withStoreErrors(makePublisherTable(db), asStoreError),
		search: withStoreErrors(makeSearchTable(db, listFts), asStoreError),
		outlets: withStoreErrors(makeOutletTable(db), asStoreError),
		settings: withStoreErrors(makeSettingTable(db), asStoreError),
		...withStoreErrors(
			{
				saveIntake: (intake) => saveIntake(db, sqliteWrites, intake),
				count: () => count(db),
				check: async () => check(database),
				exportRows: (options) => exportRows(db, options),
				importRows: (rows) => importRows(db, sqliteImport, rows),
				close: () => db.destroy(),
			} satisfies Partial<Store>,
			asStoreError,
		),
		shared: undefined,
	};
}

function openDatabase(folder: string): Database.Database {
	try {
		makeFolder(folder);
		const database = new Database(join(folder, "onrecord.sqlite"), { timeout: busyWaitMs });
		try {
			migrate(database);
			database.pragma("journal_mode = WAL");
			// In WAL mode NORMAL may lose the newest commits when the power fails; FULL loses none.
			database.pragma("synchronous = FULL");
			database.pragma("cache_size = -65536");
			return database;
		} catch (error) {
			database.close();
			throw error;
		}
	} catch (error) {
		throw asStoreError(error);
	}
}

/**
 * Makes a folder and those above it. Not by `recursive`: that goes on for ever where a file system
 * such as /proc refuses a folder as if the one above were missing.
 */
function makeFolder(folder: string): void {
	if (existsSync(folder)) {
		if (statSync(folder).isDirectory()) return;
		throw new StoreError(
			"not-a-store",
			`${folder} is a file, and a data folder is needed. Choose one with --data.`,
		);
	}
	if (folder !== "") makeFolder(dirname(folder));
	try {
		// A folder that is made here is nobody else's: it comes to hold hashes of passwords.
		mkdirSync(folder, { mode: 0o700 });
	} catch (error) {
		// Another process may have made it meanwhile.
		if (!existsSync(folder)) throw error;
	}
}

async function count(db: Kysely<Schema>): Promise<StoreCounts> {
	const { rows } = await sql<StoreCounts>`SELECT
		(SELECT count(*) FROM pages) AS pages,
		(SELECT count(*) FROM pages) - (SELECT count(*) FROM pages WHERE encoding <> 'dropped')
			AS droppedPages,
		(SELECT count(*) FROM articles) AS articles,
		(SELECT count(*) FROM statements) AS statements,
		(SELECT count(*) FROM copies) AS copies,
		(SELECT count(*) FROM stories) AS stories,
		(SELECT count(*) FROM skips) AS skips,
		(SELECT count(*) FROM jobs WHERE state <> 'quarantined') AS jobs,
		(SELECT count(*) FROM jobs WHERE state = 'quarantined') AS quarantined`.execute(db);
	const [counts] = rows;
	if (counts === undefined) throw new Error("A query of counts gave no row.");
	return counts;
}

/** What must hold between the tables, each as a query that counts where it does not. */
const invariants: readonly (readonly [string, string])[] = [
	[
		"SELECT count(*) AS n FROM articles a LEFT JOIN pages p ON p.id = a.page_id WHERE p.id IS NULL",
		"articles have no page",
	],
	[
		"SELECT count(*) AS n FROM articles a LEFT JOIN story_members m ON m.article_id = a.id WHERE m.story_id IS NULL",
		"articles are in no story",
	],
	[
		"SELECT count(*) AS n FROM story_members m LEFT JOIN stories s ON s.id = m.story_id WHERE s.id IS NULL",
		"articles are in a story that does not exist",
	],
	[
		"SELECT count(*) AS n FROM pages p WHERE p.article_id IS NULL AND NOT EXISTS (SELECT 1 FROM jobs WHERE key = p.id) AND NOT EXISTS (SELECT 1 FROM skips WHERE page_id = p.id)",
		"pages have neither an article, nor a reason, nor a job",
	],
];

function check(database: Database.Database): string[] {
	const integrity = database.pragma("quick_check", { simple: true });
	const problems = integrity === "ok" ? [] : [`The file is damaged: ${integrity}.`];
	for (const [query, sentence] of invariants) {
		const { n } = database.prepare(query).get() as { n: number };
		if (n > 0) problems.push(`${n} ${sentence}.`);
	}
	return problems;
}

// The store in PostgreSQL 15 or later: any number of processes, one writer for each partition.

import { type Kysely, PostgresDialect } from "kysely";
import type { Intake, Store } from "../store.ts";
import { makeArticleTable } from "../tables/article-rows.ts";
import { makeChangeTable } from "../tables/change-rows.ts";
import { makeCorrectionTable } from "../tables/correction-rows.ts";
import { makeDocumentTable } from "../tables/document-rows.ts";
import { exportRows, importRows } from "../tables/export-rows.ts";
import { makeFeedTable } from "../tables/feed-rows.ts";
import { makeOutletTable } from "../tables/outlet-rows.ts";
import { makePageTable } from "../tables/page-rows.ts";
import { makePublisherTable } from "../tables/publisher-rows.ts";
import { saveIntake } from "../tables/save-intake.ts";
import type { Schema } from "../tables/schema.ts";
import { makeSearchTable } from "../tables/search-rows.ts";
import { makeSettingTable } from "../tables/setting-rows.ts";
import { makeStoryTable } from "../tables/story-rows.ts";
import { withStoreErrors } from "../with-store-errors.ts";
import { dropPages } from "./drop-pages.ts";
import { checkAll, countAll } from "./examine.ts";
import { makePostgresImport } from "./import-writes.ts";
import { makePostgresJobTable } from "./job-rows.ts";
import { formatVersion } from "./migrations.ts";
import { type Months, makeMonths } from "./months.ts";
import { openPool } from "./open-pool.ts";
import { PatientDatabase, runPatiently } from "./patient-database.ts";
import { asStoreError } from "./postgres-error.ts";
import { insertPage, makePostgresWrites, replaceBytes } from "./postgres-writes.ts";
import { withReplica, withReplicas } from "./replica.ts";
import { vectorIndex } from "./search-index.ts";
import { listMatches, whereWords } from "./search-window.ts";
import { readAddresses } from "./server-pool.ts";
import { dropAnalyses, dropOrphans, makeSharedRows } from "./shared-rows.ts";
import { takeSeat } from "./writer-seat.ts";

export type PostgresOptions = {
	/**
	 * `postgres://user@host:5432/name`, with `?schema=NAME` where the tables have one of their own;
	 * those of standbys that may become the primary behind it, with commas between them.
	 */
	readonly url: string;
	/** The same of a standby, for search and lists; the primary's where none is given. */
	readonly readUrl?: string | undefined;
	/** Connections of this process to each server. */
	readonly connectionsMax?: number | undefined;
};

const connectionsUsual = 10;

/**
 * The store of a database. Connects with the first call, and brings the tables to this format;
 * every method rejects with a StoreError while the server cannot be reached.
 */
export function openPostgresStore(options: PostgresOptions): Store {
	const { url, readUrl, connectionsMax = connectionsUsual } = options;
	const db = openDatabase(url, { connectionsMax, writes: true });
	const replica =
		readUrl === undefined ? undefined : openDatabase(readUrl, { connectionsMax, writes: false });
	const months = makeMonths();
	const tables = makeTables(db, months);
	const read = replica === undefined ? undefined : makeTables(replica, months);
	return {
		engine: "postgresql",
		formatVersion,
		...tables,
		stories: { ...tables.stories, list: withReplica(tables.stories.list, read?.stories.list) },
		search: read === undefined ? tables.search : withReplicas(tables.search, read.search),
		shared: {
			...withStoreErrors(makeSharedRows(db), asStoreError),
			...withStoreErrors({ takeSeat: (name: string) => openSeat(db, months, name) }, asStoreError),
		},
		...withStoreErrors(
			{
				saveIntake: (intake) => save(db, months, intake),
				count: () => countAll(db),
				check: () => checkAll(db),
				exportRows: (rows) => exportRows(db, rows),
				importRows: (rows) => importRows(db, makePostgresImport(months), rows),
				close: async () => {
					await Promise.all([db.destroy(), replica?.destroy()]);
				},
			} satisfies Partial<Store>,
			asStoreError,
		),
	};
}

function openDatabase(
	url: string,
	options: { readonly connectionsMax: number; readonly writes: boolean },
): Kysely<Schema> {
	const pool = () => openPool({ addresses: readAddresses(url), ...options });
	return new PatientDatabase<Schema>({ dialect: new PostgresDialect({ pool }) });
}

/** Every table with each rejection a StoreError. */
function makeTables(db: Kysely<Schema>, months: Months) {
	const pages = makePageTable(db, {
		insertPage: (trx, row) => insertPage(trx, months, row),
		replaceBytes,
		dropPages: (of, limits) => dropPages(of, months, limits),
	});
	return {
		pages: withStoreErrors(pages, asStoreError),
		articles: withStoreErrors(makeArticleTable(db), asStoreError),
		stories: withStoreErrors(makeStoryTable(db, whereWords, vectorIndex), asStoreError),
		corrections: withStoreErrors(makeCorrectionTable(db), asStoreError),
		jobs: withStoreErrors(makePostgresJobTable(db), asStoreError),
		feeds: withStoreErrors(makeFeedTable(db), asStoreError),
		changes: withStoreErrors(makeChangeTable(db), asStoreError),
		documents: withStoreErrors(makeDocumentTable(db), asStoreError),
		publishers: withStoreErrors(makePublisherTable(db), asStoreError),
		outlets: withStoreErrors(makeOutletTable(db), asStoreError),
		search: withStoreErrors(makeSearchTable(db, listMatches), asStoreError),
		settings: withStoreErrors(makeSettingTable(db), asStoreError),
	};
}

async function save(db: Kysely<Schema>, months: Months, intake: Intake): Promise<void> {
	await months.openAhead(db, intake.atMs);
	await saveIntake(db, makePostgresWrites(months), intake);
}

async function openSeat(db: Kysely<Schema>, months: Months, name: string) {
	return await takeSeat({
		...{ db, name },
		open: dropOrphans,
		save: async (held, intake) => {
			await runPatiently(() => save(held, months, intake));
			await dropAnalyses(held, intake);
		},
	});
}

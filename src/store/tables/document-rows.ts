// What users keep.

import type { Kysely, Transaction } from "kysely";
import type {
	DocumentFilter,
	DocumentName,
	DocumentTable,
	StoredDocument,
} from "../document-table.ts";
import type { DocumentRow, Schema } from "./schema.ts";

/** The document table of a database. */
export function makeDocumentTable(db: Kysely<Schema>): DocumentTable {
	const ofName = ({ kind, owner, key }: DocumentName) => ({ kind, owner, key });
	return {
		put: (document) => put(db, document),
		putAll: (documents) =>
			db.transaction().execute(async (trx) => {
				for (const document of documents) await put(trx, document);
			}),
		putNew: async (document) => {
			const { numInsertedOrUpdatedRows } = await db
				.insertInto("documents")
				.values(documentRow(document))
				.onConflict((conflict) => conflict.doNothing())
				.executeTakeFirst();
			return numInsertedOrUpdatedRows === 1n;
		},
		replace: async (document, before) => {
			const { numUpdatedRows } = await db
				.updateTable("documents")
				.set(documentRow(document))
				.where((eb) => eb.and({ ...ofName(document), body: before }))
				.executeTakeFirst();
			return numUpdatedRows === 1n;
		},
		find: async (name) => {
			const row = await db
				.selectFrom("documents")
				.selectAll()
				.where((eb) => eb.and(ofName(name)))
				.executeTakeFirst();
			return row && readRow(row);
		},
		list: (filter) => list(db, filter),
		count: async ({ kind, owner }) => {
			let query = db.selectFrom("documents").where("kind", "=", kind);
			if (owner !== undefined) query = query.where("owner", "=", owner);
			const { n } = await query
				.select((eb) => eb.fn.countAll<number>().as("n"))
				.executeTakeFirstOrThrow();
			return n;
		},
		remove: async (name) => {
			const { numDeletedRows } = await db
				.deleteFrom("documents")
				.where((eb) => eb.and(ofName(name)))
				.executeTakeFirst();
			return numDeletedRows === 1n;
		},
		removeOld: async (kind, beforeMs) => {
			const { numDeletedRows } = await db
				.deleteFrom("documents")
				.where("kind", "=", kind)
				.where("at_ms", "<", beforeMs)
				.executeTakeFirst();
			return Number(numDeletedRows);
		},
		removeBeyond: async (kind, keptMax) => {
			const own = db.selectFrom("documents").where("kind", "=", kind).where("owner", "=", "");
			const newestGone = own.select("at_ms").orderBy("at_ms", "desc").limit(1).offset(keptMax);
			const { numDeletedRows } = await db
				.deleteFrom("documents")
				.where("kind", "=", kind)
				.where("owner", "=", "")
				.where("at_ms", "<=", newestGone)
				.executeTakeFirst();
			return Number(numDeletedRows);
		},
		removeOwner: async (owner) => {
			const { numDeletedRows } = await db
				.deleteFrom("documents")
				.where("owner", "=", owner)
				.executeTakeFirst();
			return Number(numDeletedRows);
		},
	};
}

async function put(
	db: Kysely<Schema> | Transaction<Schema>,
	document: StoredDocument,
): Promise<void> {
	const row = documentRow(document);
	await db
		.insertInto("documents")
		.values(row)
		.onConflict((conflict) => conflict.columns(["kind", "owner", "key"]).doUpdateSet(row))
		.execute();
}

async function list(
	db: Kysely<Schema>,
	{ kind, owner, limit, beforeMs, sinceMs, keys }: DocumentFilter,
): Promise<readonly StoredDocument[]> {
	if (keys?.length === 0) return [];
	let query = db.selectFrom("documents").selectAll().where("kind", "=", kind).limit(limit);
	if (owner !== undefined) query = query.where("owner", "=", owner);
	if (beforeMs !== undefined) query = query.where("at_ms", "<", beforeMs);
	if (sinceMs !== undefined) query = query.where("at_ms", ">=", sinceMs);
	if (keys !== undefined) query = query.where("key", "in", keys);
	const rows = await query.orderBy("at_ms", "desc").orderBy("key").execute();
	return rows.map(readRow);
}

function documentRow({ kind, owner, key, body, atMs, isPrivate }: StoredDocument): DocumentRow {
	return { kind, owner, key, body, at_ms: atMs, private: isPrivate ? 1 : 0 };
}

function readRow({ kind, owner, key, body, at_ms, private: hidden }: DocumentRow): StoredDocument {
	return { kind, owner, key, body, atMs: at_ms, isPrivate: hidden === 1 };
}

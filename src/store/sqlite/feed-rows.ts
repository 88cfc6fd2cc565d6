// The feeds that are followed, over SQLite.

import type { Kysely } from "kysely";
import type { FeedTable, StoredFeed } from "../feed-table.ts";
import type { FeedRow, Schema } from "./schema.ts";

/** The feed table over SQLite. */
export function makeFeedTable(db: Kysely<Schema>): FeedTable {
	return {
		add: async (feed) => {
			const { numInsertedOrUpdatedRows } = await db
				.insertInto("feeds")
				.values(feedRow(feed))
				.onConflict((conflict) => conflict.doNothing())
				.executeTakeFirst();
			return numInsertedOrUpdatedRows === 1n;
		},
		remove: async (url) => {
			const { numDeletedRows } = await db
				.deleteFrom("feeds")
				.where("url", "=", url)
				.executeTakeFirst();
			return numDeletedRows === 1n;
		},
		save: async (feed) => {
			const { url, ...values } = feedRow(feed);
			await db.updateTable("feeds").set(values).where("url", "=", url).execute();
		},
		list: async () => {
			const rows = await db.selectFrom("feeds").selectAll().orderBy("added_ms").execute();
			return rows.map(readFeed);
		},
		listDue: async (nowMs, limit) => {
			const rows = await db
				.selectFrom("feeds")
				.selectAll()
				.where("next_due_ms", "<=", nowMs)
				.orderBy("next_due_ms")
				.limit(limit)
				.execute();
			return rows.map(readFeed);
		},
	};
}

function feedRow(feed: StoredFeed): FeedRow {
	return {
		url: feed.url,
		title: feed.title ?? null,
		added_ms: feed.addedMs,
		next_due_ms: feed.nextDueMs,
		last_visit_ms: feed.lastVisitMs ?? null,
		failures: feed.failures,
		last_error: feed.lastError ?? null,
		etag: feed.etag ?? null,
		last_modified: feed.lastModified ?? null,
	};
}

function readFeed(row: FeedRow): StoredFeed {
	return {
		url: row.url,
		title: row.title ?? undefined,
		addedMs: row.added_ms,
		nextDueMs: row.next_due_ms,
		lastVisitMs: row.last_visit_ms ?? undefined,
		failures: row.failures,
		lastError: row.last_error ?? undefined,
		etag: row.etag ?? undefined,
		lastModified: row.last_modified ?? undefined,
	};
}

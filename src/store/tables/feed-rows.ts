// The feeds that are followed.

import type { Kysely } from "kysely";
import type { FeedState } from "../../news/feed-state.ts";
import type { FeedListing, FeedTable, StoredFeed } from "../feed-table.ts";
import type { FeedRow, Schema } from "./schema.ts";

/** The feed table of a database. */
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
		save: (url, feed) => saveFeed(db, url, feed),
		find: async (url) => {
			const row = await db
				.selectFrom("feeds")
				.selectAll()
				.where("url", "=", url)
				.executeTakeFirst();
			return row && readFeed(row);
		},
		list: async () => {
			const rows = await db.selectFrom("feeds").selectAll().orderBy("url").execute();
			return rows.map(readFeed);
		},
		listDue: async (nowMs, limit) => {
			const rows = await db
				.selectFrom("feeds")
				.selectAll()
				.where("next_ms", "<=", nowMs)
				.orderBy("next_ms")
				.limit(limit)
				.execute();
			return rows.map(readFeed);
		},
	};
}

async function saveFeed(db: Kysely<Schema>, url: string, feed: StoredFeed): Promise<void> {
	const row = feedRow(feed);
	await db.transaction().execute(async (trx) => {
		// Two feeds that move to one address become one.
		if (url !== row.url) await trx.deleteFrom("feeds").where("url", "=", row.url).execute();
		await trx.updateTable("feeds").set(row).where("url", "=", url).execute();
	});
}

function feedRow({ state, title, listing }: StoredFeed): FeedRow {
	const isAsked = state.status === "active" && listing.isPaused !== true;
	return {
		url: state.url,
		title: title ?? null,
		next_ms: isAsked ? state.nextMs : Number.MAX_SAFE_INTEGER,
		state: JSON.stringify(state),
		listing: JSON.stringify(listing),
	};
}

function readFeed({ title, state, listing }: FeedRow): StoredFeed {
	// Keys that were undefined are missing in the JSON, which reads the same.
	const told = JSON.parse(listing) as Partial<FeedListing>;
	return {
		title: title ?? undefined,
		state: JSON.parse(state) as FeedState,
		listing: { siteUrl: undefined, folders: [], rules: {}, ...told },
	};
}

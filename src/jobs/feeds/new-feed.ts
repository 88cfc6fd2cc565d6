// A feed that begins to be followed.

import { startFeedState } from "../../pipeline/1-fetch/schedule/feed-outcome.ts";
import type { StoredFeed } from "../../store/feed-table.ts";

/** A feed that was never asked; due at once. */
export function newFeed(url: string, title: string | undefined, nowMs: number): StoredFeed {
	const listing = { siteUrl: undefined, folders: [], rules: {} };
	return { state: startFeedState(url, nowMs), title, listing };
}

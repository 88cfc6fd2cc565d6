// The feeds that are followed, with what their last answers told.

import type { FeedState } from "../news/feed-state.ts";
import type { Subscription } from "../news/subscription.ts";

export type StoredFeed = {
	readonly state: FeedState;
	readonly title: string | undefined;
	readonly listing: FeedListing;
};

/** What the list that a feed came from says of it, kept for the list that is written again. */
export type FeedListing = Pick<Subscription, "siteUrl" | "folders" | "rules"> & {
	/** The name that a reader gave it; it stays whatever the feed calls itself. */
	readonly givenTitle?: string | undefined;
	/** Whether a reader wants nothing from it for now: it is not asked, and its pushes are let go. */
	readonly isPaused?: boolean | undefined;
	/** Where it was fetched from before, the newest last: its older articles name these. */
	readonly formerUrls?: readonly string[] | undefined;
};

export type FeedTable = {
	/** Adds a feed; says whether it was new. */
	readonly add: (feed: StoredFeed) => Promise<boolean>;
	readonly remove: (url: string) => Promise<boolean>;
	/** Saves the feed that was at `url`; its state may have moved to another address. */
	readonly save: (url: string, feed: StoredFeed) => Promise<void>;
	readonly find: (url: string) => Promise<StoredFeed | undefined>;
	readonly list: () => Promise<readonly StoredFeed[]>;
	/** Active feeds whose time has come, the longest waiting first. */
	readonly listDue: (nowMs: number, limit: number) => Promise<readonly StoredFeed[]>;
};

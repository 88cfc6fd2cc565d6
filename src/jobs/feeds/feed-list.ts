// The feeds that are followed as a list for other readers (OPML), and such a list as feeds.

import type { Subscription } from "../../news/subscription.ts";
import { parseOpml } from "../../pipeline/1-fetch/subscribe/opml.ts";
import { writeOpml } from "../../pipeline/1-fetch/subscribe/write-opml.ts";
import type { StoredFeed } from "../../store/feed-table.ts";
import { newFeed } from "./new-feed.ts";

/** The feeds of a list; none for a text that is no list. Never throws. */
export function readFeedList(opml: string): readonly Subscription[] {
	return parseOpml(opml);
}

/** A feed of a list that begins to be followed, its folders and rules kept. */
export function feedOf({ url, title, ...listing }: Subscription, nowMs: number): StoredFeed {
	return { ...newFeed(url, title, nowMs), listing };
}

/** The list of all feeds, in their folders. */
export function writeFeedList(feeds: readonly StoredFeed[]): string {
	const subscriptions = feeds.map(({ state: { url }, title, listing }) => ({
		...{ url, title: listing.givenTitle ?? title ?? url },
		...listing,
	}));
	return writeOpml(subscriptions, "Feeds of Onrecord");
}

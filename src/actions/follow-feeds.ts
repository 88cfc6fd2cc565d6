// Following feeds: adding one, listing them with their health, leaving one.

import { findFeeds } from "../jobs/feeds/find-feeds.ts";
import { feedTroubleOf, healthOf } from "../jobs/feeds/health-of.ts";
import { newFeed } from "../jobs/feeds/new-feed.ts";
import type { FeedList, FeedOffers } from "../wire/intake.ts";
import type { Workspace } from "./workspace.ts";

/** What came of adding a feed: the feed's address, or a sentence why there is none. */
export type AddedFeed =
	| { readonly url: string; readonly isNew: boolean }
	| { readonly failed: string };

/** Follows the feed at an address, or the first one that the page at the address names. */
export async function addFeed({ store, web, now }: Workspace, url: string): Promise<AddedFeed> {
	const found = await findFeeds(web, url);
	if ("failed" in found) return found;
	const [feed] = found.feeds;
	if (feed === undefined) return { failed: "There is no feed at this address, and none is named." };
	const isNew = await store.feeds.add(newFeed(feed.url, feed.title, now()));
	return { url: feed.url, isNew };
}

/** The feeds that are followed, each with how it is doing. */
export async function listFeeds({ store, now }: Workspace): Promise<FeedList> {
	const feeds = await store.feeds.list();
	return {
		feeds: feeds.map(({ state, title, listing: { folders, rules, givenTitle, isPaused } }) => ({
			...{ url: state.url, title: givenTitle ?? title, folders },
			...(isPaused ? { isPaused } : { nextMs: state.nextMs }),
			...{ health: healthOf(state, now()), trouble: feedTroubleOf(state, now()) },
			...(state.newestMs !== undefined && { newestMs: state.newestMs }),
			...(Object.keys(rules).length > 0 && { rules }),
		})),
	};
}

/** Follows a feed no more; its articles stay. False where it was not followed. */
export async function removeFeed({ store }: Workspace, url: string): Promise<boolean> {
	return await store.feeds.remove(url);
}

/** The feeds behind an address, the first of which `addFeed` follows; nothing is kept. */
export async function offerFeeds({ store, web }: Workspace, url: string): Promise<OfferedFeeds> {
	const found = await findFeeds(web, url);
	if ("failed" in found) return found;
	const known = await Promise.all(found.feeds.map((feed) => store.feeds.find(feed.url)));
	return {
		feeds: found.feeds.map((feed, index) => ({
			...{ url: feed.url, isFollowed: known[index] !== undefined },
			...(feed.title !== undefined && { title: feed.title }),
		})),
	};
}

type OfferedFeeds = FeedOffers | { readonly failed: string };

/** Asks a feed no more until it is resumed, and then at once. False where it is not followed. */
export async function pauseFeed(
	{ store, now }: Workspace,
	url: string,
	isPaused: boolean,
): Promise<boolean> {
	const known = await store.feeds.find(url);
	if (known === undefined) return false;
	const { state, listing } = known;
	await store.feeds.save(url, {
		...known,
		state: isPaused ? state : { ...state, nextMs: now() },
		listing: { ...listing, isPaused: isPaused ? true : undefined },
	});
	return true;
}

// Asks the feeds that are due.

import { fetchFeed } from "../../pipeline/1-fetch/fetch-feed.ts";
import { type OutcomeParts, takeOutcome } from "./take-outcome.ts";
import type { Web } from "./web.ts";

export type PollParts = OutcomeParts & { readonly web: Web };

/** Feeds asked in one go. */
const feedsMax = 64;

/** Asks every feed that is due, side by side; says how many. */
export async function pollFeeds(parts: PollParts): Promise<number> {
	const { store, web, now } = parts;
	const due = await store.feeds.listDue(now(), feedsMax);
	const asked = due.map(async (feed) => {
		const { state, listing } = feed;
		const outcome = await web.inTurn(state.url, () => fetchFeed(web.client, state, listing.rules));
		await takeOutcome(parts, feed, outcome);
	});
	await Promise.all(asked);
	return due.length;
}

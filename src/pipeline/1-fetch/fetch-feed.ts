// Asks one feed: fetch, parse, and what came of it as a value.

import type { FeedState } from "../../news/feed-state.ts";
import { parseFeed } from "./feed/parse-feed.ts";
import { FetchError } from "./http/fetch-error.ts";
import { fetchPage } from "./http/fetch-page.ts";
import { freshMs } from "./http/retry-after.ts";
import type { WebClient } from "./http/web-client.ts";
import type { FeedOutcome } from "./schedule/feed-outcome.ts";
import { hubOf } from "./subscribe/websub.ts";

/** Asks a feed with the validators of its last answer. Failures outside come back as values. */
export async function fetchFeed(client: WebClient, state: FeedState): Promise<FeedOutcome> {
	try {
		const { url, etag, lastModified } = state;
		const { page, headers, answeredMs, ...found } = await fetchPage(client, {
			url,
			etag,
			lastModified,
		});
		const times = { atMs: answeredMs, freshMs: freshMs(headers["cache-control"]) };
		if (page === undefined) return { kind: "unchanged", ...times, movedTo: found.movedTo };
		const feed = parseFeed(page.bytes, { url: found.finalUrl, headers });
		return {
			kind: "fed",
			...times,
			feed,
			etag: found.etag,
			lastModified: found.lastModified,
			hub: hubOf(feed.links, headers["link"]),
			movedTo: found.movedTo ?? feed.movedTo,
		};
	} catch (error) {
		if (!(error instanceof FetchError)) throw error;
		const { failure, message, retry, waitMs } = error;
		return { kind: "failed", atMs: Date.now(), failure, detail: message, retry, waitMs };
	}
}

// The feeds behind an address: the feed itself, or those that a page offers.

import type { Page } from "../../news/page.ts";
import { parseFeed } from "../../pipeline/1-fetch/feed/parse-feed.ts";
import { FetchError } from "../../pipeline/1-fetch/http/fetch-error.ts";
import { fetchPage } from "../../pipeline/1-fetch/http/fetch-page.ts";
import { discoverFeeds, type FeedOffer } from "../../pipeline/1-fetch/subscribe/discover-feeds.ts";
import { decodeBytes } from "../../text/decode-bytes.ts";
import { mayBeFeed } from "../inputs/read-link.ts";
import type { Web } from "./web.ts";

export type FoundFeed = { readonly url: string; readonly title: string | undefined };
export type FoundFeeds = { readonly feeds: readonly FoundFeed[] } | { readonly failed: string };

/** Fetches an address and looks. What cannot be fetched is told in a sentence. */
export async function findFeeds(web: Web, url: string): Promise<FoundFeeds> {
	try {
		const { page, finalUrl } = await web.inTurn(url, () => fetchPage(web.client, { url }));
		if (page === undefined) return { feeds: [] };
		if (mayBeFeed(page)) {
			const feed = readFeed(page, finalUrl);
			return { feeds: feed === undefined ? [] : [feed] };
		}
		const contentType = page.headers["content-type"];
		const offers = discoverFeeds(
			decodeBytes(page.bytes, { contentType, kind: "html" }).text,
			finalUrl,
		);
		const declared = offers.filter(({ by }) => by === "declared");
		if (declared.length > 0) return { feeds: declared.map(({ url, title }) => ({ url, title })) };
		const tried = await tryOffers(web, offers);
		return { feeds: tried === undefined ? [] : [tried] };
	} catch (error) {
		if (error instanceof FetchError) return { failed: error.message };
		throw error;
	}
}

function readFeed(page: Page, url: string): FoundFeed | undefined {
	const { version, title } = parseFeed(page.bytes, { url, headers: page.headers });
	return version === "" ? undefined : { url, title };
}

/** Links that only look like feeds, and usual places, are tried up to this many. */
const triesMax = 12;

/** The first offer that proves to be a feed. */
async function tryOffers(web: Web, offers: readonly FeedOffer[]): Promise<FoundFeed | undefined> {
	for (const { url } of offers.slice(0, triesMax)) {
		try {
			const { page, finalUrl } = await web.fetchAsRobot(url);
			const feed = page && mayBeFeed(page) ? readFeed(page, finalUrl) : undefined;
			if (feed !== undefined) return feed;
		} catch (error) {
			if (!(error instanceof FetchError)) throw error;
			if (error.failure === "asked-to-wait") return undefined;
		}
	}
	return undefined;
}

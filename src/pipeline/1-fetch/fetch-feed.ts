// Asks one feed: fetch, parse, and what came of it as a value.

import type { Feed, FeedEntry } from "../../news/feed.ts";
import type { FeedState } from "../../news/feed-state.ts";
import type { ScrapingRules } from "../../news/subscription.ts";
import { parseFeed } from "./feed/parse-feed.ts";
import { FetchError } from "./http/fetch-error.ts";
import { fetchPage } from "./http/fetch-page.ts";
import { freshMs } from "./http/retry-after.ts";
import type { WebClient } from "./http/web-client.ts";
import type { FeedOutcome } from "./schedule/feed-outcome.ts";
import { scrapeFeed } from "./scrape/scrape-feed.ts";
import { hubOf } from "./subscribe/websub.ts";

/**
 * Asks a feed with the validators of its last answer, or a page that is read as one by rules.
 * Failures outside come back as values.
 */
export async function fetchFeed(
	client: WebClient,
	state: FeedState,
	rules: ScrapingRules = {},
): Promise<FeedOutcome> {
	try {
		const { url, etag, lastModified } = state;
		const { page, headers, answeredMs, ...found } = await fetchPage(client, {
			url,
			etag,
			lastModified,
		});
		const times = { atMs: answeredMs, freshMs: freshMs(headers["cache-control"]) };
		if (page === undefined) return { kind: "unchanged", ...times, movedTo: found.movedTo };
		const origin = { url: found.finalUrl, headers };
		const feed =
			rules.kind === undefined
				? await withParts(client, parseFeed(page.bytes, origin), found.finalUrl)
				: scrapeFeed({ ...origin, bytes: page.bytes, nowMs: answeredMs }, rules);
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

/** Parts of an index that are asked at one time: the newest, those for news before others. */
const partsMax = 4;

/** An index of sitemaps with the entries of its newest parts. A part that fails is left out. */
async function withParts(client: WebClient, feed: Feed, url: string): Promise<Feed> {
	if (feed.parts.length === 0) return feed;
	const { host } = new URL(url);
	const own = feed.parts.filter((part) => URL.parse(part)?.host === host);
	const isNews = (part: string): boolean => /news/i.test(new URL(part).pathname);
	const chosen = [...own.filter(isNews), ...own.filter((part) => !isNews(part))];
	const entries: FeedEntry[] = [...feed.entries];
	const problems = [...feed.problems];
	for (const part of chosen.slice(0, partsMax)) {
		try {
			const { page, headers, finalUrl } = await fetchPage(client, { url: part });
			if (page === undefined) continue;
			entries.push(...parseFeed(page.bytes, { url: finalUrl, headers }).entries);
		} catch (error) {
			if (!(error instanceof FetchError)) throw error;
			problems.push({ code: "part-missing", detail: `${part}: ${error.message}` });
		}
	}
	return { ...feed, entries: newestFirst(entries), problems };
}

/** Entries of all parts that are taken in at one time: an index may list the archive of decades. */
const entriesMax = 1000;

function newestFirst(entries: readonly FeedEntry[]): FeedEntry[] {
	const ms = ({ publishedMs, updatedMs }: FeedEntry): number => publishedMs ?? updatedMs ?? 0;
	return [...entries].sort((a, b) => ms(b) - ms(a)).slice(0, entriesMax);
}

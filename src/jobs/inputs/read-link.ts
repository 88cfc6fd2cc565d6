// A link to the page behind it, or to the articles of the feed behind it.

import type { Page } from "../../news/page.ts";
import { parseFeed } from "../../pipeline/1-fetch/feed/parse-feed.ts";
import { FetchError } from "../../pipeline/1-fetch/http/fetch-error.ts";
import { fetchPage } from "../../pipeline/1-fetch/http/fetch-page.ts";
import { hintsOf, pageOfEntry } from "../feeds/entry-page.ts";
import type { Web } from "../feeds/web.ts";
import type { InputLimits, Piece } from "./input.ts";

/** Articles that are read of one feed's link; following the feed brings the others. */
const entriesMax = 50;

/** Fetches a link. What cannot be fetched is told with its reason. */
export async function* readLink(url: string, limits: InputLimits): AsyncIterable<Piece> {
	try {
		const { page } = await limits.web.inTurn(url, () => fetchPage(limits.web.client, { url }));
		if (page === undefined) return;
		if (mayBeFeed(page)) yield* readFeedPage(page, limits);
		else yield { name: url, page };
	} catch (error) {
		if (!(error instanceof FetchError)) throw error;
		yield { name: url, failed: error.message };
	}
}

/** Whether a page should be tried as a feed: by its type, or by how it begins. */
export function mayBeFeed({ mediaType, bytes }: Page): boolean {
	if (mediaType === "text/html" || mediaType === "application/xhtml+xml") return false;
	const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
	return /xml|json/.test(mediaType) || /<(?:rss|feed|rdf:RDF|urlset)[\s>]/i.test(start);
}

async function* readFeedPage(page: Page, limits: InputLimits): AsyncIterable<Piece> {
	const { url, headers } = page;
	const name = url ?? "the feed";
	const feed = parseFeed(page.bytes, { url, headers });
	if (feed.version === "") {
		yield { name, page };
		return;
	}
	for (const entry of feed.entries.slice(0, entriesMax)) {
		const own = pageOfEntry(entry, feed, { feedUrl: url, nowMs: limits.now() });
		const entryName = entry.link ?? entry.title ?? name;
		const linked = entry.link && (await fetchEntry(entry.link, limits.web));
		if (linked instanceof FetchError) {
			if (own === undefined) yield { name: entryName, failed: linked.message };
			else yield { name: entryName, page: own };
		} else if (linked) yield { name: entryName, page: { ...linked, hints: hintsOf(entry, url) } };
		else if (own !== undefined) yield { name: entryName, page: own };
	}
}

async function fetchEntry(url: string, web: Web): Promise<Page | FetchError | undefined> {
	try {
		return (await web.fetchAsRobot(url)).page;
	} catch (error) {
		if (error instanceof FetchError) return error;
		throw error;
	}
}

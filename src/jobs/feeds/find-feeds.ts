// The feeds behind an address: the feed itself, or those that a page names.

import { parseFeed } from "../../pipeline/1-fetch/feed/parse-feed.ts";
import { FetchError } from "../../pipeline/1-fetch/http/fetch-error.ts";
import { fetchPage } from "../../pipeline/1-fetch/http/fetch-page.ts";
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
			const { version, title } = parseFeed(page.bytes, { url: finalUrl, headers: page.headers });
			return { feeds: version === "" ? [] : [{ url: finalUrl, title }] };
		}
		return { feeds: namedFeeds(new TextDecoder().decode(page.bytes), finalUrl) };
	} catch (error) {
		if (error instanceof FetchError) return { failed: error.message };
		throw error;
	}
}

/** A page names its feeds near its beginning. */
const headLength = 200_000;

/** The feeds of `<link rel="alternate">` elements (the autodiscovery of the WHATWG's HTML). */
export function namedFeeds(html: string, baseUrl: string): FoundFeed[] {
	const feeds: FoundFeed[] = [];
	for (const [tag] of html.slice(0, headLength).matchAll(/<link\s[^<>]{1,2000}>/gi)) {
		if (!/application\/(?:rss|atom|feed)\+(?:xml|json)/i.test(tag)) continue;
		if (!/\brel\s*=\s*["']?[^"'>]*\balternate\b/i.test(tag)) continue;
		const named = attributeOf(tag, "href");
		const href = named === undefined ? undefined : URL.parse(named, baseUrl)?.href;
		if (href !== undefined) feeds.push({ url: href, title: attributeOf(tag, "title") });
	}
	return feeds;
}

function attributeOf(tag: string, name: string): string | undefined {
	const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i");
	const [, double, single, bare] = pattern.exec(tag) ?? [];
	return (double ?? single ?? bare)?.replaceAll("&amp;", "&");
}

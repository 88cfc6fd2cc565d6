// Bytes to a feed, whatever dialect they are in.

import type { Feed, FeedVersion } from "../../../news/feed.ts";
import type { Problem } from "../../../news/skip.ts";
import { decodeFeed, feedBytesMax } from "./decode-feed.ts";
import { parseJsonFeed } from "./parse-json-feed.ts";
import { parseSitemap } from "./parse-sitemap.ts";
import { feedEntriesMax, notAFeed, type ParsedFeed } from "./parsed-feed.ts";
import { readChannel } from "./read-channel.ts";
import type { FeedContext } from "./read-meta.ts";
import { readXml, type XmlElement } from "./read-xml.ts";
import { usableBase } from "./resolve-address.ts";

/** What is known of a feed's bytes beside themselves. */
export type FeedOrigin = {
	readonly url?: string | undefined;
	/** Names in lower case. */
	readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
};

const entryNames = new Set(["item", "entry", "url"]);

/**
 * Reads RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed and (news) sitemaps.
 *
 * Never throws: ill-formed feeds are repaired, what is too much is left out, and `problems` tells
 * both. Bytes that are no feed give one of version "" with a problem `not-a-feed`. Entities that
 * a document declares are never expanded. Markup comes back without scripts. Linear in the length.
 */
export function parseFeed(bytes: Uint8Array, origin: FeedOrigin = {}): Feed {
	const headers = origin.headers ?? {};
	const decoded = decodeFeed(bytes.subarray(0, feedBytesMax), headers["content-type"]);
	const problems: Problem[] = [...decoded.problems];
	if (bytes.length > feedBytesMax) {
		problems.push({ code: "too-long", detail: `Only the first ${feedBytesMax} bytes are read.` });
	}
	const feed = /^[\s\uFEFF]*[{[]/.test(decoded.text)
		? parseJsonFeed(decoded.text, documentUrlOf(origin))
		: parseXmlFeed(decoded.text, documentUrlOf(origin));
	const language = feed.language ?? headers["content-language"];
	return {
		...feed,
		...(language === undefined ? {} : { language }),
		encoding: decoded.encoding,
		problems: [...problems, ...feed.problems],
	};
}

function documentUrlOf({ url, headers }: FeedOrigin): string | undefined {
	const own = url === undefined ? undefined : usableBase(url, undefined);
	const moved = headers?.["content-location"];
	return (moved === undefined ? undefined : usableBase(moved, own)) ?? own;
}

function parseXmlFeed(text: string, documentUrl: string | undefined): ParsedFeed {
	let entries = 0;
	const isFull = (name: string) => entryNames.has(name) && ++entries > feedEntriesMax;
	const { roots, problems } = readXml(text, isFull);
	const root = roots.flatMap((one) => findRoot(one, 2)).at(0);
	if (root === undefined) return notAFeed(problems);
	const version = versionOf(root, text);
	if (version === "sitemap") return parseSitemap(root, documentUrl, problems);
	const context: FeedContext = {
		documentUrl: documentUrl ?? siteOf(root),
		dialect: dialectOf(version),
	};
	return { ...readChannel(root, context), version, problems };
}

const rootNames = new Set(["rss", "rdf:rdf", "feed", "channel", "urlset", "sitemapindex"]);

/** The element that begins a feed: a root, or up to `depth` levels inside of a wrong one. */
function findRoot(element: XmlElement, depth: number): XmlElement[] {
	if (rootNames.has(element.name)) return [element];
	if (depth === 0) return [];
	return element.children.flatMap((child) =>
		typeof child === "string" ? [] : findRoot(child, depth - 1),
	);
}

/** Where the feed's own address is not known, the site's stands in for it. */
function siteOf(root: XmlElement): string | undefined {
	const channel = root.children.find(
		(child) => typeof child !== "string" && child.name === "channel",
	);
	const link = (channel as XmlElement | undefined)?.children.find(
		(child) => typeof child !== "string" && child.name === "link",
	);
	const text = (link as XmlElement | undefined)?.children[0];
	return typeof text === "string" ? usableBase(text, undefined) : undefined;
}

function dialectOf(version: FeedVersion): FeedContext["dialect"] {
	if (version === "atom03" || version === "atom01" || version === "atom02") return "atom03";
	return version.startsWith("atom") ? "atom10" : "rss";
}

function versionOf(root: XmlElement, text: string): FeedVersion {
	switch (root.name) {
		case "rss":
			return rssVersion(root.attributes.get("version")?.trim() ?? "", text);
		case "rdf:rdf":
			return namespacesOf(root).some((uri) => uri.includes("my.netscape.com/rdf/simple/0.9"))
				? "rss090"
				: "rss10";
		case "feed":
			return atomVersion(root);
		case "channel":
			return "cdf";
		default:
			return "sitemap";
	}
}

function rssVersion(version: string, text: string): FeedVersion {
	if (version === "0.91")
		return /rss-0\.91\.dtd/i.test(text.slice(0, 1000)) ? "rss091n" : "rss091u";
	if (version === "0.90") return "rss090";
	if (version === "0.92") return "rss092";
	if (version === "0.93") return "rss093";
	if (version === "0.94") return "rss094";
	return version.startsWith("2") ? "rss20" : "rss";
}

function atomVersion(root: XmlElement): FeedVersion {
	const uris = namespacesOf(root);
	if (uris.includes("http://www.w3.org/2005/atom")) return "atom10";
	const version = root.attributes.get("version")?.trim();
	if (version === "0.1") return "atom01";
	if (version === "0.2") return "atom02";
	if (version === "0.3" || uris.includes("http://purl.org/atom/ns#")) return "atom03";
	return "atom";
}

function namespacesOf(root: XmlElement): string[] {
	return [...root.attributes]
		.filter(([name]) => name.startsWith("xmlns"))
		.map(([, uri]) => uri.trim().toLowerCase());
}

// The feeds that a page offers.

import { decodeReferences } from "../feed/decode-references.ts";
import { readMarkup } from "../feed/read-markup.ts";
import { resolveAddress, usableBase } from "../feed/resolve-address.ts";

export type FeedOffer = {
	readonly url: string;
	readonly title: string | undefined;
	/** "declared" by `<link rel=alternate>`, "linked" in the page's text, or only a usual "guess". */
	readonly by: "declared" | "linked" | "guess";
};

const feedTypes =
	/^(?:application|text)\/(?:rss|atom|rdf|feed)\+(?:xml|json)$|^application\/(?:x\.atom|x-atom)\+xml$|^(?:application|text)\/xml$/i;

/** Where feeds usually are, the most usual first. */
const usualPaths = [
	"/feed",
	"/rss",
	"/feed/",
	"/rss.xml",
	"/feed.xml",
	"/atom.xml",
	"/index.xml",
	"/feeds/posts/default",
	"/feed.json",
	"/news-sitemap.xml",
	"/sitemap-news.xml",
	"/sitemap_news.xml",
];

/** Words in the address of a link that leads to a feed. */
const feedWords =
	/(?:^|[/._?&=-])(?:rss|atom|feeds?|rdf)(?:$|[/._?&=-])|\.(?:rss|atom|rdf)(?:$|\?)/i;

/** How many feeds of one page are told; some pages offer one for every comment. */
export const offersMax = 50;

/**
 * The feeds that an HTML page offers: first those that it declares, then those that it links to,
 * then, only where there are none of either, the usual places. Absolute http addresses, each once.
 */
export function discoverFeeds(html: string, pageUrl: string): readonly FeedOffer[] {
	const declared: FeedOffer[] = [];
	const linked: FeedOffer[] = [];
	let base = usableBase(pageUrl, undefined);
	readMarkup(html, "html", {
		open: ({ name: tag, attributes }) => {
			const textAt = (key: string) => decodeReferences(attributes.get(key) ?? "").trim();
			if (tag === "base") base = usableBase(textAt("href"), base) ?? base;
			const url = attributes.has("href") ? httpAddress(textAt("href"), base) : undefined;
			if (url === undefined) return true;
			if (tag === "link" && isFeedLink(textAt("rel"), textAt("type"))) {
				declared.push({ url, title: textAt("title") || undefined, by: "declared" });
			} else if (tag === "a" && feedWords.test(url.replace(/^https?:\/\/[^/]*/i, ""))) {
				linked.push({ url, title: textAt("title") || undefined, by: "linked" });
			}
			return true;
		},
		close: () => undefined,
		text: () => undefined,
		literal: () => undefined,
	});
	const found = uniqueOffers([...declared, ...linked]);
	return found.length > 0 ? found : guessFeeds(pageUrl);
}

/** The usual places of feeds on the site of a page. */
function guessFeeds(pageUrl: string): readonly FeedOffer[] {
	return usualPaths.flatMap((path) => {
		const url = httpAddress(path, pageUrl);
		return url === undefined ? [] : [{ url, title: undefined, by: "guess" as const }];
	});
}

function isFeedLink(rel: string, type: string): boolean {
	const rels = rel.toLowerCase().split(/\s+/);
	if (rels.includes("stylesheet") || rels.includes("icon")) return false;
	const isAlternate = rels.includes("alternate") || rels.includes("feed");
	return isAlternate && (feedTypes.test(type) || (rels.includes("feed") && type === ""));
}

function httpAddress(address: string, base: string | undefined): string | undefined {
	const url = resolveAddress(
		address.replace(/^feed:(?:\/\/)?(?=\w)(?!https?:)/i, "http://").replace(/^feed:/i, ""),
		base,
	);
	return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}

function uniqueOffers(offers: readonly FeedOffer[]): readonly FeedOffer[] {
	const byUrl = new Map<string, FeedOffer>();
	for (const offer of offers) {
		if (byUrl.size < offersMax && !byUrl.has(offer.url)) byUrl.set(offer.url, offer);
	}
	return [...byUrl.values()];
}

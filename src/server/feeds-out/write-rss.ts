// A feed as RSS 2.0, with the links that the Atom namespace adds to it.

import { generateRssFeed } from "feedsmith";
import type { OutFeed, OutItem } from "../../actions/feeds-out/out-feed.ts";
import { feedAddress, type Place } from "./feed-place.ts";
import { itemMarkup } from "./render-item.ts";
import { xmlText } from "./xml-text.ts";

/** The feed as a document; links are absolute. */
export function writeRss(feed: OutFeed, { base, hubUrl }: Place): string {
	return generateRssFeed({
		title: xmlText(feed.title),
		link: base + feed.path,
		description: xmlText(feed.description),
		lastBuildDate: new Date(feed.updatedMs),
		generator: "Onrecord",
		atom: {
			links: [
				{ rel: "self", type: "application/rss+xml", href: feedAddress(feed, base, "rss") },
				...(hubUrl === undefined ? [] : [{ rel: "hub", href: hubUrl }]),
			],
		},
		items: feed.items.map((item) => itemOf(item, base)),
	});
}

function itemOf(item: OutItem, base: string) {
	return {
		title: xmlText(item.title),
		link: base + item.path,
		description: xmlText(itemMarkup(item, base)),
		guid: { value: item.id, isPermaLink: false },
		pubDate: new Date(item.updatedMs),
		categories: item.tags.map((name) => ({ name: xmlText(name) })),
		dc: { creators: item.authors.map(xmlText) },
	};
}

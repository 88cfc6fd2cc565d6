// A feed as JSON Feed 1.1, with the record behind each item under `_onrecord`.

import type { OutFeed, OutItem } from "../../actions/feeds-out/out-feed.ts";
import { feedAddress, type Place } from "./feed-place.ts";
import { itemMarkup, itemText } from "./render-item.ts";

/** The feed as a document; links are absolute. */
export function writeJsonFeed(feed: OutFeed, { base, hubUrl }: Place): string {
	return JSON.stringify({
		version: "https://jsonfeed.org/version/1.1",
		title: feed.title,
		home_page_url: base + feed.path,
		feed_url: feedAddress(feed, base, "json"),
		description: feed.description,
		authors: [{ name: "Onrecord" }],
		...(hubUrl !== undefined && { hubs: [{ type: "WebSub", url: hubUrl }] }),
		_onrecord: { about: `${base}/api/v1/openapi.json`, id: feed.id },
		items: feed.items.map((item) => itemOf(item, base)),
	});
}

function itemOf(item: OutItem, base: string) {
	const { authors, tags, quotes } = item;
	const [first] = quotes;
	return {
		id: item.id,
		url: base + item.path,
		...(first?.articleUrl !== undefined && { external_url: first.articleUrl }),
		title: item.title,
		content_html: itemMarkup(item, base),
		content_text: itemText(item),
		date_published: isoTime(item.publishedMs),
		date_modified: isoTime(item.updatedMs),
		...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
		...(tags.length > 0 && { tags }),
		_onrecord: { ...item.record, quotes },
	};
}

function isoTime(ms: number): string {
	return new Date(ms).toISOString();
}

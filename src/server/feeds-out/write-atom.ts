// A feed as Atom 1.0 (RFC 4287).

import { generateAtomFeed } from "feedsmith";
import type { OutFeed, OutItem } from "../../actions/feeds-out/out-feed.ts";
import { feedAddress, type Place } from "./feed-place.ts";
import { itemMarkup } from "./render-item.ts";
import { xmlText } from "./xml-text.ts";

/** The feed as a document; links are absolute. */
export function writeAtom(feed: OutFeed, place: Place): string {
	const { base, hubUrl } = place;
	return generateAtomFeed({
		id: feed.id,
		title: { value: xmlText(feed.title) },
		subtitle: { value: xmlText(feed.description) },
		updated: new Date(feed.updatedMs),
		authors: [{ name: "Onrecord" }],
		generator: { text: "Onrecord" },
		links: [
			{ rel: "self", type: "application/atom+xml", href: feedAddress(feed, base, "atom") },
			{ rel: "alternate", type: "text/html", href: base + feed.path },
			...(hubUrl === undefined ? [] : [{ rel: "hub", href: hubUrl }]),
		],
		entries: feed.items.map((item) => entryOf(item, base)),
	});
}

function entryOf(item: OutItem, base: string) {
	return {
		id: item.id,
		title: { value: xmlText(item.title) },
		updated: new Date(item.updatedMs),
		published: new Date(item.publishedMs),
		links: [{ rel: "alternate", type: "text/html", href: base + item.path }],
		authors: item.authors.map((name) => ({ name: xmlText(name) })),
		categories: item.tags.map((term) => ({ term: xmlText(term) })),
		content: { type: "html", value: xmlText(itemMarkup(item, base)) },
	};
}

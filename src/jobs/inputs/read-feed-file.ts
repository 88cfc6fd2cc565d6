// The articles that stand in a feed's own file.

import { parseFeed } from "../../pipeline/1-fetch/feed/parse-feed.ts";
import { pageOfEntry } from "../feeds/entry-page.ts";
import type { InputLimits, Piece } from "./input.ts";

/** Reads the entries that hold a text; those that only announce an article are told. */
export function* readFeedFile(
	name: string,
	bytes: Uint8Array,
	limits: InputLimits,
): Iterable<Piece> {
	const feed = parseFeed(bytes);
	if (feed.version === "") {
		yield { name, failed: "It is XML, but no feed of a kind that we know." };
		return;
	}
	for (const [index, entry] of feed.entries.entries()) {
		const page = pageOfEntry(entry, feed, {
			...{ feedUrl: undefined, nowMs: limits.now(), isAlone: true },
		});
		const entryName = `${name}, entry ${index + 1}`;
		if (page !== undefined) yield { name: entryName, page };
		else {
			const detail = "The entry only announces an article: read its link, or follow the feed.";
			yield { name: entryName, skip: { skip: "no-article", detail } };
		}
	}
}

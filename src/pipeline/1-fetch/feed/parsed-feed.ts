// What the parsers of all dialects share.

import type { Feed } from "../../../news/feed.ts";
import type { Problem } from "../../../news/skip.ts";

/** What the parser of a dialect knows: everything but the character set. */
export type ParsedFeed = Omit<Feed, "encoding">;

/** A feed is read up to this many entries; the rest is left out and told. */
export const feedEntriesMax = 10_000;

/** A feed in which nothing was found. */
export function notAFeed(problems: readonly Problem[]): ParsedFeed {
	const detail = "Nothing in it is a feed of a kind that we know.";
	return {
		version: "",
		links: [],
		authors: [],
		contributors: [],
		tags: [],
		parts: [],
		entries: [],
		problems: [...problems, { code: "not-a-feed", detail }],
	};
}

// What a feed says: itself, and the articles it announces.

import type { Problem } from "./skip.ts";

/** The dialect a feed is written in; "" where it is none that we know. */
export type FeedVersion =
	| "rss090"
	| "rss091n"
	| "rss091u"
	| "rss092"
	| "rss093"
	| "rss094"
	| "rss10"
	| "rss20"
	| "rss"
	| "atom01"
	| "atom02"
	| "atom03"
	| "atom10"
	| "atom"
	| "cdf"
	| "json1"
	| "json11"
	| "sitemap"
	| "scraped"
	| "";

/** Words of a feed with what they are written in: "text/plain", or markup without any script. */
export type FeedText = {
	readonly value: string;
	readonly type: string;
	readonly language: string | undefined;
};

/** A date in the feed's own words, and as milliseconds UTC where the words can be believed. */
export type FeedDate = { readonly text: string; readonly ms: number | undefined };

export type FeedPerson = {
	readonly name?: string;
	readonly email?: string;
	readonly url?: string;
};

export type FeedLink = {
	readonly rel: string;
	readonly href: string;
	readonly type?: string;
	readonly title?: string;
	/** As written: bytes, mostly. */
	readonly length?: string;
};

export type FeedTag = {
	readonly term: string;
	readonly scheme?: string;
	readonly label?: string;
};

export type FeedImage = {
	readonly url?: string;
	readonly title?: string;
	readonly link?: string;
	readonly description?: string;
};

/** What a feed, an entry and the source of an entry can all say of themselves. */
export type FeedMeta = {
	readonly id?: string;
	/** Without any markup. */
	readonly title?: string;
	readonly titleText?: FeedText;
	readonly subtitle?: FeedText;
	readonly rights?: FeedText;
	/** The page that a person would read, absolute where a base is known. */
	readonly link?: string;
	readonly links: readonly FeedLink[];
	readonly authors: readonly FeedPerson[];
	readonly contributors: readonly FeedPerson[];
	readonly tags: readonly FeedTag[];
	readonly published?: FeedDate;
	readonly updated?: FeedDate;
	readonly created?: FeedDate;
	readonly language?: string;
	readonly generator?: string;
	readonly image?: FeedImage;
};

/** One announced article. */
export type FeedEntry = FeedMeta & {
	readonly summary?: FeedText;
	readonly content: readonly FeedText[];
	/** The publisher it was taken from, where the feed passes on another's article. */
	readonly source?: FeedMeta;
	readonly comments?: string;
	/** The best date for its publication: published, else created, else updated. */
	readonly publishedMs?: number;
	readonly updatedMs?: number;
};

export type Feed = FeedMeta & {
	readonly version: FeedVersion;
	/** The character set it was read in. */
	readonly encoding: string;
	readonly entries: readonly FeedEntry[];
	/** The next time to ask, as far as the feed itself tells (`ttl`, `sy:updatePeriod`). */
	readonly intervalMs?: number;
	/** Where the feed has moved to, in its own words (`itunes:new-feed-url`). */
	readonly movedTo?: string;
	/** Other feeds that it consists of: the parts of a sitemap index, the latest first. */
	readonly parts: readonly string[];
	readonly problems: readonly Problem[];
};

/** Why a feed needs a person's eye; none of them is an error of ours. */
type FeedTrouble =
	| "never-answered"
	| "failing"
	| "gone"
	| "not-a-feed"
	| "empty"
	| "undated"
	| "only-repeats"
	| "stale";

/** How a feed is doing, with the reason in words. */
export type FeedHealth = { readonly trouble: FeedTrouble | undefined; readonly detail: string };

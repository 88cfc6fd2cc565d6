// A feed, entry or source while it is being read.

import type { FeedDate, FeedEntry, FeedMeta } from "../../../news/feed.ts";
import { feedDateMs } from "./feed-date.ts";

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** What the elements of an entry are written into; a feed and a source use a part of it. */
export type FeedDraft = Writable<FeedEntry> & {
	/** How good the title is that we have: 3 own, 2 Dublin Core, 1 media. */
	titleRank: number;
	guidIsLink: boolean;
	/** Where the article really is, where the link only leads there by a counter of clicks. */
	originalLink?: string;
	intervalMs?: number;
	movedTo?: string;
};

export function startDraft(): FeedDraft {
	return {
		links: [],
		authors: [],
		contributors: [],
		tags: [],
		content: [],
		titleRank: 0,
		guidIsLink: false,
	};
}

/** What a feed or a source says of itself. */
export function finishMeta(draft: FeedDraft): FeedMeta {
	const { titleRank, guidIsLink, content, summary, source, comments, ...rest } = draft;
	const { publishedMs, updatedMs, intervalMs, movedTo, originalLink, ...meta } = rest;
	return meta;
}

/** An entry with its best link and dates. */
export function finishEntry(draft: FeedDraft): FeedEntry {
	const { titleRank, guidIsLink, intervalMs, movedTo, originalLink, ...entry } = draft;
	const publishedMs = entry.published?.ms ?? entry.created?.ms ?? entry.updated?.ms;
	const updatedMs = entry.updated?.ms;
	const permanentId = guidIsLink && isWebAddress(entry.id) ? entry.id : undefined;
	const link = originalLink ?? entry.link ?? permanentId;
	return {
		...entry,
		...(link === undefined ? {} : { link }),
		...(publishedMs === undefined ? {} : { publishedMs }),
		...(updatedMs === undefined ? {} : { updatedMs }),
	};
}

export function readDate(text: string): FeedDate {
	return { text, ms: feedDateMs(text) };
}

function isWebAddress(text: string | undefined): boolean {
	return text !== undefined && /^https?:\/\//i.test(text);
}

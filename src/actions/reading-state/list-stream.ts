// A stream of items: of a feed, a label, a state; filtered, sorted, a page at a time.

import type { Shelf } from "./open-shelf.ts";
import type { ReadingFeeds } from "./reading-feeds.ts";
import type { ReadingItem } from "./reading-item.ts";

/** What a stream is of. */
export type Stream =
	| { readonly kind: "all" | "read" | "unread" | "starred" | "none" }
	| { readonly kind: "feed"; readonly id: string }
	| { readonly kind: "label"; readonly label: string };

export type StreamQuery = {
	/** Items of any of these. */
	readonly of: readonly Stream[];
	/** Only items of all of these, and of none of those. */
	readonly within?: readonly Stream[] | undefined;
	readonly without?: readonly Stream[] | undefined;
	readonly isOldestFirst?: boolean | undefined;
	/** Noted at this time or later, and by that time; milliseconds UTC. */
	readonly sinceMs?: number | undefined;
	readonly untilMs?: number | undefined;
	/** `next` of the page before. */
	readonly after?: number | undefined;
	readonly limit: number;
};

export type StreamPage = {
	readonly items: readonly ReadingItem[];
	/** Where the next page starts; undefined at the end. */
	readonly next: number | undefined;
};

/** The items of a stream, the newest first unless asked otherwise. */
export function listStream(shelf: Shelf, feeds: ReadingFeeds, query: StreamQuery): StreamPage {
	const { within = [], without = [], limit, after } = query;
	const { isOldestFirst = false, sinceMs = 0, untilMs = Number.POSITIVE_INFINITY } = query;
	const isIn = makeTest(shelf, feeds);
	const isPast = (number: number): boolean => {
		if (after === undefined) return true;
		return isOldestFirst ? number > after : number < after;
	};
	const passes = (item: ReadingItem): boolean =>
		isPast(item.number) &&
		item.notedMs >= sinceMs &&
		item.notedMs <= untilMs &&
		query.of.some((stream) => isIn(item, stream)) &&
		within.every((stream) => isIn(item, stream)) &&
		!without.some((stream) => isIn(item, stream));
	const all = candidatesOf(shelf, query.of).filter(passes);
	const sorted = isOldestFirst ? all : all.toReversed();
	const items = sorted.slice(0, limit);
	return { items, next: sorted.length > limit ? items.at(-1)?.number : undefined };
}

/** Starred items stay in reach when they are no longer among the newest. */
function candidatesOf({ index, stars }: Shelf, of: readonly Stream[]): readonly ReadingItem[] {
	if (!of.some(({ kind }) => kind === "starred")) return index.items;
	const starred = stars
		.filter(({ number }) => number > 0)
		.map((star): ReadingItem => {
			const { number, kind, id, notedMs } = star;
			return index.find(number) ?? { number, kind, id, notedMs, feedUrl: undefined, topics: [] };
		});
	const byNumber = new Map([...index.items, ...starred].map((item) => [item.number, item]));
	return [...byNumber.values()].toSorted((a, b) => a.number - b.number);
}

/** Whether an item is in a stream. */
export function makeTest(
	shelf: Shelf,
	feeds: ReadingFeeds,
): (item: ReadingItem, stream: Stream) => boolean {
	return (item, stream) => {
		switch (stream.kind) {
			case "all":
				return true;
			case "none":
				return false;
			case "read":
				return shelf.isRead(item);
			case "unread":
				return !shelf.isRead(item);
			case "starred":
				return shelf.isStarred(item);
			case "feed":
				return feeds.feedOf(item).id === stream.id;
			case "label":
				return feeds.labelsOf(item).includes(stream.label);
		}
	};
}

/** How many items are unread, and when the newest of them was noted. */
export type Unread = { readonly count: number; readonly newestMs: number };

/** Unread items by feed id and by label, and of all. */
export function countUnread(
	{ index, isRead }: Shelf,
	feeds: ReadingFeeds,
): {
	readonly all: Unread;
	readonly feeds: ReadonlyMap<string, Unread>;
	readonly labels: ReadonlyMap<string, Unread>;
} {
	const none: Unread = { count: 0, newestMs: 0 };
	const byFeed = new Map<string, Unread>();
	const byLabel = new Map<string, Unread>();
	let all = none;
	const add = (counts: Map<string, Unread>, key: string, newestMs: number): void => {
		counts.set(key, { count: (counts.get(key)?.count ?? 0) + 1, newestMs });
	};
	for (const item of index.items) {
		if (isRead(item)) continue;
		all = { count: all.count + 1, newestMs: item.notedMs };
		add(byFeed, feeds.feedOf(item).id, item.notedMs);
		for (const label of feeds.labelsOf(item)) add(byLabel, label, item.notedMs);
	}
	return { all, feeds: byFeed, labels: byLabel };
}

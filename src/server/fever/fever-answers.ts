// The parts of an answer of the Fever API: groups, feeds, items, ids.

import { findItem } from "../../actions/reading-state/find-item.ts";
import type { Shelf } from "../../actions/reading-state/open-shelf.ts";
import { readContents } from "../../actions/reading-state/read-contents.ts";
import type { ReadingFeeds } from "../../actions/reading-state/reading-feeds.ts";
import type { ReadingItem } from "../../actions/reading-state/reading-item.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { contentsMarkup } from "../greader/contents-markup.ts";
import { absolute } from "../greader/list-answers.ts";
import { numberNames } from "./feed-numbers.ts";

/** Items of one answer, as the API says. */
const itemsPerAnswer = 50;

export type FeverDesk = {
	readonly workspace: Workspace;
	readonly shelf: Shelf;
	readonly feeds: ReadingFeeds;
	readonly feedNumbers: ReadonlyMap<string, number>;
	readonly groupNumbers: ReadonlyMap<string, number>;
	readonly base: string;
};

/** The desk with numbers for feeds and groups, those that were there first first. */
export function openDesk(
	parts: Pick<FeverDesk, "workspace" | "shelf" | "feeds" | "base">,
): FeverDesk {
	const { feeds, labels } = parts.feeds;
	const byAge = feeds.map(({ id }) => id).toSorted();
	return {
		...parts,
		feedNumbers: numberNames(byAge),
		groupNumbers: numberNames([...labels].toSorted()),
	};
}

/** `groups`: folders. Topics are feeds of their own and need no group. */
export function tellGroups({ feeds, groupNumbers }: FeverDesk) {
	const folders = new Set(feeds.feeds.map(({ label }) => label));
	return [...folders]
		.filter((label) => label !== undefined)
		.map((title) => ({ id: groupNumbers.get(title) ?? 0, title }));
}

/** `feeds_groups`: which feeds stand in which group. */
export function tellFeedsGroups(desk: FeverDesk) {
	const { feeds, feedNumbers } = desk;
	return tellGroups(desk).map(({ id, title }) => {
		const inside = feeds.feeds.filter(({ label }) => label === title);
		return { group_id: id, feed_ids: inside.map((feed) => feedNumbers.get(feed.id)).join(",") };
	});
}

/** `feeds`. */
export function tellFeeds({ feeds, feedNumbers, shelf, base }: FeverDesk) {
	const newest = new Map<string, number>();
	for (const item of shelf.index.items) newest.set(feeds.feedOf(item).id, item.notedMs);
	return feeds.feeds.map(({ id, title, url, siteUrl }) => ({
		...{ id: feedNumbers.get(id) ?? 0, favicon_id: 1, title, is_spark: 0 },
		...{ url: absolute(url, base), site_url: absolute(siteUrl, base) },
		last_updated_on_time: seconds(newest.get(id) ?? 0),
	}));
}

/** A square in the colours of the product: favicons of outlets are not fetched. */
const iconSvg =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1f5f8b"/><path d="M5 4v8l6-4z" fill="#fff"/></svg>';

/** `favicons`: one for all. */
export function tellFavicons() {
	const data = `image/svg+xml;base64,${Buffer.from(iconSvg).toString("base64")}`;
	return [{ id: 1, data }];
}

/** Ids of items that pass a test, with commas between them. */
export function tellIds({ shelf }: FeverDesk, isIn: (item: ReadingItem) => boolean): string {
	return shelf.index.items
		.filter(isIn)
		.map(({ number }) => number)
		.join(",");
}

/** Ids of all starred items. */
export function tellSavedIds({ shelf }: FeverDesk): string {
	const numbers = shelf.stars.map(({ number }) => number).filter((number) => number > 0);
	return numbers.toSorted((a, b) => a - b).join(",");
}

/**
 * `items`: after `since_id` in order, before `max_id` from there on down, or those of `with_ids`;
 * the oldest where nothing is asked.
 */
export async function tellItems(desk: FeverDesk, params: URLSearchParams) {
	const chosen = await chooseItems(desk, params);
	const told = [];
	for (const item of chosen) {
		const one = await tellItem(desk, item);
		if (one !== undefined) told.push(one);
	}
	return told;
}

async function chooseItems(
	{ workspace, shelf }: FeverDesk,
	params: URLSearchParams,
): Promise<readonly ReadingItem[]> {
	const { items } = shelf.index;
	const withIds = params.get("with_ids");
	if (withIds !== null) {
		const numbers = withIds.split(",").slice(0, itemsPerAnswer).flatMap(readNumber);
		const found = await Promise.all(
			numbers.map((number) => findItem(workspace.store, shelf.index, number)),
		);
		return found.filter((item) => item !== undefined);
	}
	const [maxId] = readNumber(params.get("max_id") ?? "");
	if (maxId !== undefined) {
		return items
			.filter(({ number }) => number < maxId)
			.slice(-itemsPerAnswer)
			.toReversed();
	}
	const [sinceId = 0] = readNumber(params.get("since_id") ?? "");
	return items.filter(({ number }) => number > sinceId).slice(0, itemsPerAnswer);
}

async function tellItem(
	{ workspace, shelf, feeds, feedNumbers, base }: FeverDesk,
	item: ReadingItem,
) {
	const contents = await readContents(workspace, item);
	if (contents === undefined) return undefined;
	return {
		id: item.number,
		feed_id: feedNumbers.get(feeds.feedOf(item).id) ?? 0,
		...{ title: contents.title, author: contents.author, html: contentsMarkup(contents, base) },
		url: contents.url ?? base + contents.path,
		is_saved: shelf.isStarred(item) ? 1 : 0,
		is_read: shelf.isRead(item) ? 1 : 0,
		created_on_time: seconds(contents.publishedMs),
	};
}

function seconds(ms: number): number {
	return Math.floor(ms / 1000);
}

/** A list with the number that the text is; an empty one where it is none. */
export function readNumber(text: string): readonly number[] {
	return /^\s*\d{1,15}\s*$/.test(text) ? [Number(text)] : [];
}

// Lists of the Google Reader API: subscriptions, tags, unread counts, the user, preferences.

import { exportOpml } from "../../actions/exchange-feeds.ts";
import { countUnread, type Unread } from "../../actions/reading-state/list-stream.ts";
import { openShelf } from "../../actions/reading-state/open-shelf.ts";
import { listReadingFeeds, type ReadingFeed } from "../../actions/reading-state/reading-feeds.ts";
import { itemsMax } from "../../actions/reading-state/reading-index.ts";
import type { ReaderCall } from "./reader-call.ts";
import { feedStreamId, labelId, stateId } from "./stream-id.ts";

/** `user-info`. */
export function tellUser({ context, reader }: ReaderCall): Response {
	const name = reader.name ?? reader.id;
	return context.json({
		...{ userId: reader.id, userName: name, userProfileId: reader.id, userEmail: name },
		...{ isBloggerUser: false, signupTimeSec: 0, isMultiLoginEnabled: false },
	});
}

/** `subscription/list`: the feeds that are followed, and the stories by topic. */
export async function listSubscriptions(call: ReaderCall): Promise<Response> {
	const { workspace, reader, context, base } = call;
	const { feeds } = await listReadingFeeds(workspace, await openShelf(workspace, reader));
	return context.json({ subscriptions: feeds.map((feed) => toSubscription(feed, base)) });
}

function toSubscription(feed: ReadingFeed, base: string) {
	const { id, title, label, url, siteUrl } = feed;
	return {
		...{ id: feedStreamId(id), title, sortid: sortId(id), firstitemmsec: "0" },
		categories: label === undefined ? [] : [{ id: labelId(label), label }],
		url: absolute(url, base),
		htmlUrl: absolute(siteUrl, base),
		iconUrl: `${base}/icon.svg`,
	};
}

/** A path below this server's address made whole; an address as it is. */
export function absolute(address: string, base: string): string {
	return address.startsWith("/") ? base + address : address;
}

function sortId(id: string): string {
	let hash = 0;
	for (let at = 0; at < id.length; at++) hash = (Math.imul(hash, 31) + id.charCodeAt(at)) >>> 0;
	return hash.toString(16).padStart(8, "0").toUpperCase();
}

/** `tag/list`: the states, the folders, and the topics of stories. */
export async function listTags({ workspace, reader, context }: ReaderCall): Promise<Response> {
	const { labels } = await listReadingFeeds(workspace, await openShelf(workspace, reader));
	const folders = labels.map((label) => ({ id: labelId(label), type: "folder" }));
	return context.json({ tags: [{ id: stateId("starred") }, ...folders] });
}

/** `unread-count`, by feed, by label and of all. */
export async function listUnread({ workspace, reader, context }: ReaderCall): Promise<Response> {
	const shelf = await openShelf(workspace, reader);
	const counts = countUnread(shelf, await listReadingFeeds(workspace, shelf));
	const tell = (id: string, { count, newestMs }: Unread) => ({
		...{ id, count, newestItemTimestampUsec: `${newestMs * 1000}` },
	});
	const unreadcounts = [
		...[...counts.feeds].map(([id, unread]) => tell(feedStreamId(id), unread)),
		...[...counts.labels].map(([label, unread]) => tell(labelId(label), unread)),
		tell(stateId("reading-list"), counts.all),
	];
	return context.json({ max: itemsMax, unreadcounts });
}

/** `subscription/export`. */
export async function exportSubscriptions({ workspace, context }: ReaderCall): Promise<Response> {
	return context.body(await exportOpml(workspace), 200, {
		"content-type": "text/x-opml; charset=utf-8",
		"content-disposition": 'attachment; filename="subscriptions.opml"',
	});
}

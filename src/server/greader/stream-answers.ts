// Streams of the Google Reader API: ids of items, and items with their contents.

import type { Context } from "hono";
import { findItem } from "../../actions/reading-state/find-item.ts";
import {
	listStream,
	type Stream,
	type StreamPage,
	type StreamQuery,
} from "../../actions/reading-state/list-stream.ts";
import { openShelf, type Shelf } from "../../actions/reading-state/open-shelf.ts";
import { readContents } from "../../actions/reading-state/read-contents.ts";
import { listReadingFeeds, type ReadingFeeds } from "../../actions/reading-state/reading-feeds.ts";
import type { ReadingItem } from "../../actions/reading-state/reading-item.ts";
import { refuse } from "../problem-response.ts";
import { contentsMarkup } from "./contents-markup.ts";
import { longItemId, parseItemId } from "./item-id.ts";
import { absolute } from "./list-answers.ts";
import type { ReaderCall } from "./reader-call.ts";
import { feedStreamId, labelId, parseStreamId, stateId } from "./stream-id.ts";

const idsMax = 10_000;
const contentsMax = 1_000;
const countDefault = 20;

/** `stream/items/ids`. */
export async function listItemIds(call: ReaderCall): Promise<Response> {
	const { workspace, reader, context, params } = call;
	const shelf = await openShelf(workspace, reader);
	const feeds = await listReadingFeeds(workspace, shelf);
	const page = listStream(shelf, feeds, readQuery(params, params.getAll("s"), idsMax));
	return context.json({
		itemRefs: page.items.map((item) => ({
			id: `${item.number}`,
			directStreamIds: [feedStreamId(feeds.feedOf(item).id)],
			timestampUsec: usecOf(item),
		})),
		...continuationOf(page),
	});
}

/** `stream/contents/ID`, or with the ids as `s`. */
export async function listContents(call: ReaderCall, id: string): Promise<Response> {
	const { workspace, reader, params } = call;
	const shelf = await openShelf(workspace, reader);
	const feeds = await listReadingFeeds(workspace, shelf);
	const ids = id === "" ? params.getAll("s") : [id];
	const page = listStream(shelf, feeds, readQuery(params, ids, contentsMax));
	const items = await tellItems(call, { shelf, feeds }, page.items);
	return tellStream(call, ids[0] ?? stateId("reading-list"), { items, ...continuationOf(page) });
}

/** `stream/items/contents`, with the ids of items as `i`. */
export async function listItems(call: ReaderCall): Promise<Response> {
	const { workspace, reader, params } = call;
	const ids = params.getAll("i");
	if (ids.length > contentsMax) throw refuse(400, `Ask for at most ${contentsMax} items at once.`);
	const shelf = await openShelf(workspace, reader);
	const feeds = await listReadingFeeds(workspace, shelf);
	const items: ReadingItem[] = [];
	for (const number of new Set(ids.map(parseItemId))) {
		const item = number && (await findItem(workspace.store, shelf.index, number));
		if (item) items.push(item);
	}
	const told = await tellItems(call, { shelf, feeds }, items);
	return tellStream(call, stateId("reading-list"), { items: told });
}

function tellStream(
	{ context, base }: ReaderCall,
	id: string,
	parts: {
		readonly items: readonly { readonly updated: number }[];
		readonly continuation?: string;
	},
): Response {
	const updated = Math.max(0, ...parts.items.map((item) => item.updated));
	const self = [{ href: `${base}/reader/api/0/stream/contents/${encodeURIComponent(id)}` }];
	return context.json({ direction: "ltr", id, title: "Onrecord", self, updated, ...parts });
}

type Place = { readonly shelf: Shelf; readonly feeds: ReadingFeeds };

async function tellItems(call: ReaderCall, place: Place, items: readonly ReadingItem[]) {
	const told = [];
	for (const item of items) {
		const one = await tellItem(call, place, item);
		if (one !== undefined) told.push(one);
	}
	return told;
}

async function tellItem(
	{ workspace, base }: ReaderCall,
	{ shelf, feeds }: Place,
	item: ReadingItem,
) {
	const contents = await readContents(workspace, item);
	if (contents === undefined) return undefined;
	const feed = feeds.feedOf(item);
	const href = contents.url ?? base + contents.path;
	const seconds = Math.floor(contents.publishedMs / 1000);
	return {
		id: longItemId(item.number),
		crawlTimeMsec: `${item.notedMs}`,
		timestampUsec: usecOf(item),
		...{ published: seconds, updated: seconds, title: contents.title, author: contents.author },
		canonical: [{ href }],
		alternate: [{ href, type: "text/html" }],
		categories: [
			stateId("reading-list"),
			...(shelf.isRead(item) ? [stateId("read")] : []),
			...(shelf.isStarred(item) ? [stateId("starred")] : []),
			...feeds.labelsOf(item).map(labelId),
		],
		origin: {
			streamId: feedStreamId(feed.id),
			title: feed.title,
			htmlUrl: absolute(feed.siteUrl, base),
		},
		summary: { direction: "ltr", content: contentsMarkup(contents, base) },
	};
}

/** Grows with the number, also among items of one millisecond. */
function usecOf({ notedMs, number }: ReadingItem): string {
	return `${notedMs * 1000 + (number % 1000)}`;
}

function continuationOf({ next }: StreamPage): { readonly continuation?: string } {
	return next === undefined ? {} : { continuation: `${next}` };
}

function readQuery(params: URLSearchParams, ids: readonly string[], limitMax: number): StreamQuery {
	const of = ids.length === 0 ? [{ kind: "all" as const }] : readStreams(ids);
	const count = readNumber(params.get("n")) ?? countDefault;
	return {
		of,
		within: readStreams(params.getAll("it")),
		without: readStreams(params.getAll("xt")),
		isOldestFirst: params.get("r") === "o",
		sinceMs: secondsToMs(params.get("ot")),
		untilMs: secondsToMs(params.get("nt")),
		after: readNumber(params.get("c")),
		limit: Math.min(Math.max(count, 1), limitMax),
	};
}

function readStreams(ids: readonly string[]): readonly Stream[] {
	return ids.map((id) => {
		const stream = parseStreamId(id);
		if (stream === undefined) throw refuse(400, "This is no stream: feed/…, user/-/label/… .");
		return stream;
	});
}

function readNumber(text: string | null): number | undefined {
	return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** Seconds, as the API has them; some clients send milliseconds or microseconds. */
function secondsToMs(text: string | null): number | undefined {
	const number = text !== null && /^\d{1,16}$/.test(text) ? Number(text) : undefined;
	return number === undefined || number === 0 ? undefined : toMs(number);
}

/** A time in seconds, milliseconds or microseconds, told apart by its size, as milliseconds. */
export function toMs(number: number): number {
	if (number >= 1e14) return Math.floor(number / 1000);
	return number >= 1e11 ? number : number * 1000;
}

/** `stream/items/count`: how many items a stream has. */
export async function countItems(call: ReaderCall): Promise<Response> {
	const { workspace, reader, context, params } = call;
	const shelf = await openShelf(workspace, reader);
	const feeds = await listReadingFeeds(workspace, shelf);
	const { items } = listStream(shelf, feeds, {
		...readQuery(params, params.getAll("s"), idsMax),
		limit: shelf.index.items.length + 1,
	});
	return plain(context, `${items.length}`);
}

/** A short answer in words. */
export function plain(context: Context, text: string): Response {
	return context.text(text, 200);
}

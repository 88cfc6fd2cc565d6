// Changes over the Google Reader API: marks of items, subscriptions, folders.

import { importOpml } from "../../actions/exchange-feeds.ts";
import { addFeed, removeFeed } from "../../actions/follow-feeds.ts";
import { editFeed, renameLabel } from "../../actions/reading-state/edit-feeds.ts";
import { makeTest, type Stream } from "../../actions/reading-state/list-stream.ts";
import { type Mark, markAllRead, markItems } from "../../actions/reading-state/mark-items.ts";
import { openShelf } from "../../actions/reading-state/open-shelf.ts";
import { listReadingFeeds } from "../../actions/reading-state/reading-feeds.ts";
import { refuse } from "../problem-response.ts";
import { parseItemId } from "./item-id.ts";
import { opmlBytesMax, type ReaderCall } from "./reader-call.ts";
import { plain, toMs } from "./stream-answers.ts";
import { feedStreamId, parseStreamId } from "./stream-id.ts";

/** `edit-tag`: items as `i`, states that are added as `a` and removed as `r`. */
export async function editTags({ workspace, reader, params, context }: ReaderCall) {
	const numbers = params.getAll("i").flatMap((id) => parseItemId(id) ?? []);
	const marks = [
		...params.getAll("a").flatMap((id) => markOf(parseStreamId(id), true)),
		...params.getAll("r").flatMap((id) => markOf(parseStreamId(id), false)),
	];
	for (const mark of new Set(marks)) {
		const marked = await markItems(workspace, reader, { numbers, mark });
		if ("failed" in marked) throw refuse(400, marked.failed);
	}
	return plain(context, "OK");
}

/** States that we do not keep (shared, labels on items) are taken and change nothing. */
function markOf(stream: Stream | undefined, isAdded: boolean): readonly Mark[] {
	switch (stream?.kind) {
		case "read":
			return [isAdded ? "read" : "unread"];
		case "unread":
			return isAdded ? ["unread"] : [];
		case "starred":
			return [isAdded ? "star" : "unstar"];
		default:
			return [];
	}
}

/** `mark-all-as-read`: of a stream `s`, what was noted by `ts`. */
export async function markAll({ workspace, reader, params, context }: ReaderCall) {
	const streams = params.getAll("s").map(parseStreamId);
	const known = streams.filter((stream) => stream !== undefined);
	if (known.length === 0 || known.length < streams.length) {
		throw refuse(400, "Say which stream is marked: s=feed/…, or a label or state.");
	}
	const told = params.get("ts") ?? "";
	const ts = /^\d{1,16}$/.test(told) ? Number(told) : 0;
	const untilMs = ts === 0 ? Number.POSITIVE_INFINITY : toMs(ts);
	const shelf = await openShelf(workspace, reader);
	const isIn = makeTest(shelf, await listReadingFeeds(workspace, shelf));
	await markAllRead(workspace, reader, {
		isIn: (item) => known.some((stream) => isIn(item, stream)),
		untilMs,
	});
	return plain(context, "OK");
}

/** `subscription/quickadd`. */
export async function quickAdd({ workspace, params, context }: ReaderCall): Promise<Response> {
	const query = (params.get("quickadd") ?? "").replace(/^feed\//, "");
	const added = await addFeed(workspace, query);
	if ("failed" in added) {
		return context.json({ query, numResults: 0, error: added.failed });
	}
	const feed = await workspace.store.feeds.find(added.url);
	const streamName = feed?.listing.givenTitle ?? feed?.title ?? added.url;
	return context.json({ query, numResults: 1, streamId: feedStreamId(added.url), streamName });
}

/** `subscription/edit`: `ac` is subscribe, edit or unsubscribe. */
export async function editSubscriptions(call: ReaderCall): Promise<Response> {
	const { params, context } = call;
	const ids = params.getAll("s");
	if (ids.length === 0) throw refuse(400, "Say which feed: s=feed/ADDRESS.");
	for (const [place, id] of ids.entries()) {
		const stream = parseStreamId(id);
		if (stream?.kind !== "feed") throw refuse(400, "This is no feed: s=feed/ADDRESS.");
		if (stream.id.startsWith("onrecord/")) {
			throw refuse(400, "This feed is made of the record: nobody follows or leaves it.");
		}
		await editSubscription(call, stream.id, place);
	}
	return plain(context, "OK");
}

async function editSubscription(call: ReaderCall, url: string, place: number): Promise<void> {
	const { workspace, params } = call;
	const action = params.get("ac") ?? "edit";
	if (action === "unsubscribe") {
		if (!(await removeFeed(workspace, url))) throw refuse(404, "This feed is not followed.");
		return;
	}
	let followed = url;
	if (action === "subscribe") {
		const added = await addFeed(workspace, url);
		if ("failed" in added) throw refuse(400, added.failed);
		followed = added.url;
	} else if (action !== "edit") {
		throw refuse(400, "ac is subscribe, edit or unsubscribe.");
	}
	const edited = await editFeed(workspace, followed, {
		title: params.getAll("t")[place],
		addLabel: labelOf(params.get("a")),
		removeLabel: labelOf(params.get("r")),
	});
	if (!edited) throw refuse(404, "This feed is not followed.");
}

function labelOf(id: string | null): string | undefined {
	const stream = id === null ? undefined : parseStreamId(id);
	return stream?.kind === "label" ? stream.label : undefined;
}

/** `rename-tag` and `disable-tag`: another name for a folder, or none. */
export async function editLabel(call: ReaderCall, isRenamed: boolean): Promise<Response> {
	const { workspace, params, context } = call;
	const label = labelOf(params.get("s")) ?? params.get("t") ?? "";
	const name = isRenamed ? labelOf(params.get("dest")) : undefined;
	if (isRenamed && name === undefined) throw refuse(400, "Say the new name: dest=user/-/label/….");
	const changed = await renameLabel(workspace, label, name);
	if (changed === 0) throw refuse(404, "No feed stands in this folder.");
	return plain(context, "OK");
}

/** `subscription/import`: a list of feeds (OPML) as the body. */
export async function importSubscriptions({ workspace, body, context }: ReaderCall) {
	if (body.length > opmlBytesMax) throw refuse(413, "That is more than any list of feeds.");
	const imported = await importOpml(workspace, body);
	if (imported === undefined) throw refuse(400, "This is no list of feeds (OPML), or it is empty.");
	return plain(context, `OK: ${imported.added}`);
}

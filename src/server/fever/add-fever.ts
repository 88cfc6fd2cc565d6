// The Fever API, version 3, as feed readers speak it since that program is gone: docs/readers.md.

import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { mayUse } from "../../actions/client-credentials.ts";
import { openShelf } from "../../actions/reading-state/open-shelf.ts";
import { listReadingFeeds } from "../../actions/reading-state/reading-feeds.ts";
import type { Door } from "../accounts/door.ts";
import { baseUrlOf } from "../base-url.ts";
import {
	type FeverDesk,
	openDesk,
	tellFavicons,
	tellFeeds,
	tellFeedsGroups,
	tellGroups,
	tellIds,
	tellItems,
	tellSavedIds,
} from "./fever-answers.ts";
import { findCaller, readParams } from "./fever-call.ts";
import { markOverFever } from "./mark-over-fever.ts";

const apiVersion = 3;

/** Where clients look for it. */
export const feverPaths = ["/fever", "/fever/", "/fever.php", "/api/fever.php"] as const;

/** Serves the API. Whoever shows no key learns its version and nothing else. */
export function addFever(app: OpenAPIHono, door: Door): void {
	for (const path of feverPaths) {
		app.on(["GET", "POST"], path, async (context) => await answer(door, context));
	}
}

async function answer(door: Door, context: Context): Promise<Response> {
	const { workspace } = door;
	const params = await readParams(context);
	const caller = await findCaller(door, context, params);
	if (caller === undefined || !mayUse(caller, "read")) {
		return context.json({ api_version: apiVersion, auth: 0 });
	}
	const { reader } = caller;
	const base = baseUrlOf(context, workspace.options.publicUrl);
	const open = async (): Promise<FeverDesk> => {
		const shelf = await openShelf(workspace, reader);
		return openDesk({ workspace, shelf, base, feeds: await listReadingFeeds(workspace, shelf) });
	};
	const isMarked = params.has("mark") && context.req.method === "POST";
	if (isMarked && mayUse(caller, "write")) await markOverFever(await open(), reader, params);
	const desk = await open();
	return context.json({
		...{ api_version: apiVersion, auth: 1 },
		last_refreshed_on_time: Math.floor((desk.shelf.index.items.at(-1)?.notedMs ?? 0) / 1000),
		...(await tellParts(desk, params, params.get("mark") === "item" ? params.get("as") : null)),
	});
}

/** What the request names, and the ids that clients expect after a mark. */
async function tellParts(desk: FeverDesk, params: URLSearchParams, marked: string | null) {
	const { shelf } = desk;
	const has = (name: string): boolean => params.has(name);
	const isReadMarked = marked === "read" || marked === "unread";
	const isStarMarked = marked === "saved" || marked === "unsaved";
	return {
		...(has("groups") && { groups: tellGroups(desk) }),
		...(has("feeds") && { feeds: tellFeeds(desk) }),
		...((has("groups") || has("feeds")) && { feeds_groups: tellFeedsGroups(desk) }),
		...(has("favicons") && { favicons: tellFavicons() }),
		...(has("items") && {
			total_items: shelf.index.items.length,
			items: await tellItems(desk, params),
		}),
		...(has("links") && { links: [] }),
		...((has("unread_item_ids") || isReadMarked) && {
			unread_item_ids: tellIds(desk, (item) => !shelf.isRead(item)),
		}),
		...((has("saved_item_ids") || isStarMarked) && { saved_item_ids: tellSavedIds(desk) }),
	};
}

// The Google Reader API, as feed readers speak it since that reader is gone: docs/readers.md.

import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Role } from "../../actions/reader.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { refuse } from "../problem-response.ts";
import {
	editLabel,
	editSubscriptions,
	editTags,
	importSubscriptions,
	markAll,
	quickAdd,
} from "./edit-answers.ts";
import {
	exportSubscriptions,
	listSubscriptions,
	listTags,
	listUnread,
	tellUser,
} from "./list-answers.ts";
import { changeToken, logIn } from "./log-in.ts";
import { checkMayChange, type ReaderCall, readCall } from "./reader-call.ts";
import { countItems, listContents, listItemIds, listItems, plain } from "./stream-answers.ts";

type Answer = (call: ReaderCall) => Response | Promise<Response>;

/** What is read, by GET or POST: some clients post long lists of ids. */
const readings: Readonly<Record<string, Answer>> = {
	"user-info": tellUser,
	token: ({ context, reader }) => plain(context, changeToken(reader)),
	"subscription/list": listSubscriptions,
	"subscription/export": exportSubscriptions,
	"tag/list": listTags,
	"unread-count": listUnread,
	"stream/items/ids": listItemIds,
	"stream/items/count": countItems,
	"stream/items/contents": listItems,
	"preference/list": ({ context }) => context.json({ prefs: [] }),
	"preference/stream/list": ({ context }) => context.json({ streamprefs: {} }),
	"friend/list": ({ context }) => context.json({ friends: [] }),
};

type Change = { readonly role: Role; readonly answer: Answer };

/** What is changed, by POST alone, with the role that it needs. */
const changes: Readonly<Record<string, Change>> = {
	"edit-tag": { role: "reader", answer: editTags },
	"mark-all-as-read": { role: "reader", answer: markAll },
	"preference/set": { role: "reader", answer: ({ context }) => plain(context, "OK") },
	"preference/stream/set": { role: "reader", answer: ({ context }) => plain(context, "OK") },
	"subscription/quickadd": { role: "editor", answer: quickAdd },
	"subscription/edit": { role: "editor", answer: editSubscriptions },
	"subscription/import": { role: "editor", answer: importSubscriptions },
	"rename-tag": { role: "editor", answer: (call) => editLabel(call, true) },
	"disable-tag": { role: "editor", answer: (call) => editLabel(call, false) },
};

/** Where it lies: at the root, and where clients of FreshRSS look for it. */
const roots = ["", "/api/greader.php"] as const;

/** Serves the API below both roots. */
export function addGreader(app: OpenAPIHono, workspace: Workspace): void {
	for (const root of roots) {
		for (const path of ["/accounts/ClientLogin", "/reader/api/0/accounts/ClientLogin"]) {
			app.on(["GET", "POST"], root + path, (context) => logIn(workspace, context));
		}
		const prefix = `${root}/reader/api/0/`;
		app.all(`${prefix}*`, async (context) => {
			return await answer(await readCall(workspace, context, prefix));
		});
	}
	// What clients of FreshRSS ask first, to see whether this is a server of theirs.
	app.get("/api/greader.php", (context) => plain(context, "OK"));
	app.get("/reader/ping", (context) => plain(context, "OK"));
}

async function answer(call: ReaderCall): Promise<Response> {
	const { context } = call;
	const { method } = context.req;
	if (method !== "GET" && method !== "POST") throw refuse(405, "Use GET or POST.");
	const contents = /^stream\/contents(?:\/(.*))?$/s.exec(call.path);
	if (contents !== null) return await listContents(call, contents[1] ?? "");
	const path = call.path.replace(/\/+$/, "");
	const reading = Object.hasOwn(readings, path) ? readings[path] : undefined;
	if (reading !== undefined) return await reading(call);
	const change = Object.hasOwn(changes, path) ? changes[path] : undefined;
	if (change === undefined) throw refuse(404, "There is no such call of the Google Reader API.");
	if (method !== "POST") throw refuse(405, "Changes are sent with POST.");
	checkMayChange(call, change.role);
	checkToken(call, context);
	return await change.answer(call);
}

/** A token that is not ours is answered as that reader did, so that clients fetch a new one. */
function checkToken({ params, reader }: ReaderCall, context: Context): void {
	const token = params.get("T");
	if (token === null || token === "" || token === changeToken(reader)) return;
	context.header("x-reader-google-bad-token", "true");
	throw refuse(401, "This token is old: ask /reader/api/0/token for a new one.", {
		"x-reader-google-bad-token": "true",
	});
}

// Feeds of the record for other programs: /feeds/story/ID.atom and its kin. docs/feeds.md lists them.

import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { changeKinds, getChangeFeed } from "../../actions/feeds-out/change-feed.ts";
import { getClaimFeed } from "../../actions/feeds-out/claim-feed.ts";
import type { OutFeed } from "../../actions/feeds-out/out-feed.ts";
import { getSearchFeed } from "../../actions/feeds-out/search-feed.ts";
import { getSpeakerFeed } from "../../actions/feeds-out/speaker-feed.ts";
import { getStoriesFeed } from "../../actions/feeds-out/stories-feed.ts";
import { getStoryCalendar } from "../../actions/feeds-out/story-calendar.ts";
import { getStoryFeed } from "../../actions/feeds-out/story-feed.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { baseUrlOf } from "../base-url.ts";
import { refuse } from "../problem-response.ts";
import { answerDocument, type OutDocument } from "./answer-feed.ts";
import type { Place } from "./feed-place.ts";
import { cutDialect, type Dialect, mediaTypes, negotiateDialect } from "./out-dialect.ts";
import { writeAtom } from "./write-atom.ts";
import { writeCalendar } from "./write-calendar.ts";
import { writeJsonFeed } from "./write-json-feed.ts";
import { writeRss } from "./write-rss.ts";

const root = "/feeds/";

/** The longest address below /feeds/ that is looked at. */
const addressLengthMax = 2_000;
const wordsLengthMax = 500;

/** Serves the feeds below /feeds/. */
export function addFeedsOut(app: OpenAPIHono, workspace: Workspace): void {
	app.get(`${root}*`, async (context) => {
		const asked = readAddress(context);
		const { publicUrl, hubUrl } = workspace.options;
		const place = { base: baseUrlOf(context, publicUrl), hubUrl };
		if (asked.dialect === "ics") {
			return answerDocument(context, await calendarOf(workspace, asked, place));
		}
		const feed = await findFeed(workspace, asked, context);
		if (feed === undefined) throw refuse(404, "There is no such feed. docs/feeds.md lists them.");
		const body = writers[asked.dialect](feed, place);
		const mediaType = mediaTypes[asked.dialect];
		return answerDocument(context, { body, mediaType, updatedMs: feed.updatedMs });
	});
}

const writers = { atom: writeAtom, rss: writeRss, json: writeJsonFeed } as const;

type Asked = { readonly parts: readonly string[]; readonly dialect: Dialect };

/** The parts of the address; the last one without the extension. */
function readAddress(context: Context): Asked {
	const { pathname } = new URL(context.req.url);
	if (pathname.length > addressLengthMax)
		throw refuse(414, "That is longer than any feed's address.");
	const { name, dialect } = cutDialect(pathname.slice(root.length));
	const parts = name.split("/").map(decodePart);
	if (parts.includes(undefined)) throw refuse(400, "This address is not well-formed.");
	return {
		parts: parts.filter((part) => part !== undefined),
		dialect: dialect ?? negotiateDialect(context.req.header("accept")),
	};
}

function decodePart(part: string): string | undefined {
	try {
		return decodeURIComponent(part);
	} catch {
		return undefined;
	}
}

async function findFeed(
	workspace: Workspace,
	{ parts }: Asked,
	context: Context,
): Promise<OutFeed | undefined> {
	const [kind = "", id = "", second = ""] = parts;
	switch (`${kind}/${parts.length}`) {
		case "story/2":
			return await getStoryFeed(workspace, id);
		case "claim/3":
			return await getClaimFeed(workspace, id, second);
		case "speaker/2":
			return await getSpeakerFeed(workspace, id);
		case "topic/2":
			return await getStoriesFeed(workspace, id);
		case "stories/1":
			return await getStoriesFeed(workspace);
		case "search/1":
			return await getSearchFeed(workspace, wordsOf(context));
		case "changes/1":
			return await getChangeFeed(workspace, kindsOf(context));
		default:
			return undefined;
	}
}

function wordsOf(context: Context): string {
	const words = context.req.query("q")?.trim() ?? "";
	if (words === "") throw refuse(400, "Say what to search for: /feeds/search.atom?q=WORDS.");
	if (words.length > wordsLengthMax) throw refuse(400, "That is more words than a search takes.");
	return words;
}

function kindsOf(context: Context) {
	const names = (context.req.query("kinds") ?? "").split(",").filter((name) => name !== "");
	const kinds = changeKinds.filter((kind) => names.includes(kind));
	const unknown = names.find((name) => !changeKinds.some((kind) => kind === name));
	if (unknown === undefined) return kinds;
	throw refuse(
		400,
		`There is no kind of change "${unknown.slice(0, 40)}": ${changeKinds.join(", ")}.`,
	);
}

async function calendarOf(
	workspace: Workspace,
	{ parts }: Asked,
	{ base }: Place,
): Promise<OutDocument> {
	const [kind = "", id = ""] = parts;
	const isStory = kind === "story" && parts.length === 2;
	const calendar = isStory ? await getStoryCalendar(workspace, id) : undefined;
	if (calendar === undefined)
		throw refuse(404, "Only stories have a calendar: /feeds/story/ID.ics.");
	const { updatedMs } = calendar;
	return { body: writeCalendar(calendar, base), mediaType: mediaTypes.ics, updatedMs };
}

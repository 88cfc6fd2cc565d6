// The feeds that are followed: list, add, remove, in and out as OPML.

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { exportOpml, importOpml } from "../../actions/exchange-feeds.ts";
import {
	addFeed,
	listFeeds,
	offerFeeds,
	pauseFeed,
	removeFeed,
} from "../../actions/follow-feeds.ts";
import { keepFeedRules, tryFeedRules } from "../../actions/try-feed-rules.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { keptRulesSchema, rulesTrialSchema, triedRulesSchema } from "../../wire/feed-rules.ts";
import {
	feedListSchema,
	feedOffersSchema,
	feedPauseSchema,
	importedFeedsSchema,
	newFeedSchema,
} from "../../wire/intake.ts";
import { tellChange } from "../accounts/admit.ts";
import { answers } from "../answers.ts";
import { jsonBody } from "../json-body.ts";
import { refuse } from "../problem-response.ts";

const listed = answers(feedListSchema, "The feeds that are followed");

const listRoute = createRoute({
	method: "get",
	path: "/feeds",
	summary: "The feeds that are followed, with how each is doing",
	responses: listed,
});

const addRoute = createRoute({
	method: "post",
	path: "/feeds",
	summary: "Follow the feed at an address, or the first that the page there names",
	request: { body: jsonBody(newFeedSchema) },
	responses: listed,
});

const offersRoute = createRoute({
	method: "post",
	path: "/feeds/offers",
	summary:
		"The feeds behind an address: itself, or those that the page there names; nothing is kept",
	request: { body: jsonBody(newFeedSchema) },
	responses: answers(feedOffersSchema, "Feeds that can be followed"),
});

const pauseRoute = createRoute({
	method: "put",
	path: "/feeds/pause",
	summary: "Ask a feed no more for now, or again",
	request: { body: jsonBody(feedPauseSchema) },
	responses: listed,
});

const removeRoute = createRoute({
	method: "delete",
	path: "/feeds",
	summary: "Follow a feed no more; its articles stay",
	request: { query: z.object({ url: z.string().min(1).max(2_000) }) },
	responses: listed,
});

const tryRoute = createRoute({
	method: "post",
	path: "/feeds/preview",
	summary: "Try rules on a page or feed: the entries or the article they find; nothing is kept",
	request: { body: jsonBody(rulesTrialSchema) },
	responses: answers(triedRulesSchema, "What the rules find"),
});

const rulesRoute = createRoute({
	method: "put",
	path: "/feeds/rules",
	summary: "Give a feed its rules, or follow a page without a feed by rules",
	request: { body: jsonBody(keptRulesSchema) },
	responses: listed,
});

/** The largest list that is read. */
const opmlLengthMax = 16_000_000;

const exportRoute = createRoute({
	method: "get",
	path: "/feeds/opml",
	summary: "The feeds that are followed, as a list for other readers (OPML 2.0)",
	responses: {
		200: {
			description: "The list",
			content: { "text/x-opml": { schema: z.string() } },
		},
	},
});

const importRoute = createRoute({
	method: "post",
	path: "/feeds/opml",
	summary: "Follow every feed of a list (OPML)",
	request: {
		body: { required: true, content: { "text/x-opml": { schema: z.string() } } },
	},
	responses: answers(importedFeedsSchema, "How many feeds the list added"),
});

export function addFeedRoutes(app: OpenAPIHono, workspace: Workspace): void {
	app.openapi(exportRoute, async (context) =>
		context.body(await exportOpml(workspace), 200, {
			"content-type": "text/x-opml; charset=utf-8",
			"content-disposition": 'attachment; filename="onrecord.opml"',
		}),
	);
	app.openapi(importRoute, async (context) => {
		const opml = await context.req.text();
		if (opml.length > opmlLengthMax) throw refuse(413, "That is more than any list of feeds.");
		const imported = await importOpml(workspace, opml);
		if (imported === undefined)
			throw refuse(400, "This is no list of feeds (OPML), or it is empty.");
		return context.json(imported, 200);
	});
	app.openapi(tryRoute, async (context) => {
		const tried = await tryFeedRules(workspace, context.req.valid("json"));
		if ("failed" in tried) throw refuse(400, tried.failed);
		return context.json(tried, 200);
	});
	app.openapi(rulesRoute, async (context) => {
		const { url, rules } = context.req.valid("json");
		const isKept = await keepFeedRules(workspace, url, rules);
		if (!isKept) throw refuse(404, "This feed is not followed, and its rules name no items.");
		return context.json(await listFeeds(workspace), 200);
	});
	app.openapi(offersRoute, async (context) => {
		const offers = await offerFeeds(workspace, context.req.valid("json").url);
		if ("failed" in offers) throw refuse(400, offers.failed);
		return context.json(offers, 200);
	});
	app.openapi(pauseRoute, async (context) => {
		const { url, isPaused } = context.req.valid("json");
		if (!(await pauseFeed(workspace, url, isPaused))) {
			throw refuse(404, "This feed is not followed.");
		}
		return context.json(await listFeeds(workspace), 200);
	});
	app.openapi(listRoute, async (context) => context.json(await listFeeds(workspace), 200));
	app.openapi(addRoute, async (context) => {
		const added = await addFeed(workspace, context.req.valid("json").url);
		if ("failed" in added) throw refuse(400, added.failed);
		tellChange(context, `Followed the feed ${added.url}.`);
		return context.json(await listFeeds(workspace), 200);
	});
	app.openapi(removeRoute, async (context) => {
		const removed = await removeFeed(workspace, context.req.valid("query").url);
		if (!removed) throw refuse(404, "This feed is not followed.");
		tellChange(context, `Left the feed ${context.req.valid("query").url}.`);
		return context.json(await listFeeds(workspace), 200);
	});
}

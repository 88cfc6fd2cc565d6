// The feeds that are followed: list, add, remove.

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { addFeed, listFeeds, removeFeed } from "../../actions/follow-feeds.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { feedListSchema, newFeedSchema } from "../../wire/intake.ts";
import { answers } from "../answers.ts";
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
	request: { body: { required: true, content: { "application/json": { schema: newFeedSchema } } } },
	responses: listed,
});

const removeRoute = createRoute({
	method: "delete",
	path: "/feeds",
	summary: "Follow a feed no more; its articles stay",
	request: { query: z.object({ url: z.string().min(1).max(2_000) }) },
	responses: listed,
});

export function addFeedRoutes(app: OpenAPIHono, workspace: Workspace): void {
	app.openapi(listRoute, async (context) => context.json(await listFeeds(workspace), 200));
	app.openapi(addRoute, async (context) => {
		const added = await addFeed(workspace, context.req.valid("json").url);
		if ("failed" in added) throw refuse(400, added.failed);
		return context.json(await listFeeds(workspace), 200);
	});
	app.openapi(removeRoute, async (context) => {
		const removed = await removeFeed(workspace, context.req.valid("query").url);
		if (!removed) throw refuse(404, "This feed is not followed.");
		return context.json(await listFeeds(workspace), 200);
	});
}

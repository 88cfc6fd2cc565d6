// What a reader read and starred: the same marks that their feed readers set.

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { listStarred, listState } from "../../actions/reading-state/list-state.ts";
import { markItems } from "../../actions/reading-state/mark-items.ts";
import type { ItemRef } from "../../actions/reading-state/reading-item.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { markRequestSchema, readingStateSchema, starListSchema } from "../../wire/reading.ts";
import { answers } from "../answers.ts";
import { jsonBody } from "../json-body.ts";
import { refuse } from "../problem-response.ts";
import { readerOf } from "../reader-of.ts";

const idsMax = 200;
const ids = z
	.string()
	.max(10_000)
	.default("")
	.transform((text) => text.split(",").filter((id) => id !== ""))
	.refine((list) => list.length <= idsMax, `at most ${idsMax} ids`);

const stateRoute = createRoute({
	method: "get",
	path: "/reading/state",
	summary: "Which of these stories and articles you read and starred",
	request: {
		query: z.object({
			stories: ids.describe("ids with commas between them"),
			articles: ids.describe("ids with commas between them"),
		}),
	},
	responses: answers(readingStateSchema, "The state of those that are on record"),
});

const markRoute = createRoute({
	method: "post",
	path: "/reading/marks",
	summary: "Mark stories and articles as read or unread, or star them",
	request: { body: jsonBody(markRequestSchema) },
	responses: answers(readingStateSchema, "Their state from now on"),
});

const starsRoute = createRoute({
	method: "get",
	path: "/reading/starred",
	summary: "What you starred, the newest first",
	responses: answers(starListSchema, "The starred stories and articles"),
});

export function addReadingRoutes(app: OpenAPIHono, workspace: Workspace): void {
	app.openapi(stateRoute, async (context) => {
		const { stories, articles } = context.req.valid("query");
		const refs: ItemRef[] = [
			...stories.map((id): ItemRef => ({ kind: "story", id })),
			...articles.map((id): ItemRef => ({ kind: "article", id })),
		];
		return context.json(await listState(workspace, readerOf(context), refs), 200);
	});
	app.openapi(markRoute, async (context) => {
		const { mark, items } = context.req.valid("json");
		const reader = readerOf(context);
		const marked = await markItems(workspace, reader, { refs: items, mark });
		if ("failed" in marked) throw refuse(409, marked.failed);
		return context.json(await listState(workspace, reader, items), 200);
	});
	app.openapi(starsRoute, async (context) => {
		return context.json(await listStarred(workspace, readerOf(context)), 200);
	});
}

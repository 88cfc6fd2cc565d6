// What changed in the record: a list, and a stream that goes on.

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { listChanges } from "../../actions/list-changes.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { changeListSchema } from "../../wire/changes.ts";
import { answers } from "../answers.ts";
import { createChangeStreams } from "../change-streams.ts";

const cursor = z.string().regex(/^\d{1,15}$/, "must be a cursor that a list gave");

const listRoute = createRoute({
	method: "get",
	path: "/changes",
	summary: "What changed in the record, the newest first",
	request: {
		query: z.object({
			limit: z.coerce.number().int().min(1).max(200).default(50),
			cursor: cursor.optional(),
			story: z.string().max(200).optional().describe("only of this story"),
		}),
	},
	responses: answers(changeListSchema, "A page of changes"),
});

const streamRoute = createRoute({
	method: "get",
	path: "/changes/stream",
	summary: "What changes from now on (server-sent events)",
	request: {
		query: z.object({
			after: cursor.optional().describe("the number of the last change that is known"),
		}),
	},
	responses: {
		200: {
			description: "Events named `change`, each with a Change as its data and its number as id",
			content: { "text/event-stream": { schema: z.string() } },
		},
	},
});

export function addChangeRoutes(app: OpenAPIHono, workspace: Workspace): void {
	const streams = createChangeStreams(workspace);
	app.openapi(listRoute, async (context) => {
		const { story, ...query } = context.req.valid("query");
		const list = await listChanges(workspace, { ...query, storyId: story });
		return context.json(list, 200);
	});
	app.openAPIRegistry.registerPath(streamRoute);
	app.get("/changes/stream", async (context) => {
		const told = context.req.header("last-event-id") ?? context.req.query("after");
		const { data } = cursor.safeParse(told);
		return await streams.open(context, data === undefined ? undefined : Number(data));
	});
}

// Search over stories, articles and statements.

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { search } from "../../actions/search.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { searchResultsSchema } from "../../wire/search.ts";
import { answers } from "../answers.ts";

const route = createRoute({
	method: "get",
	path: "/search",
	summary: "Stories, articles and statements with these words",
	request: {
		query: z.object({
			q: z.string().min(1).max(500),
			limit: z.coerce.number().int().min(1).max(100).default(20),
		}),
	},
	responses: answers(searchResultsSchema, "What was found"),
});

export function addSearchRoutes(app: OpenAPIHono, workspace: Workspace): void {
	app.openapi(route, async (context) => {
		const { q, limit } = context.req.valid("query");
		return context.json(await search(workspace, q, { limit }), 200);
	});
}

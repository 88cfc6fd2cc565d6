// One article with its statements.

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { getArticlePage } from "../../actions/get-article-page.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { articlePageSchema } from "../../wire/articles.ts";
import { answers } from "../answers.ts";
import { refuse } from "../problem-response.ts";

const route = createRoute({
	method: "get",
	path: "/articles/{id}",
	summary: "An article: its text, its statements, what it repeats, what was removed",
	request: { params: z.object({ id: z.string().max(200) }) },
	responses: answers(articlePageSchema, "The article"),
});

export function addArticleRoutes(app: OpenAPIHono, workspace: Workspace): void {
	app.openapi(route, async (context) => {
		const page = await getArticlePage(workspace, context.req.valid("param").id);
		if (page === undefined) throw refuse(404, "There is no article with this id.");
		return context.json(page, 200);
	});
}

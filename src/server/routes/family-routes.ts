// The families of publishers: which outlets have one owner and are not independent.

import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { listFamilies, setFamilies } from "../../actions/list-families.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { familiesRequestSchema, familyListSchema } from "../../wire/families.ts";
import { answers } from "../answers.ts";
import { jsonBody } from "../json-body.ts";
import { refuse } from "../problem-response.ts";

const listed = answers(familyListSchema, "The list as it holds, with what is wrong with it");

const listRoute = createRoute({
	method: "get",
	path: "/families",
	summary: "The families of publishers, each with where its ownership is documented",
	responses: listed,
});

const setRoute = createRoute({
	method: "put",
	path: "/families",
	summary: "Put another list of families in place of the one that holds",
	request: { body: jsonBody(familiesRequestSchema) },
	responses: listed,
});

export function addFamilyRoutes(app: OpenAPIHono, workspace: Workspace): void {
	app.openapi(listRoute, async (context) => context.json(await listFamilies(workspace), 200));
	app.openapi(setRoute, async (context) => {
		const { families } = context.req.valid("json");
		const list = await setFamilies(workspace, families);
		if ("failed" in list) throw refuse(409, list.failed);
		return context.json(list, 200);
	});
}

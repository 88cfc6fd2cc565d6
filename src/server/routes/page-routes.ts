// Pages of outlets, figures, topics and places.

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { getFigurePage } from "../../actions/get-figure-page.ts";
import { getOutletPage } from "../../actions/get-outlet-page.ts";
import { getTopicPage } from "../../actions/get-topic-page.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { figurePageSchema, outletPageSchema, topicPageSchema } from "../../wire/pages.ts";
import { answers } from "../answers.ts";
import { refuse } from "../problem-response.ts";

const outletRoute = createRoute({
	method: "get",
	path: "/outlets/{key}",
	summary: "An outlet: what it publishes first, what it repeats, its families",
	request: { params: z.object({ key: z.string().max(300) }) },
	responses: answers(outletPageSchema, "The outlet, without any rating"),
});

const figureRoute = createRoute({
	method: "get",
	path: "/stories/{id}/figures/{series}",
	summary: "A figure of a story: every value told for it, and why they differ",
	request: { params: z.object({ id: z.string().max(200), series: z.string().max(200) }) },
	responses: answers(figurePageSchema, "The figure"),
});

const topicRoute = createRoute({
	method: "get",
	path: "/topics/{name}",
	summary: "A topic: its stories, contested claims, speakers, outlets and places",
	request: { params: z.object({ name: z.string().max(200) }) },
	responses: answers(topicPageSchema, "The topic"),
});

const placeRoute = createRoute({
	method: "get",
	path: "/places/{name}",
	summary: "A place: its stories, contested claims, speakers, outlets and topics",
	request: { params: z.object({ name: z.string().max(200) }) },
	responses: answers(topicPageSchema, "The place"),
});

export function addPageRoutes(app: OpenAPIHono, workspace: Workspace): void {
	app.openapi(outletRoute, async (context) => {
		const page = await getOutletPage(workspace, context.req.valid("param").key);
		if (page === undefined) throw refuse(404, "No article of this outlet is on record.");
		return context.json(page, 200);
	});
	app.openapi(figureRoute, async (context) => {
		const { id, series } = context.req.valid("param");
		const page = await getFigurePage(workspace, id, series);
		if (page === undefined) throw refuse(404, "There is no such figure in this story.");
		return context.json(page, 200);
	});
	app.openapi(topicRoute, async (context) => {
		const page = await getTopicPage(workspace, "topic", context.req.valid("param").name);
		if (page === undefined) throw refuse(404, "No story on record has this topic.");
		return context.json(page, 200);
	});
	app.openapi(placeRoute, async (context) => {
		const page = await getTopicPage(workspace, "place", context.req.valid("param").name);
		if (page === undefined) throw refuse(404, "No story on record has this place.");
		return context.json(page, 200);
	});
}

// The record in forms that others have defined: linked data, ninjs, annotations, citations, pages.

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { renderBriefPage } from "../../actions/dossier-page/render-brief-page.ts";
import { getDossier } from "../../actions/get-dossier.ts";
import { citeClaim } from "../../actions/standards/cite-claim.ts";
import { getArticleNinjs, getStoryNinjs } from "../../actions/standards/ninjs.ts";
import { getStoryJsonLd } from "../../actions/standards/story-json-ld.ts";
import { getAnnotations } from "../../actions/standards/web-annotations.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { claimCitationSchema, linkedDataSchema } from "../../wire/standards.ts";
import { answers } from "../answers.ts";
import { baseUrlOf } from "../base-url.ts";
import { refuse } from "../problem-response.ts";

const noStory = "There is no story with this id. /api/v1/stories lists those there are.";
const noArticle = "There is no article with this id.";
const idParameter = { params: z.object({ id: z.string().max(200) }) };

const forms = [
	{
		path: "/stories/{id}/jsonld",
		summary:
			"A story as linked data: schema.org's NewsArticle and Claim, without any rating of ours",
		mediaType: "application/ld+json",
		get: getStoryJsonLd,
		none: noStory,
	},
	{
		path: "/stories/{id}/ninjs",
		summary: "A story as IPTC ninjs 3.0: a composite of its articles",
		mediaType: "application/json",
		get: getStoryNinjs,
		none: noStory,
	},
	{
		path: "/articles/{id}/ninjs",
		summary: "An article as IPTC ninjs 3.0",
		mediaType: "application/json",
		get: getArticleNinjs,
		none: noArticle,
	},
	{
		path: "/articles/{id}/annotations",
		summary: "The statements of an article as W3C Web Annotations",
		mediaType: "application/ld+json",
		get: getAnnotations,
		none: noArticle,
	},
] as const;

const citationRoute = createRoute({
	method: "get",
	path: "/stories/{id}/claims/{claim}/citation",
	summary: "A citation of a claim: formatted, with the archived words of each party",
	request: { params: z.object({ id: z.string().max(200), claim: z.string().max(200) }) },
	responses: answers(claimCitationSchema, "The citation"),
});

const pageRoute = createRoute({
	method: "get",
	path: "/stories/{id}/page",
	summary: "A story as one self-contained page, to be saved, sent and printed",
	request: idParameter,
	responses: {
		...answers(linkedDataSchema, "The page"),
		200: { description: "The page", content: { "text/html": { schema: z.string() } } },
	},
});

export function addStandardsRoutes(app: OpenAPIHono, workspace: Workspace): void {
	for (const { path, summary, mediaType, get, none } of forms) {
		const route = createRoute({
			...{ method: "get", path, summary, request: idParameter },
			responses: {
				...answers(linkedDataSchema, summary),
				200: { description: summary, content: { [mediaType]: { schema: linkedDataSchema } } },
			},
		});
		app.openAPIRegistry.registerPath(route);
		app.get(route.getRoutingPath(), async (context) => {
			const base = baseUrlOf(context, workspace.options.publicUrl);
			const found = await get(workspace, context.req.param("id") ?? "", base);
			if (found === undefined) throw refuse(404, none);
			return context.body(JSON.stringify(found), 200, { "content-type": mediaType });
		});
	}
	app.openapi(citationRoute, async (context) => {
		const { id, claim } = context.req.valid("param");
		const base = baseUrlOf(context, workspace.options.publicUrl);
		const cited = await citeClaim(workspace, { story: id, claim }, base);
		if (cited === undefined) throw refuse(404, "There is no such claim in this story.");
		return context.json(cited, 200);
	});
	app.openAPIRegistry.registerPath(pageRoute);
	app.get(pageRoute.getRoutingPath(), async (context) => {
		const dossier = await getDossier(workspace, context.req.param("id") ?? "");
		if (dossier === undefined) throw refuse(404, noStory);
		// Saved, not shown: its styles stand in it, which pages of this server may not have.
		return context.body(renderBriefPage([dossier]), 200, {
			"content-type": "text/html; charset=utf-8",
			"content-disposition": `attachment; filename="${dossier.id.replaceAll(/[^\w-]/g, "")}.html"`,
		});
	});
}

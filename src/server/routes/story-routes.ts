// Stories: the front page's list, one story's page, its dossier.

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { getDossier } from "../../actions/get-dossier.ts";
import { getStoryPage } from "../../actions/get-story-page.ts";
import { listStories } from "../../actions/list-stories.ts";
import { readMoment } from "../../actions/read-moment.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { storyListSchema, storyPageSchema } from "../../wire/stories.ts";
import { answers } from "../answers.ts";
import { momentSchema } from "../moment-schema.ts";
import { refuse } from "../problem-response.ts";

const idParameter = z.object({ id: z.string().max(200) });
const noStory = "There is no story with this id. /api/v1/stories lists those there are.";

const listRoute = createRoute({
	method: "get",
	path: "/stories",
	summary: "The top stories, most important first",
	request: {
		query: z.object({
			limit: z.coerce.number().int().min(1).max(200).default(30),
			cursor: z.string().max(200).optional(),
			topic: z.string().max(200).optional(),
			place: z.string().max(200).optional(),
			sort: z.enum(["top", "latest"]).default("top"),
		}),
	},
	responses: answers(storyListSchema, "A page of stories"),
});

const pageRoute = createRoute({
	method: "get",
	path: "/stories/{id}",
	summary: "A story: its brief, its articles, its related stories",
	request: {
		params: idParameter,
		query: z.object({
			asOf: momentSchema
				.optional()
				.describe("the story as it stood at the end of this day, or then"),
			since: momentSchema
				.or(z.coerce.number().int().min(0))
				.optional()
				.describe("the reader's last visit, also in milliseconds: adds what came since"),
		}),
	},
	responses: answers(storyPageSchema, "The story"),
});

const dossierRoute = createRoute({
	method: "get",
	path: "/stories/{id}/dossier",
	summary: "Everything on record for a story, as `onrecord read --json` writes it",
	request: { params: idParameter, query: z.object({ asOf: momentSchema.optional() }) },
	responses: answers(z.looseObject({ id: z.string() }), "The dossier"),
});

export function addStoryRoutes(app: OpenAPIHono, workspace: Workspace): void {
	app.openapi(listRoute, async (context) => {
		const { cursor, ...filter } = context.req.valid("query");
		return context.json(await listStories(workspace, { ...filter, after: cursor }), 200);
	});
	app.openapi(pageRoute, async (context) => {
		const { asOf, since } = context.req.valid("query");
		const page = await getStoryPage(workspace, context.req.valid("param").id, {
			asOfMs: readMoment(asOf),
			sinceMs: typeof since === "string" ? readMoment(since) : since,
		});
		if (page === undefined) throw refuse(404, noStory);
		return context.json(page, 200);
	});
	app.openAPIRegistry.registerPath(dossierRoute);
	app.get("/stories/:id/dossier", async (context) => {
		const asOfMs = readMoment(context.req.query("asOf"));
		const dossier = await getDossier(workspace, context.req.param("id"), { asOfMs });
		if (dossier === undefined) throw refuse(404, noStory);
		return context.json(dossier);
	});
}

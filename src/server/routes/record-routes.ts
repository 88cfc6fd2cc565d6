// Claims and speakers.

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { getClaimPage } from "../../actions/get-claim-page.ts";
import { getSpeakerPage } from "../../actions/get-speaker-page.ts";
import { readMoment } from "../../actions/read-moment.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { claimPageSchema, speakerPageSchema } from "../../wire/claims.ts";
import { answers } from "../answers.ts";
import { momentSchema } from "../moment-schema.ts";
import { refuse } from "../problem-response.ts";

const momentQuery = z.object({
	asOf: momentSchema.optional().describe("as it stood at the end of this day, or at this moment"),
});

const claimRoute = createRoute({
	method: "get",
	path: "/stories/{id}/claims/{claim}",
	summary: "A claim: who takes which position, and the tree of its origins",
	request: {
		params: z.object({ id: z.string().max(200), claim: z.string().max(200) }),
		query: momentQuery,
	},
	responses: answers(claimPageSchema, "The claim"),
});

const speakerRoute = createRoute({
	method: "get",
	path: "/speakers/{key}",
	summary: "What a speaker said, newest first",
	request: { params: z.object({ key: z.string().max(300) }), query: momentQuery },
	responses: answers(speakerPageSchema, "The speaker"),
});

export function addRecordRoutes(app: OpenAPIHono, workspace: Workspace): void {
	app.openapi(claimRoute, async (context) => {
		const { id, claim } = context.req.valid("param");
		const { asOf } = context.req.valid("query");
		const asOfMs = readMoment(asOf);
		const page = await getClaimPage(workspace, id, claim, { asOfMs });
		if (page === undefined) throw refuse(404, "There is no such claim in this story.");
		return context.json(page, 200);
	});
	app.openapi(speakerRoute, async (context) => {
		const asOfMs = readMoment(context.req.valid("query").asOf);
		const page = await getSpeakerPage(workspace, context.req.valid("param").key, { asOfMs });
		if (page === undefined) throw refuse(404, "Nobody of this key is on record.");
		return context.json(page, 200);
	});
}

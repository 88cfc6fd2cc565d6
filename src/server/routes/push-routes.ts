// Where hubs confirm a subscription and push news (WebSub); reachable from outside.

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { confirmHub, receivePush } from "../../actions/receive-pushes.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { problemSchema } from "../../wire/problem.ts";
import { refuse } from "../problem-response.ts";

/** The largest push that is read, bytes; hubs send what is new. */
const bytesMax = 16 * 1024 * 1024;

const params = z.object({ id: z.string().max(100) });
const problem = {
	description: "What went wrong, in a sentence",
	content: { "application/problem+json": { schema: problemSchema } },
};

const confirmRoute = createRoute({
	method: "get",
	path: "/push/{id}",
	summary: "A hub asks whether we meant to subscribe",
	request: { params },
	responses: {
		200: { description: "The challenge", content: { "text/plain": { schema: z.string() } } },
		default: problem,
	},
});

const pushRoute = createRoute({
	method: "post",
	path: "/push/{id}",
	summary: "A hub sends what is new in a feed, signed with the secret of the subscription",
	request: { params },
	responses: { 202: { description: "Taken, or dropped where it is not signed" }, default: problem },
});

export function addPushRoutes(app: OpenAPIHono, workspace: Workspace): void {
	app.openapi(confirmRoute, async (context) => {
		const { id } = context.req.valid("param");
		const challenge = await confirmHub(workspace, id, new URL(context.req.url).searchParams);
		if (challenge === undefined) throw refuse(404, "There is no such subscription.");
		return context.text(challenge, 200);
	});
	app.openapi(pushRoute, async (context) => {
		const body = new Uint8Array(await context.req.arrayBuffer());
		if (body.length > bytesMax) throw refuse(413, "That is more than any feed.");
		const headers = Object.fromEntries(context.req.raw.headers);
		// WebSub, section 7.1: who does not know the secret learns nothing from the answer.
		await receivePush(workspace, context.req.valid("param").id, { body, headers });
		return context.body(null, 202);
	});
}

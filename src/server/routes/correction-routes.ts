// The desk: readers' corrections with their log, and the pages that were set aside.

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { correctStory, undoCorrection } from "../../actions/correct-story.ts";
import { replayQuarantined } from "../../actions/examine-workspace.ts";
import { listCorrections } from "../../actions/list-corrections.ts";
import { listSetAside } from "../../actions/list-set-aside.ts";
import type { Workspace } from "../../actions/workspace.ts";
import {
	correctedSchema,
	correctionLogSchema,
	correctionRequestSchema,
	setAsideSchema,
} from "../../wire/corrections.ts";
import { tellChange } from "../accounts/admit.ts";
import { answers } from "../answers.ts";
import { jsonBody } from "../json-body.ts";
import { refuse } from "../problem-response.ts";
import { nameOf } from "../reader-of.ts";

const listRoute = createRoute({
	method: "get",
	path: "/corrections",
	summary: "The log of readers' corrections, the newest first",
	request: { query: z.object({ limit: z.coerce.number().int().min(1).max(1_000).default(100) }) },
	responses: answers(correctionLogSchema, "Corrections, those that were undone included"),
});

const correctRoute = createRoute({
	method: "post",
	path: "/corrections",
	summary: "Correct a story (move, merge, split, rename, pin, unpin), a claim or a speaker",
	request: { body: jsonBody(correctionRequestSchema) },
	responses: answers(correctedSchema, "The correction as it was logged"),
});

const undoRoute = createRoute({
	method: "post",
	path: "/corrections/{id}/undo",
	summary: "Undo one correction; those after it stay",
	request: { params: z.object({ id: z.string().max(200) }) },
	responses: answers(correctedSchema, "The correction that was undone"),
});

const setAsideRoute = createRoute({
	method: "get",
	path: "/set-aside",
	summary: "Pages that were set aside after an error, and inputs that were skipped",
	responses: answers(setAsideSchema, "What was not taken in"),
});

const replayRoute = createRoute({
	method: "post",
	path: "/set-aside/replay",
	summary: "Put the pages that were set aside back into the queue",
	responses: answers(setAsideSchema, "What is set aside now"),
});

export function addCorrectionRoutes(app: OpenAPIHono, workspace: Workspace): void {
	app.openapi(listRoute, async (context) => {
		const { limit } = context.req.valid("query");
		return context.json(await listCorrections(workspace, { limit }), 200);
	});
	app.openapi(correctRoute, async (context) => {
		const corrected = await correctStory(workspace, context.req.valid("json"), nameOf(context));
		if ("failed" in corrected) throw refuse(409, corrected.failed);
		return context.json(corrected, 200);
	});
	app.openapi(undoRoute, async (context) => {
		const corrected = await undoCorrection(workspace, context.req.valid("param").id);
		if ("failed" in corrected) throw refuse(409, corrected.failed);
		tellChange(context, `Undid: ${corrected.correction.told}`);
		return context.json(corrected, 200);
	});
	app.openapi(setAsideRoute, async (context) => context.json(await listSetAside(workspace), 200));
	app.openapi(replayRoute, async (context) => {
		await replayQuarantined(workspace);
		tellChange(context, "Put the pages that were set aside back into the queue.");
		return context.json(await listSetAside(workspace), 200);
	});
}

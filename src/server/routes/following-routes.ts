// What a reader follows, keeps for later, mutes and has read; and their front page.

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { getFrontPage } from "../../actions/following/get-front-page.ts";
import { dropItem, getKeptLists, keepItem } from "../../actions/following/kept-lists.ts";
import { forgetReads, noteRead } from "../../actions/following/read-stories.ts";
import { markItems } from "../../actions/reading-state/mark-items.ts";
import type { Workspace } from "../../actions/workspace.ts";
import {
	frontPageSchema,
	keptItemSchema,
	keptListSchema,
	keptListsSchema,
} from "../../wire/following.ts";
import { answers } from "../answers.ts";
import { jsonBody } from "../json-body.ts";
import { refuse } from "../problem-response.ts";
import { readerOf } from "../reader-of.ts";

const term = z.string().max(300).optional();

const frontRoute = createRoute({
	method: "get",
	path: "/front",
	summary: "The reader's front page: filtered, without what is muted, in the chosen order",
	request: {
		query: z.object({
			order: z.enum(["top", "latest", "you"]).default("top"),
			limit: z.coerce.number().int().min(1).max(200).default(30),
			cursor: z.string().max(200).optional(),
			...{ topic: term, place: term, status: term },
			speaker: term.describe("the key of a speaker who takes a position in it"),
			outlet: term.describe("the key of an outlet that tells it"),
			sinceMs: z.coerce.number().int().optional().describe("with an article of then or later"),
		}),
	},
	responses: answers(frontPageSchema, "A page of stories"),
});

const listsRoute = createRoute({
	method: "get",
	path: "/kept",
	summary: "What the reader follows, keeps for later and mutes",
	responses: answers(keptListsSchema, "The lists, the newest first"),
});

const keepRoute = createRoute({
	method: "put",
	path: "/kept/{list}",
	summary: "Follows, keeps for later or mutes something",
	request: {
		params: z.object({ list: keptListSchema }),
		body: jsonBody(keptItemSchema),
	},
	responses: answers(keptListsSchema, "The lists as they are now"),
});

const dropRoute = createRoute({
	method: "delete",
	path: "/kept/{list}",
	summary: "Takes something off a list",
	request: {
		params: z.object({ list: keptListSchema }),
		query: keptItemSchema.pick({ kind: true, key: true }),
	},
	responses: answers(keptListsSchema, "The lists as they are now"),
});

const readRoute = createRoute({
	method: "post",
	path: "/kept/reads",
	summary: "Remembers that the reader opened a story, for the order “for you”",
	request: {
		body: jsonBody(z.object({ storyId: z.string().max(200) })),
	},
	responses: answers(keptListsSchema, "The lists as they are now"),
});

const forgetRoute = createRoute({
	method: "delete",
	path: "/kept/reads",
	summary: "Forgets which stories the reader opened",
	responses: answers(keptListsSchema, "The lists as they are now"),
});

export function addFollowingRoutes(app: OpenAPIHono, workspace: Workspace): void {
	app.openapi(frontRoute, async (context) => {
		const { cursor, ...query } = context.req.valid("query");
		const asked = { ...query, after: cursor };
		return context.json(await getFrontPage(workspace, readerOf(context), asked), 200);
	});
	app.openapi(listsRoute, async (context) => {
		return context.json(await getKeptLists(workspace, readerOf(context)), 200);
	});
	app.openapi(readRoute, async (context) => {
		const { storyId: id } = context.req.valid("json");
		await noteRead(workspace, readerOf(context), id);
		// What is read here is read in every feed reader, too.
		await markItems(workspace, readerOf(context), { refs: [{ kind: "story", id }], mark: "read" });
		return context.json(await getKeptLists(workspace, readerOf(context)), 200);
	});
	app.openapi(forgetRoute, async (context) => {
		await forgetReads(workspace, readerOf(context));
		return context.json(await getKeptLists(workspace, readerOf(context)), 200);
	});
	app.openapi(keepRoute, async (context) => {
		const { list } = context.req.valid("param");
		const item = context.req.valid("json");
		const kept = await keepItem(workspace, readerOf(context), { list, item });
		if ("failed" in kept) throw refuse(400, kept.failed);
		return context.json(kept, 200);
	});
	app.openapi(dropRoute, async (context) => {
		const { list } = context.req.valid("param");
		const item = context.req.valid("query");
		return context.json(await dropItem(workspace, readerOf(context), { list, item }), 200);
	});
}

// Search over stories, claims, statements and articles.

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { findFacets } from "../../actions/search/find-facets.ts";
import {
	forgetSearch,
	listSavedSearches,
	saveSearch,
} from "../../actions/search/saved-searches.ts";
import { suggestSearch } from "../../actions/search/suggest-search.ts";
import { search } from "../../actions/search.ts";
import type { Workspace } from "../../actions/workspace.ts";
import {
	facetsSchema,
	savedSearchesSchema,
	savedSearchSchema,
	searchKindSchema,
	searchResultsSchema,
	suggestionsSchema,
} from "../../wire/search.ts";
import { answers } from "../answers.ts";
import { jsonBody } from "../json-body.ts";
import { readerOf } from "../reader-of.ts";

const typed = z
	.string()
	.min(1)
	.max(500)
	.describe('words, "phrases", -without, and operators such as speaker: and figure>1000');

const route = createRoute({
	method: "get",
	path: "/search",
	summary: "Stories, claims, statements and articles by words and operators",
	request: {
		query: z.object({
			q: typed,
			kind: searchKindSchema.optional().describe("this kind alone, a page at a time"),
			sort: z.enum(["best", "newest"]).default("best"),
			limit: z.coerce.number().int().min(1).max(100).default(20),
			cursor: z.string().max(100).optional(),
		}),
	},
	responses: answers(searchResultsSchema, "What was found"),
});

const facetsRoute = createRoute({
	method: "get",
	path: "/search/facets",
	summary: "What the matches of a search have in common",
	request: { query: z.object({ q: typed, kind: searchKindSchema.default("statements") }) },
	responses: answers(facetsSchema, "Outlets, speakers, topics, stances, months and their counts"),
});

const suggestRoute = createRoute({
	method: "get",
	path: "/search/suggestions",
	summary: "What may be typed next in a search",
	request: {
		query: z.object({
			q: z.string().max(500).default(""),
			at: z.coerce.number().int().min(0).max(500).optional().describe("where the caret is"),
		}),
	},
	responses: answers(suggestionsSchema, "Operators, states and names on record"),
});

const savedRoute = createRoute({
	method: "get",
	path: "/searches",
	summary: "The searches that the reader keeps",
	responses: answers(savedSearchesSchema, "The searches, the newest first"),
});

const saveRoute = createRoute({
	method: "post",
	path: "/searches",
	summary: "Keeps a search",
	request: { body: jsonBody(savedSearchSchema) },
	responses: answers(savedSearchesSchema, "The searches that are kept now"),
});

const forgetRoute = createRoute({
	method: "delete",
	path: "/searches/{key}",
	summary: "Forgets a kept search",
	request: { params: z.object({ key: z.string().max(100) }) },
	responses: answers(savedSearchesSchema, "The searches that are kept now"),
});

export function addSearchRoutes(app: OpenAPIHono, workspace: Workspace): void {
	app.openapi(route, async (context) => {
		const { q, cursor, ...options } = context.req.valid("query");
		return context.json(await search(workspace, q, { ...options, after: cursor }), 200);
	});
	app.openapi(facetsRoute, async (context) => {
		const { q, kind } = context.req.valid("query");
		return context.json(await findFacets(workspace, q, kind), 200);
	});
	app.openapi(suggestRoute, async (context) => {
		const { q, at = q.length } = context.req.valid("query");
		return context.json(await suggestSearch(workspace, q, Math.min(at, q.length)), 200);
	});
	app.openapi(savedRoute, async (context) => {
		return context.json(await listSavedSearches(workspace, readerOf(context)), 200);
	});
	app.openapi(saveRoute, async (context) => {
		const value = context.req.valid("json");
		return context.json(await saveSearch(workspace, readerOf(context), value), 200);
	});
	app.openapi(forgetRoute, async (context) => {
		const { key } = context.req.valid("param");
		return context.json(await forgetSearch(workspace, readerOf(context), key), 200);
	});
}

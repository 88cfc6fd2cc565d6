// An article with its statements, as the reading view gets it.

import { z } from "@hono/zod-openapi";
import { statementSchema, timeRangeSchema } from "./record.ts";

export const articlePageSchema = z
	.object({
		id: z.string(),
		url: z.string().optional(),
		title: z.string(),
		text: z.string(),
		blocks: z.array(z.object({ start: z.int(), end: z.int(), kind: z.string() })).readonly(),
		language: z.string(),
		published: timeRangeSchema,
		bylines: z.array(z.string()).readonly(),
		publisher: z.string(),
		publisherKey: z.string().describe("leads to the outlet's page"),
		credits: z
			.array(z.object({ agency: z.string(), kind: z.string(), words: z.string() }))
			.readonly(),
		section: z.string().optional(),
		topics: z.array(z.string()).readonly(),
		related: z.array(z.object({ title: z.string(), url: z.string().optional() })).readonly(),
		removed: z.array(z.object({ text: z.string(), reason: z.string() })).readonly(),
		problems: z
			.array(z.object({ code: z.string(), detail: z.string().describe("in a sentence") }))
			.readonly()
			.describe("what could not be read as it should, such as a date in the future"),
		statements: z.array(statementSchema).readonly(),
		copy: z
			.object({
				relation: z.string(),
				share: z.number(),
				why: z.string(),
				of: z.object({ id: z.string(), title: z.string(), publisher: z.string() }).optional(),
				ghost: z.string().optional(),
			})
			.optional(),
		revisions: z
			.array(
				z.object({
					atMs: z.number().describe("when the text after it was found"),
					title: z.string(),
					text: z.string(),
					changes: z.array(z.object({ before: z.string(), after: z.string() })).readonly(),
				}),
			)
			.readonly()
			.describe("what the article said before its page was changed, the oldest first"),
		updates: z
			.array(z.object({ start: z.int(), end: z.int(), time: timeRangeSchema }))
			.readonly()
			.optional()
			.describe("the updates of a live blog in the order of the page, with their own times"),
		story: z.object({ id: z.string(), title: z.string() }).optional(),
	})
	.openapi("ArticlePage");

export type ArticlePage = z.infer<typeof articlePageSchema>;

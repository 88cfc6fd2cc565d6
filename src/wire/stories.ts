// Stories as the front page and the story page get them.

import { z } from "@hono/zod-openapi";
import { briefSchema, lineSchema, timeRangeSchema } from "./record.ts";

export const storySummarySchema = z
	.object({
		id: z.string(),
		title: z.string(),
		topline: lineSchema.optional(),
		firstMs: z.number(),
		latestMs: z.number(),
		articles: z.int(),
		outlets: z.int(),
		copies: z.int(),
		/** An upper bound, and to be shown as one. */
		originsAtMost: z.int(),
		claims: z.int(),
		contestedClaims: z.int(),
		newestChange: z.object({ text: z.string(), atMs: z.number() }).optional(),
		movedFigures: z
			.array(z.object({ label: z.string(), from: z.string(), to: z.string(), kind: z.string() }))
			.readonly(),
		topics: z.array(z.string()).readonly(),
		topicCodes: z
			.array(z.object({ code: z.string(), label: z.string() }))
			.readonly()
			.optional()
			.describe("IPTC Media Topics, where the pages' own words leave no doubt"),
		places: z.array(z.string()).readonly(),
		placePoints: z
			.array(
				z.object({
					name: z.string(),
					kind: z.enum(["country", "city"]),
					latitude: z.number().describe("degrees north"),
					longitude: z.number().describe("degrees east"),
				}),
			)
			.readonly()
			.optional()
			.describe("those of the places that are known to lie somewhere"),
		why: z.string().describe("why the story stands where it stands"),
		isPinned: z.boolean().optional().describe("a reader has put it first"),
	})
	.openapi("StorySummary");

export const storyListSchema = z
	.object({
		stories: z.array(storySummarySchema).readonly(),
		next: z.string().optional().describe("pass as `cursor` for the next page"),
	})
	.openapi("StoryList");

export const articleHeadSchema = z
	.object({
		id: z.string(),
		title: z.string(),
		url: z.string().optional(),
		publisher: z.string(),
		publisherKey: z.string().describe("leads to the outlet's page"),
		published: timeRangeSchema,
	})
	.openapi("ArticleHead");

export const storyPageSchema = z
	.object({
		summary: storySummarySchema,
		brief: briefSchema,
		articles: z.array(articleHeadSchema).readonly(),
		/** Changes of the record, newest first, at most 50. */
		changes: z.array(z.object({ kind: z.string(), atMs: z.number(), line: lineSchema })).readonly(),
		since: z
			.array(z.object({ kind: z.string(), atMs: z.number(), line: lineSchema }))
			.readonly()
			.optional()
			.describe("what was noted after `since`, at most five lines; there only where it was asked"),
		related: z.array(z.object({ id: z.string(), title: z.string(), why: z.string() })).readonly(),
	})
	.openapi("StoryPage");

export type StorySummary = z.infer<typeof storySummarySchema>;
export type StoryList = z.infer<typeof storyListSchema>;
export type ArticleHead = z.infer<typeof articleHeadSchema>;
export type StoryPage = z.infer<typeof storyPageSchema>;

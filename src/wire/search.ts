// What a search finds.

import { z } from "@hono/zod-openapi";

export const searchResultsSchema = z
	.object({
		words: z.string(),
		stories: z.array(z.object({ id: z.string(), title: z.string() })).readonly(),
		articles: z
			.array(
				z.object({
					id: z.string(),
					title: z.string(),
					publisher: z.string(),
					latestMs: z.number(),
					snippet: z.string().describe("the found words stand between U+0001 and U+0002"),
				}),
			)
			.readonly(),
		statements: z
			.array(
				z.object({
					id: z.string(),
					articleId: z.string(),
					start: z.int(),
					end: z.int(),
					speaker: z.string(),
					stance: z.string(),
					words: z.string(),
					publisher: z.string(),
				}),
			)
			.readonly(),
	})
	.openapi("SearchResults");

export type SearchResults = z.infer<typeof searchResultsSchema>;

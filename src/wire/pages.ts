// Pages of outlets, figures, topics and places.

import { z } from "@hono/zod-openapi";
import { figureSeriesSchema } from "./record.ts";
import { claimHitSchema } from "./search.ts";
import { articleHeadSchema, storySummarySchema } from "./stories.ts";

const storyHead = z.object({ id: z.string(), title: z.string() });
const named = z.object({ key: z.string(), name: z.string(), count: z.int() });

const outletArticleSchema = z.object({
	id: z.string(),
	title: z.string(),
	latestMs: z.number(),
	storyId: z.string().optional(),
	copies: z.int().describe("articles that repeat it"),
	copyOf: z
		.object({ id: z.string().optional(), key: z.string().optional(), name: z.string() })
		.optional()
		.describe("what it repeats; without an id where only a credit line names it"),
});

export const outletPageSchema = z
	.object({
		key: z.string(),
		name: z.string(),
		articles: z.int().describe("its newest articles, over which all is counted"),
		isAll: z.boolean().describe("whether these are all"),
		repeated: z.int().describe("of these: repeated by another outlet"),
		repeating: z.int().describe("of these: repeating another article"),
		firstMs: z.number(),
		latestMs: z.number(),
		repeatedBy: z.array(named).readonly(),
		repeats: z.array(named).readonly(),
		families: z
			.array(
				z.object({
					key: z.string(),
					name: z.string(),
					source: z.string(),
					members: z.array(z.string()).readonly(),
				}),
			)
			.readonly()
			.describe("outlets of one owner are not independent of each other"),
		newest: z.array(outletArticleSchema).readonly(),
		first: z.array(outletArticleSchema).readonly().describe("its newest that others repeat"),
		stories: z.array(storySummarySchema).readonly(),
		speakers: z.array(named).readonly().describe("whom its newest statements are of"),
	})
	.openapi("OutletPage");

export const figurePageSchema = z
	.object({
		story: storyHead,
		series: figureSeriesSchema,
		others: z
			.array(z.object({ id: z.string(), label: z.string(), unit: z.string() }))
			.readonly()
			.describe("the other figures of the story"),
		articles: z.array(articleHeadSchema).readonly(),
	})
	.openapi("FigurePage");

export const topicPageSchema = z
	.object({
		kind: z.enum(["topic", "place"]),
		name: z.string(),
		stories: z.array(storySummarySchema).readonly(),
		next: z.string().optional().describe("the cursor of the next stories"),
		contested: z.array(claimHitSchema).readonly().describe("claims that somebody denies"),
		speakers: z.array(named).readonly(),
		outlets: z.array(named).readonly(),
		topics: z.array(named).readonly(),
		places: z.array(named).readonly(),
		of: z.int().describe("how many of its newest stories the counts are over"),
	})
	.openapi("TopicPage");

export type OutletPage = z.infer<typeof outletPageSchema>;
export type FigurePage = z.infer<typeof figurePageSchema>;
export type TopicPage = z.infer<typeof topicPageSchema>;

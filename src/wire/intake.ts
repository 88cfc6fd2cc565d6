// Files, links and feeds on their way in, and how far they got.

import { z } from "@hono/zod-openapi";
import { feedRulesSchema } from "./feed-rules.ts";

export const linksSchema = z
	.object({
		links: z.array(z.string().max(2_000)).max(1_000).default([]).readonly(),
		text: z.string().max(4_000_000).optional().describe("a pasted article or page"),
	})
	.openapi("Links");

export const runSchema = z
	.object({
		id: z.string(),
		total: z.int().describe("inputs known so far"),
		done: z.int(),
		read: z.int(),
		duplicates: z.int(),
		skipped: z.int(),
		failed: z.int(),
		storiesLeft: z.int().describe("stories whose record is still to be made"),
		/** One sentence for each input that was not read, at most 200 of them. */
		notes: z.array(z.string()).readonly(),
		stories: z.array(z.string()).readonly(),
		finished: z.boolean(),
	})
	.openapi("Run");

export const feedSchema = z
	.object({
		url: z.string(),
		title: z.string().optional(),
		folders: z.array(z.string()).readonly().describe("the folders around it, outermost first"),
		health: z.string().describe("how it is doing, in a sentence"),
		trouble: z.string().describe("the same in one word; none where it is well"),
		isPaused: z.boolean().optional().describe("whether it is not asked for now"),
		newestMs: z.number().optional().describe("the date of its newest entry"),
		nextMs: z.number().optional(),
		rules: feedRulesSchema.optional(),
	})
	.openapi("Feed");

export const feedListSchema = z
	.object({ feeds: z.array(feedSchema).readonly() })
	.openapi("FeedList");

export const importedFeedsSchema = z
	.object({
		added: z.int(),
		known: z.int().describe("feeds that were followed before"),
		scraped: z.int().describe("new pages without a feed, which are read by rules"),
	})
	.openapi("ImportedFeeds");

export const feedOffersSchema = z
	.object({
		feeds: z
			.array(z.object({ url: z.string(), title: z.string().optional(), isFollowed: z.boolean() }))
			.readonly(),
	})
	.openapi("FeedOffers");

export const feedPauseSchema = z
	.object({ url: z.string().min(1).max(2_000), isPaused: z.boolean() })
	.openapi("FeedPause");

export const newFeedSchema = z.object({ url: z.string().min(1).max(2_000) }).openapi("NewFeed");

export type Run = z.infer<typeof runSchema>;
export type FeedList = z.infer<typeof feedListSchema>;
export type FeedOffers = z.infer<typeof feedOffersSchema>;

// The rules by which a feed's entries and pages are read, and what a trial of them gives.

import { z } from "@hono/zod-openapi";

const ruleSchema = z.string().max(4_000);

export const feedRulesSchema = z
	.object({
		kind: z
			.string()
			.max(60)
			.optional()
			.describe(
				"how entries are found on a page that is no feed: HTML+XPath, XML+XPath, JSON+DotNotation or HTML+XPath+JSON+DotNotation; left out for a feed",
			),
		paths: z
			.record(z.string().max(60), ruleSchema)
			.optional()
			.describe("XPath or dotted path by FreshRSS's name: xPathItem, xPathItemTitle, jsonItem…"),
		contentSelector: ruleSchema.optional().describe("CSS selector of an article's text"),
		removeSelector: ruleSchema.optional().describe("CSS selector of what is cut from it"),
		miniflux: z
			.record(z.string().max(60), ruleSchema)
			.optional()
			.describe("Miniflux's rules by name: blocklistRules, keeplistRules, rewriteRules…"),
		crawls: z.boolean().optional().describe("whether the page of every entry is fetched"),
	})
	.openapi("FeedRules");

export const keptRulesSchema = z
	.object({ url: z.string().min(1).max(2_000), rules: feedRulesSchema })
	.openapi("KeptRules");

export const rulesTrialSchema = z
	.object({
		url: z.string().max(2_000).optional().describe("the feed or page that is fetched"),
		html: z
			.string()
			.max(4_000_000)
			.optional()
			.describe("the source of a page, feed or JSON answer, in place of fetching it"),
		rules: feedRulesSchema.default({}),
	})
	.openapi("RulesTrial");

const triedEntrySchema = z
	.object({
		title: z.string().optional(),
		url: z.string().optional(),
		author: z.string().optional(),
		publishedMs: z.number().optional(),
		tags: z.array(z.string()).readonly(),
		text: z.string().describe("the beginning of the text that the entry itself holds"),
		leftOut: z.string().optional().describe("why the rules leave it out, in a sentence"),
	})
	.openapi("TriedEntry");

const triedArticleSchema = z
	.object({
		title: z.string(),
		bylines: z.array(z.string()).readonly(),
		publishedMs: z.number().optional(),
		paragraphs: z.array(z.string()).readonly().describe("at most 200"),
		removed: z
			.array(z.object({ text: z.string(), reason: z.string() }))
			.readonly()
			.describe("what was left out of it, at most 100"),
	})
	.openapi("TriedArticle");

export const triedRulesSchema = z
	.object({
		found: z.enum(["entries", "article", "nothing"]),
		/** Of all entries; at most 50 are shown. */
		count: z.int().describe("entries found, those left out included"),
		entries: z.array(triedEntrySchema).readonly().describe("at most 50"),
		article: triedArticleSchema.optional(),
		problems: z
			.array(z.string())
			.readonly()
			.describe("rules that are not understood and what else is wrong, a sentence each"),
	})
	.openapi("TriedRules");

export type FeedRules = z.infer<typeof feedRulesSchema>;
export type RulesTrial = z.infer<typeof rulesTrialSchema>;
export type TriedRules = z.infer<typeof triedRulesSchema>;

// What a search finds, what its results have in common, and what may be typed next.

import { z } from "@hono/zod-openapi";
import { citationSchema } from "./record.ts";

export const searchKindSchema = z.enum(["stories", "claims", "statements", "articles"]);

const snippet = z.string().describe("the found words stand between U+0001 and U+0002");

const problemSchema = z
	.object({
		start: z.int().describe("where in the search it stands"),
		end: z.int(),
		message: z.string(),
	})
	.openapi("SearchProblem");

export const claimHitSchema = z
	.object({
		id: z.string(),
		story: z.object({ id: z.string(), title: z.string() }),
		wording: citationSchema,
		snippet,
		status: z.string(),
		originsAtMost: z.int().describe("an upper bound, and to be shown as one"),
		outlets: z.int(),
		copies: z.int(),
		positions: z
			.array(z.object({ key: z.string(), name: z.string(), stance: z.string() }))
			.readonly(),
		latestMs: z.number(),
	})
	.openapi("ClaimHit");

const storyHitSchema = z
	.object({
		id: z.string(),
		title: z.string(),
		snippet,
		articles: z.int(),
		outlets: z.int(),
		copies: z.int(),
		originsAtMost: z.int(),
		contestedClaims: z.int(),
		latestMs: z.number(),
	})
	.openapi("StoryHit");

const articleHitSchema = z
	.object({
		id: z.string(),
		title: z.string(),
		publisher: z.string(),
		publisherKey: z.string(),
		latestMs: z.number(),
		snippet,
	})
	.openapi("ArticleHit");

const statementHitSchema = z
	.object({
		id: z.string(),
		articleId: z.string(),
		start: z.int(),
		end: z.int(),
		speaker: z.string(),
		speakerKey: z.string().optional().describe("where the speaker is known across articles"),
		stance: z.string(),
		words: z.string(),
		snippet,
		publisher: z.string(),
		publisherKey: z.string(),
		latestMs: z.number(),
	})
	.openapi("StatementHit");

const perKind = z.object({
	stories: z.int().optional(),
	claims: z.int().optional(),
	statements: z.int().optional(),
	articles: z.int().optional(),
});

export const searchResultsSchema = z
	.object({
		words: z.string(),
		problems: z.array(problemSchema).readonly().describe("parts that could not be read"),
		without: z
			.array(z.object({ kind: searchKindSchema, why: z.string() }))
			.readonly()
			.describe("kinds to which a part of the search does not apply"),
		stories: z.array(storyHitSchema).readonly(),
		claims: z.array(claimHitSchema).readonly(),
		statements: z.array(statementHitSchema).readonly(),
		articles: z.array(articleHitSchema).readonly(),
		matches: perKind.describe("matches of each kind that was searched, counted up to 2,000"),
		next: z
			.string()
			.optional()
			.describe("pass as `cursor` for the next page, where one kind was asked for"),
	})
	.openapi("SearchResults");

export const facetsSchema = z
	.object({
		of: z.int().describe("how many of the newest matches were looked at, at most 500"),
		facets: z
			.array(
				z.object({
					name: z.string(),
					values: z
						.array(
							z.object({
								name: z.string(),
								count: z.int(),
								part: z.string().describe("what to add to the search for these alone"),
							}),
						)
						.readonly(),
				}),
			)
			.readonly(),
	})
	.openapi("SearchFacets");

export const suggestionsSchema = z
	.object({
		start: z.int().describe("the part of the search that a suggestion stands for"),
		end: z.int(),
		suggestions: z
			.array(
				z.object({
					text: z.string().describe("what to type in its place"),
					name: z.string(),
					kind: z.string().describe("operator, state, speaker, outlet, topic, place, search"),
					help: z.string().optional(),
				}),
			)
			.readonly(),
	})
	.openapi("SearchSuggestions");

export const savedSearchSchema = z
	.object({ words: z.string().min(1).max(500), name: z.string().max(100).optional() })
	.openapi("SavedSearch");

export const savedSearchesSchema = z
	.object({
		searches: z
			.array(savedSearchSchema.extend({ key: z.string(), atMs: z.number() }))
			.readonly()
			.describe("the newest first"),
	})
	.openapi("SavedSearches");

export type SearchResults = z.infer<typeof searchResultsSchema>;
export type SearchFacets = z.infer<typeof facetsSchema>;
export type SearchSuggestions = z.infer<typeof suggestionsSchema>;
export type SavedSearch = z.infer<typeof savedSearchSchema>;
export type SavedSearches = z.infer<typeof savedSearchesSchema>;
export type ClaimHit = z.infer<typeof claimHitSchema>;

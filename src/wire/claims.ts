// A claim with the tree of its origins, and everything that one speaker said.

import { z } from "@hono/zod-openapi";
import {
	citationSchema,
	originTreeSchema,
	positionSchema,
	speakerSchema,
	timeRangeSchema,
} from "./record.ts";
import { articleHeadSchema } from "./stories.ts";

const storyHead = z.object({ id: z.string(), title: z.string() });

export const claimPageSchema = z
	.object({
		id: z.string(),
		story: storyHead,
		wording: citationSchema,
		status: z.string(),
		positions: z.array(positionSchema).readonly(),
		origins: originTreeSchema,
		evidence: z
			.array(z.object({ kind: z.string(), by: speakerSchema, words: citationSchema.optional() }))
			.readonly(),
		relations: z
			.array(
				z.object({
					id: z.string(),
					kind: z.string(),
					why: z.string(),
					wording: citationSchema,
				}),
			)
			.readonly(),
		reviews: z
			.array(
				z.object({
					claim: z.string().describe("in the reviewer's words"),
					rating: z.string().optional().describe("in the reviewer's words"),
					reviewer: z.string().optional(),
					claimant: z.string().optional(),
					url: z.string().optional(),
					published: z.string().optional().describe("as the page has it"),
				}),
			)
			.readonly()
			.describe("fact-checks that pages published about it: their reviewers', not ours"),
		/** Each statement that was joined to the claim, with the reason. */
		joined: z
			.array(
				z.object({
					statementId: z.string(),
					words: citationSchema,
					why: z.string(),
					speaker: speakerSchema.describe("as a reader may have corrected it"),
				}),
			)
			.readonly(),
		articles: z.array(articleHeadSchema).readonly(),
	})
	.openapi("ClaimPage");

export const speakerPageSchema = z
	.object({
		speaker: speakerSchema,
		statements: z
			.array(
				z.object({
					id: z.string(),
					words: citationSchema,
					stance: z.string(),
					said: timeRangeSchema,
					publisher: z.string(),
					publisherKey: z.string(),
					story: storyHead.optional(),
					topics: z.array(z.string()).readonly().describe("of its story"),
				}),
			)
			.readonly(),
		changes: z
			.array(
				z.object({
					story: storyHead,
					claimId: z.string(),
					wording: citationSchema,
					/** In the order in which they were taken. */
					positions: z.array(positionSchema).readonly(),
				}),
			)
			.readonly()
			.describe("claims on which the speaker took more than one position"),
	})
	.openapi("SpeakerPage");

export type ClaimPage = z.infer<typeof claimPageSchema>;
export type SpeakerPage = z.infer<typeof speakerPageSchema>;

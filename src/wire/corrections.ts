// What readers change about stories and their record, and the log of it.

import { z } from "@hono/zod-openapi";

const id = z.string().min(1).max(200);

/** The longest title that a reader can give. */
const titleLengthMax = 300;

export const correctionRequestSchema = z
	.discriminatedUnion("kind", [
		z.object({ kind: z.literal("move"), articleId: id, into: id.describe("a story") }),
		z.object({ kind: z.literal("merge"), from: id, into: id }),
		z.object({ kind: z.literal("split"), articleIds: z.array(id).min(1).max(1_000).readonly() }),
		z.object({ kind: z.literal("rename"), storyId: id, title: z.string().max(titleLengthMax) }),
		z.object({ kind: z.literal("pin"), storyId: id }),
		z.object({ kind: z.literal("unpin"), storyId: id }),
		z
			.object({ kind: z.literal("same-claim"), storyId: id, claimId: id, into: id })
			.describe("joins two claims of a story"),
		z
			.object({ kind: z.literal("not-same-claim"), storyId: id, statementId: id })
			.describe("takes a statement out of its claim"),
		z
			.object({
				kind: z.literal("wrong-speaker"),
				...{ storyId: id, statementId: id },
				speaker: id
					.optional()
					.describe("the key of another speaker of the story; left out where nobody is named"),
			})
			.describe("gives a statement another speaker, or none"),
	])
	.openapi("CorrectionRequest");

export const loggedCorrectionSchema = z
	.object({
		id: z.string(),
		atMs: z.number(),
		by: z.string().describe("where it was asked for"),
		kind: z.enum([
			...["move", "merge", "split", "rename", "pin"],
			...["same-claim", "not-same-claim", "wrong-speaker"],
		] as const),
		told: z.string().describe("what was changed, with the titles of that time"),
		storyId: z.string().optional().describe("a story that it concerns, where that is still there"),
		undoneMs: z.number().optional(),
	})
	.openapi("LoggedCorrection");

export const correctionLogSchema = z
	.object({
		corrections: z.array(loggedCorrectionSchema).readonly().describe("the newest first"),
	})
	.openapi("CorrectionLog");

export const correctedSchema = z
	.object({
		correction: loggedCorrectionSchema,
		storyId: z.string().describe("the story to go on reading in"),
	})
	.openapi("Corrected");

export const setAsideSchema = z
	.object({
		pages: z
			.array(
				z.object({
					id: z.string(),
					name: z.string().describe("the page's address or path"),
					problem: z.string(),
					atMs: z.number(),
				}),
			)
			.readonly()
			.describe("the newest pages that were set aside, at most 50"),
		count: z.int().describe("all pages that are set aside"),
		skips: z
			.array(
				z.object({
					id: z.string(),
					name: z.string().optional().describe("its address or path, where its page is kept"),
					reason: z.string().describe("docs/skip-reasons.md explains each"),
					detail: z.string(),
					atMs: z.number(),
				}),
			)
			.readonly()
			.describe("the newest inputs that were skipped, at most 50"),
		skipped: z.int().describe("inputs that were skipped, each with its reason on record"),
		waiting: z.int().describe("pages that wait for their turn"),
	})
	.openapi("SetAside");

export type CorrectionRequest = z.infer<typeof correctionRequestSchema>;
export type LoggedCorrection = z.infer<typeof loggedCorrectionSchema>;
export type CorrectionLog = z.infer<typeof correctionLogSchema>;
export type Corrected = z.infer<typeof correctedSchema>;
export type SetAside = z.infer<typeof setAsideSchema>;

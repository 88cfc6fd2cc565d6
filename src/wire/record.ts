// The record as it goes over the API: citations, lines, statements, claims, figures, briefs.

import { z } from "@hono/zod-openapi";

const span = { start: z.int().min(0), end: z.int().min(0) };
const ms = z.number().describe("milliseconds since 1970-01-01T00:00Z");

export const citationSchema = z
	.object({ articleId: z.string(), ...span, words: z.string() })
	.openapi("Citation");

export const lineSchema = z
	.object({
		text: z.string(),
		citations: z.array(citationSchema).readonly(),
		plain: z
			.string()
			.optional()
			.describe("the plain sentence, where `text` is a language model's wording of it"),
	})
	.openapi("Line");

export const timeRangeSchema = z
	.object({ earliestMs: ms, latestMs: ms, basis: z.string(), why: z.string() })
	.openapi("TimeRange");

export const speakerSchema = z
	.object({
		key: z.string(),
		name: z.string(),
		kind: z.string(),
		role: z.string().optional(),
		side: z.string().optional(),
		resolved: z.boolean(),
	})
	.openapi("Speaker");

export const positionSchema = z
	.object({
		party: speakerSchema,
		stance: z.string(),
		statementIds: z.array(z.string()).readonly(),
		firstMs: ms,
		latestMs: ms,
		words: z.array(citationSchema).readonly(),
	})
	.openapi("Position");

const originSchema = z
	.object({
		key: z.string(),
		label: z.string(),
		kind: z.string(),
		voices: z.array(speakerSchema).readonly(),
		statementIds: z.array(z.string()).readonly(),
		articleIds: z.array(z.string()).readonly(),
		why: z.string(),
	})
	.openapi("Origin");

export const originTreeSchema = z
	.object({
		atMost: z.int(),
		outlets: z.int(),
		copies: z.int(),
		origins: z.array(originSchema).readonly(),
	})
	.openapi("OriginTree");

const quantitySchema = z
	.object({
		...span,
		low: z.number().optional(),
		best: z.number().optional(),
		high: z.number().optional(),
		unit: z.string(),
		counted: z.string(),
		approx: z.string().optional(),
		change: z.string().optional(),
		kind: z.string(),
	})
	.openapi("Quantity");

const figureSchema = z
	.object({
		articleId: z.string(),
		statementId: z.string().optional(),
		quantity: quantitySchema,
		reported: z.string().describe("the number as it was told, with what blurs it"),
		words: citationSchema,
		speaker: speakerSchema.optional(),
		scope: z.string().optional(),
		modality: z.string(),
		asOf: timeRangeSchema,
		said: timeRangeSchema,
	})
	.openapi("Figure");

export const figureSeriesSchema = z
	.object({
		id: z.string(),
		label: z.string(),
		unit: z.string(),
		figures: z.array(figureSchema).readonly(),
		differences: z
			.array(z.object({ from: z.int(), to: z.int(), kind: z.string(), why: z.string() }))
			.readonly(),
	})
	.openapi("FigureSeries");

const boardRowSchema = z
	.object({
		claimId: z.string(),
		line: lineSchema,
		status: z.string(),
		originsText: z.string(),
		asserting: z.array(positionSchema).readonly(),
		denying: z.array(positionSchema).readonly(),
		other: z.array(positionSchema).readonly(),
	})
	.openapi("BoardRow");

const coverageEntrySchema = z
	.object({
		articleId: z.string(),
		title: z.string(),
		publisher: z.string(),
		dateText: z.string(),
		copies: z
			.array(
				z.object({
					articleId: z.string(),
					title: z.string(),
					publisher: z.string(),
					relation: z.string(),
					share: z.number(),
					why: z.string(),
				}),
			)
			.readonly(),
	})
	.openapi("CoverageEntry");

export const briefSchema = z
	.object({
		storyId: z.string(),
		title: z.string(),
		topline: lineSchema.optional(),
		keyFacts: z.array(lineSchema).readonly(),
		onTheRecord: z.array(boardRowSchema).readonly(),
		figures: z.array(figureSeriesSchema).readonly(),
		flags: z.array(z.object({ words: citationSchema, why: z.string() })).readonly(),
		notKnown: z.array(lineSchema).readonly(),
		timeline: z
			.array(
				z.object({
					earliestMs: ms,
					latestMs: ms,
					line: lineSchema,
					kind: z.enum(["event", "record"]),
					articles: z.int(),
				}),
			)
			.readonly(),
		background: z.array(lineSchema).readonly(),
		voices: z
			.array(z.object({ speaker: speakerSchema, statements: z.int(), line: lineSchema }))
			.readonly(),
		coverage: z.array(coverageEntrySchema).readonly(),
		furtherReading: z
			.array(
				z.object({
					articleId: z.string().optional().describe("left out for a page outside the story"),
					url: z.string().optional(),
					title: z.string(),
					publisher: z.string().optional(),
					why: z.string(),
				}),
			)
			.readonly()
			.optional(),
	})
	.openapi("Brief");

export const statementSchema = z
	.object({
		id: z.string(),
		articleId: z.string(),
		speaker: speakerSchema,
		speakerSpans: z.array(z.object(span)).readonly(),
		via: z.array(z.object({ speaker: speakerSchema, span: z.object(span) })).readonly(),
		cue: z.object(span).optional(),
		stance: z.string(),
		certainty: z.string(),
		evidence: z.array(z.object({ kind: z.string(), span: z.object(span).optional() })).readonly(),
		content: z.array(z.object(span)).readonly(),
		quote: z.string(),
		parent: z.string().optional(),
		rule: z.string(),
	})
	.openapi("Statement");

export type TimeRange = z.infer<typeof timeRangeSchema>;
export type Line = z.infer<typeof lineSchema>;
export type Speaker = z.infer<typeof speakerSchema>;
export type Position = z.infer<typeof positionSchema>;
export type FigureSeries = z.infer<typeof figureSeriesSchema>;
export type BoardRow = z.infer<typeof boardRowSchema>;
export type CoverageEntry = z.infer<typeof coverageEntrySchema>;
export type Brief = z.infer<typeof briefSchema>;
export type Statement = z.infer<typeof statementSchema>;

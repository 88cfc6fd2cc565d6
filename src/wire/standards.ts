// The record in forms that others have defined, and citations of it.

import { z } from "@hono/zod-openapi";

export const linkedDataSchema = z.looseObject({}).openapi("LinkedData");

export const claimCitationSchema = z
	.object({
		address: z.string().describe("the page of the claim"),
		text: z.string().describe("a line for each party with its words, then the address"),
		bibtex: z.string(),
		csl: z.array(z.record(z.string(), z.unknown())).readonly().describe("CSL-JSON"),
		archived: z
			.array(
				z.object({
					...{ words: z.string(), before: z.string(), after: z.string() },
					...{ articleId: z.string(), start: z.int(), end: z.int() },
					address: z.string().describe("the words on our page of the article"),
					url: z.string().optional(),
					receivedMs: z.number().describe("when the page was taken in"),
					textSha256: z.string().describe("of the article's whole text, as UTF-8"),
				}),
			)
			.readonly()
			.describe("the words as they stood when the page was taken in"),
	})
	.openapi("ClaimCitation");

export type ClaimCitation = z.infer<typeof claimCitationSchema>;

// Who owns whom: the families of publishers, as their editor gets and gives them.

import { z } from "@hono/zod-openapi";

/** The most families of one list, and outlets of one family. */
const familiesMax = 5_000;
const membersMax = 2_000;

export const familySchema = z
	.object({
		key: z.string().max(300).describe("stable, in lower case: `bay-group`"),
		name: z.string().max(300),
		members: z
			.array(z.string().min(1).max(300))
			.max(membersMax)
			.readonly()
			.describe("keys of its publishers: registered domains"),
		source: z.string().max(2_000).describe("where the ownership is documented"),
	})
	.openapi("Family");

export const familyProblemSchema = z
	.object({
		family: z.string(),
		kind: z.string(),
		detail: z.string().describe("a sentence for the owner of the list"),
	})
	.openapi("FamilyProblem");

export const familyListSchema = z
	.object({
		families: z
			.array(familySchema.extend({ isShipped: z.boolean().describe("as the program ships it") }))
			.readonly(),
		/** Keys of shipped families that the owner took off the list. */
		removed: z.array(z.string()).readonly(),
		problems: z.array(familyProblemSchema).readonly(),
		/** Publishers whose articles have come in, those with most first, at most 500. */
		publishers: z
			.array(z.object({ key: z.string(), articles: z.int(), family: z.string().optional() }))
			.readonly(),
	})
	.openapi("FamilyList");

export const familiesRequestSchema = z
	.object({
		families: z
			.array(familySchema)
			.max(familiesMax)
			.readonly()
			.describe("the whole list; a shipped family that is not on it is taken off"),
	})
	.openapi("FamiliesRequest");

export type WireFamily = z.infer<typeof familySchema>;
export type FamilyList = z.infer<typeof familyListSchema>;

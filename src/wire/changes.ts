// Changes of the record, as lists and streams give them.

import { z } from "@hono/zod-openapi";
import { lineSchema } from "./record.ts";

export const changeSchema = z
	.object({
		seq: z.int().describe("grows with every change; where to read on from"),
		kind: z.string(),
		storyId: z.string(),
		claimId: z.string().optional(),
		articleId: z.string().optional(),
		atMs: z.number().describe("when it became known, by the dates of the articles"),
		notedMs: z.number().describe("when this machine noted it"),
		line: lineSchema,
	})
	.openapi("Change");

export const changeListSchema = z
	.object({
		changes: z.array(changeSchema).readonly(),
		next: z.string().optional().describe("pass as `cursor` for the next page"),
	})
	.openapi("ChangeList");

export type Change = z.infer<typeof changeSchema>;
export type ChangeList = z.infer<typeof changeListSchema>;

// What a reader read and starred, in step with their feed readers.

import { z } from "@hono/zod-openapi";

const id = z.string().min(1).max(200);
const kind = z.enum(["article", "story"]);

/** Items that one request names. */
const itemsMax = 500;

export const markRequestSchema = z
	.object({
		mark: z.enum(["read", "unread", "star", "unstar"]),
		items: z.array(z.object({ kind, id })).min(1).max(itemsMax).readonly(),
	})
	.openapi("MarkRequest");

export const readingStateSchema = z
	.object({
		items: z
			.array(z.object({ kind, id, isRead: z.boolean(), isStarred: z.boolean() }))
			.readonly()
			.describe("those that are on record; a story that changed is unread again"),
	})
	.openapi("ReadingState");

export const starListSchema = z
	.object({
		items: z
			.array(
				z.object({
					...{ kind, id, title: z.string(), publisher: z.string().optional() },
					starredMs: z.number(),
				}),
			)
			.readonly()
			.describe("the newest first, at most 200"),
		count: z.int().describe("all that are starred"),
	})
	.openapi("StarList");

export type ReadingState = z.infer<typeof readingStateSchema>;
export type StarList = z.infer<typeof starListSchema>;

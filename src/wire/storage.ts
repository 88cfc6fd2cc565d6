// What takes how much room.

import { z } from "@hono/zod-openapi";

const storageKindSchema = z.enum([
	...["pages", "articles", "statements", "search", "stories"],
	...["changes", "readers", "feeds", "other"],
] as const);

export const storageSchema = z
	.object({
		kinds: z
			.array(z.object({ kind: storageKindSchema, bytes: z.number() }))
			.readonly()
			.describe("the largest first"),
		fileBytes: z.number().describe("the store's file, with room in it that is free"),
		logBytes: z.number().describe("what was written and is not yet folded into the file"),
		freeBytes: z.number().describe("left on the disk"),
	})
	.openapi("Storage");

export type StorageKind = z.infer<typeof storageKindSchema>;
export type Storage = z.infer<typeof storageSchema>;

// What a reader follows, keeps for later, mutes and has read.

import { z } from "@hono/zod-openapi";
import { storySummarySchema } from "./stories.ts";

const key = z.string().min(1).max(500);
const name = z.string().min(1).max(500);

/** What can be on each list. */
export const keptKinds = {
	follow: ["story", "claim", "speaker", "topic", "place", "outlet"],
	later: ["story", "article", "claim"],
	mute: ["outlet", "topic"],
} as const;

export const keptListSchema = z.enum(["follow", "later", "mute"]);

export const keptItemSchema = z
	.object({
		kind: z.enum(["story", "claim", "speaker", "topic", "place", "outlet", "article"]),
		key: key.describe("an id, the key of a speaker or outlet, the name of a topic or place"),
		name: name.describe("as it is shown"),
		storyId: z.string().max(200).optional().describe("of a claim: its story"),
	})
	.openapi("KeptItem");

const keptSchema = keptItemSchema.extend({
	atMs: z.number().describe("when it was put there"),
	newestChange: z
		.object({ text: z.string(), atMs: z.number() })
		.optional()
		.describe("of a story that is followed"),
});

export const keptListsSchema = z
	.object({
		follow: z.array(keptSchema).readonly(),
		later: z.array(keptSchema).readonly(),
		mute: z.array(keptSchema).readonly(),
		reads: z.int().describe("stories that are remembered as read, for the order “for you”"),
	})
	.openapi("KeptLists");

export const frontPageSchema = z
	.object({
		stories: z
			.array(
				storySummarySchema.extend({
					because: z.string().optional().describe("why it stands where it stands for this reader"),
				}),
			)
			.readonly(),
		next: z.string().optional().describe("pass as `cursor` for the next page"),
		muted: z.int().describe("stories of this page that are left out because of what is muted"),
	})
	.openapi("FrontPage");

export type KeptList = z.infer<typeof keptListSchema>;
export type KeptItem = z.infer<typeof keptItemSchema>;
export type KeptLists = z.infer<typeof keptListsSchema>;
export type FrontPage = z.infer<typeof frontPageSchema>;

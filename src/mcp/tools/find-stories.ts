// `find_stories`: which stories are on record.

import { z } from "zod";
import { countsOf } from "../../actions/feeds-out/story-feed.ts";
import { listStories } from "../../actions/list-stories.ts";
import { storyPath } from "../../actions/page-paths.ts";
import { defineTool } from "../add-tool.ts";
import { isoTime } from "../find-dossier.ts";

const storySchema = z.object({
	id: z.string(),
	title: z.string(),
	topline: z.string().optional(),
	address: z.string(),
	articles: z.int(),
	outlets: z.int(),
	originsAtMost: z.int().describe("an upper bound of its independent origins"),
	contestedClaims: z.int(),
	newestChange: z.string().optional(),
	latest: z.string().optional().describe("the date of its newest article"),
	topics: z.array(z.string()),
});

export const findStories = defineTool({
	name: "find_stories",
	title: "Find stories",
	description:
		"Stories on record with these words or of this topic, the most important first, or the newest.",
	input: {
		words: z.string().max(300).optional().describe("words that an article of the story has"),
		topic: z.string().max(200).optional(),
		newest: z.boolean().default(false).describe("by date, not by importance"),
		limit: z.int().min(1).max(50).default(10),
	},
	output: { stories: z.array(storySchema) },
	run: async ({ workspace, base }, { words, topic, newest, limit }) => {
		const sort = newest ? "latest" : "top";
		const { stories } = await listStories(workspace, { words, topic, limit, sort });
		const found = stories.map(({ id, title, topline, newestChange, latestMs, ...counts }) => ({
			...{ id, title, topline: topline?.text, address: base + storyPath(id) },
			...{ articles: counts.articles, outlets: counts.outlets },
			...{ originsAtMost: counts.originsAtMost, contestedClaims: counts.contestedClaims },
			...{ newestChange: newestChange?.text, latest: isoTime(latestMs) },
			topics: [...counts.topics],
		}));
		const lines = found.map(
			(story) => `${story.id}: ${story.title} (${countsOf(story)}) ${story.address}`,
		);
		return {
			value: { stories: found },
			lines: lines.length > 0 ? lines : ["Nothing on record has these words."],
		};
	},
});

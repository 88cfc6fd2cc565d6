// `story_brief`: what a story is, who stands where, what is not known.

import { z } from "zod";
import { storyPath } from "../../actions/page-paths.ts";
import { defineTool } from "../add-tool.ts";
import { answerRow, rowSchema, tellRow } from "../board-row.ts";
import { citationSchema, citeAll, tellCitation } from "../citation.ts";
import { articlesOf, findDossier, noStory } from "../find-dossier.ts";

const lineSchema = z.object({ text: z.string(), citations: z.array(citationSchema) });

/** Rows of the record that a brief shows; claim_origins and who_said_what tell the rest. */
const rowsMax = 12;

export const storyBrief = defineTool({
	name: "story_brief",
	title: "Brief of a story",
	description:
		"A story in a line, its key facts, who asserts and who denies each claim, and what is not known; every line with the words it rests on.",
	input: { story: z.string().min(1).max(300).describe("the id of a story, or words of it") },
	output: {
		id: z.string(),
		title: z.string(),
		address: z.string(),
		topline: lineSchema.optional(),
		keyFacts: z.array(lineSchema),
		onTheRecord: z.array(rowSchema),
		notKnown: z.array(lineSchema),
		background: z.array(lineSchema),
		articles: z.int(),
		originsAtMost: z.int().describe("an upper bound of the story's independent origins"),
	},
	run: async (desk, { story }) => {
		const dossier = await findDossier(desk, story);
		if (dossier === undefined) return { failed: noStory };
		const { base } = desk;
		const { brief } = dossier;
		const articles = articlesOf(dossier);
		const lineOf = (line: (typeof brief.keyFacts)[number]) => ({
			text: line.text,
			citations: citeAll(line.citations, articles, { base }),
		});
		const value = {
			...{ id: dossier.id, title: dossier.title, address: base + storyPath(dossier.id) },
			topline: brief.topline && lineOf(brief.topline),
			keyFacts: brief.keyFacts.map(lineOf),
			onTheRecord: brief.onTheRecord
				.slice(0, rowsMax)
				.map((row) => answerRow(row, dossier.id, { articles, base })),
			notKnown: brief.notKnown.map(lineOf),
			background: brief.background.map(lineOf),
			...{ articles: dossier.articles.length, originsAtMost: dossier.originsAtMost },
		};
		const tell = ({ text, citations }: z.infer<typeof lineSchema>): string =>
			`- ${text} ${citations.slice(0, 1).map(tellCitation).join("")}`.trimEnd();
		const part = (title: string, told: readonly string[]): readonly string[] =>
			told.length === 0 ? [] : ["", `${title}:`, ...told];
		return {
			value,
			lines: [
				`${value.title} (${value.address})`,
				...(value.topline === undefined ? [] : [value.topline.text]),
				...part("Key facts", value.keyFacts.map(tell)),
				...part("On the record", value.onTheRecord.map(tellRow)),
				...part("Not known", value.notKnown.map(tell)),
				...part("Background", value.background.map(tell)),
			],
		};
	},
});

// `who_said_what`: everything that was said in a story, or by a speaker.

import { z } from "zod";
import { findStatements, type ToldStatement } from "../../actions/find-statements.ts";
import { findStory } from "../../actions/find-story.ts";
import { defineTool } from "../add-tool.ts";
import { findDossier, noStory } from "../find-dossier.ts";
import type { RecordDesk } from "../record-desk.ts";
import { answerStatement, statementSchema, tellStatement } from "../told-statement.ts";

/** Statements with a speaker's name that are looked at to find those that the speaker made. */
const searchedMax = 100;

export const whoSaidWhat = defineTool({
	name: "who_said_what",
	title: "Who said what",
	description:
		"The statements of a story, of a speaker, or of a speaker in a story: stance, words, evidence, by whom they were passed on. Give at least one of the two.",
	input: {
		story: z.string().max(300).optional().describe("the id of a story, or words of it"),
		speaker: z.string().max(200).optional().describe("a name or part of one"),
		limit: z.int().min(1).max(100).default(30),
	},
	output: {
		statements: z.array(statementSchema),
		more: z.boolean().describe("whether there are more than the limit"),
	},
	run: async (desk, { story, speaker, limit }) => {
		if (story === undefined && speaker === undefined) {
			return { failed: "Give a story, a speaker, or both." };
		}
		const told = await listTold(desk, story, speaker);
		if (told === undefined) return { failed: noStory };
		const named = told.filter(({ statement }) => isNamed(statement.speaker.name, speaker));
		const statements = named.slice(0, limit).map((one) => answerStatement(one, desk.base));
		const lines = statements.map(tellStatement);
		return {
			value: { statements, more: named.length > limit },
			lines: lines.length > 0 ? lines : ["Nothing of that is on record."],
		};
	},
});

async function listTold(
	desk: RecordDesk,
	story: string | undefined,
	speaker: string | undefined,
): Promise<readonly ToldStatement[] | undefined> {
	if (story === undefined) return await findStatements(desk.workspace, speaker ?? "", searchedMax);
	const dossier = await findDossier(desk, story);
	const found = dossier && (await findStory(desk.workspace, dossier.id));
	if (found === undefined) return undefined;
	const articles = new Map(found.material.articles.map((article) => [article.id, article]));
	const { id, title } = found.derived.summary;
	return found.material.statements.flatMap((statement) => {
		const article = articles.get(statement.articleId);
		return article === undefined ? [] : [{ statement, article, story: { id, title } }];
	});
}

function isNamed(name: string, wanted: string | undefined): boolean {
	if (wanted === undefined) return true;
	const fold = (text: string): string =>
		text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
	return fold(name).includes(fold(wanted.trim()));
}

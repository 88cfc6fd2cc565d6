// `search_statements`: who said something with these words.

import { z } from "zod";
import { findStatements } from "../../actions/find-statements.ts";
import { defineTool } from "../add-tool.ts";
import { answerStatement, statementSchema, tellStatement } from "../told-statement.ts";

export const searchStatements = defineTool({
	name: "search_statements",
	title: "Search statements",
	description:
		"Statements on record that have all of these words: who said it, with which stance, in which words, in which article.",
	input: {
		words: z.string().min(1).max(300),
		limit: z.int().min(1).max(50).default(15),
	},
	output: { statements: z.array(statementSchema) },
	run: async ({ workspace, base }, { words, limit }) => {
		const found = await findStatements(workspace, words, limit);
		const statements = found.map((told) => answerStatement(told, base));
		const lines = statements.map(tellStatement);
		return {
			value: { statements },
			lines: lines.length > 0 ? lines : ["No statement on record has these words."],
		};
	},
});

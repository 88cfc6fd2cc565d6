// The list of stories by words, over FTS5.

import { sql } from "kysely";
import type { WhereWords } from "../tables/story-list.ts";
import { wordsQuery } from "../tables/words-query.ts";
import { matchExpression } from "./match-expression.ts";

/** Matches looked at when a list of stories is filtered by words. */
const wordMatchesMax = 5000;

/** The words in FTS5. */
export const sqliteWords: WhereWords = async (_, typed) => {
	const query = wordsQuery(typed);
	if (query === undefined) return undefined;
	const match = matchExpression("articles", query);
	return sql<boolean>`id IN (
		SELECT story_id FROM story_members WHERE article_id IN (
			SELECT id FROM articles WHERE seq IN (
				SELECT rowid FROM articles_fts WHERE articles_fts MATCH ${match}
				ORDER BY rowid DESC LIMIT ${wordMatchesMax})))`;
};

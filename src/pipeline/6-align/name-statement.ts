// A statement as a reader's correction names it, and found again when the story is derived anew.

import type { Article } from "../../news/article.ts";
import type { StatementName } from "../../news/correction.ts";
import type { Statement } from "../../news/statement.ts";

/** Characters of the content that tell whether it is the same statement. */
const nameCharsMax = 240;

/** The name of a statement of an article. */
export function nameStatement(statement: Statement, article: Article): StatementName {
	const words = openingOf(statement, article);
	return { articleId: article.id, statementId: statement.id, words };
}

/**
 * The statement that a name means: the one with its id and words, else the only one of its article
 * with its words. Undefined where the article has no such words any more.
 */
export function findNamed(
	name: StatementName,
	statements: readonly Statement[],
	article: Article,
): Statement | undefined {
	const own = statements.filter(({ articleId }) => articleId === name.articleId);
	const alike = own.filter((statement) => openingOf(statement, article) === name.words);
	const exact = alike.find(({ id }) => id === name.statementId);
	return exact ?? (alike.length === 1 ? alike[0] : undefined);
}

function openingOf({ content }: Statement, { text }: Article): string {
	const words = content.map(({ start, end }) => text.slice(start, end)).join(" ");
	return words.replaceAll(/\s+/g, " ").slice(0, nameCharsMax);
}

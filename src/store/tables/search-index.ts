// The full text indexes: a row of words and marks for everything that can be searched for.

import type { Transaction } from "kysely";
import type { Article } from "../../news/article.ts";
import type { Statement } from "../../news/statement.ts";
import { articleMarks, statementMarks } from "../search-marks.ts";
import type { SearchKind } from "../search-table.ts";
import type { Schema } from "./schema.ts";

/** What is indexed of a row: `title` weighs more than `text`; marks are never words. */
export type IndexRow = {
	readonly seq: number;
	readonly title: string;
	readonly text: string;
	readonly marks: string;
};

/** How an engine writes its index. */
export type SearchIndex = {
	/** Writes rows in the place of those of the same number. */
	readonly put: (
		trx: Transaction<Schema>,
		kind: SearchKind,
		rows: readonly IndexRow[],
	) => Promise<void>;
	readonly remove: (
		trx: Transaction<Schema>,
		kind: SearchKind,
		seqs: readonly number[],
	) => Promise<void>;
};

export function articleIndexRow(seq: number, article: Article): IndexRow {
	return { seq, title: article.title, text: article.text, marks: articleMarks(article) };
}

export function statementIndexRow(seq: number, article: Article, statement: Statement): IndexRow {
	const words = statement.content.map(({ start, end }) => article.text.slice(start, end));
	const marks = statementMarks(article, statement);
	return { seq, title: statement.speaker.name, text: words.join(" "), marks };
}

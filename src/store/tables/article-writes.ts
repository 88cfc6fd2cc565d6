// What each engine writes in its own way; all else of an intake is the same SQL everywhere.

import type { Transaction } from "kysely";
import type { TakenArticle } from "../store.ts";
import type { Schema } from "./schema.ts";

export type ArticleWrites = {
	/** Writes the article's row, over the one it has, and its words into the full text index. */
	readonly saveArticle: (
		trx: Transaction<Schema>,
		taken: TakenArticle,
		atMs: number,
	) => Promise<void>;
	/** Writes the statements in the place of those that the article had, with their words. */
	readonly saveStatements: (trx: Transaction<Schema>, taken: TakenArticle) => Promise<void>;
	/** Notes which article was read from a page. */
	readonly linkPage: (trx: Transaction<Schema>, pageId: string, articleId: string) => Promise<void>;
};

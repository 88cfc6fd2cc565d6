// When an article repeats an earlier one.

import type { ArticleId } from "./span.ts";

export type CopyRelation =
	| "verbatim"
	| "edited"
	| "cut"
	| "blended"
	| "brief"
	| "update"
	| "excerpt"
	/** Only a credit line tells it: the original has not come in (see `ghost`). */
	| "credited";

/** The relation of an article to the earlier one whose text it repeats. */
export type Copy = {
	readonly articleId: ArticleId;
	/** The article it was taken from; undefined where only a credit names it (see `ghost`). */
	readonly of: ArticleId | undefined;
	/** The end of the chain of copies: the first article of this text that we know. */
	readonly root: ArticleId;
	/** An unseen original that the credit lines name ("agency: Northwire"). */
	readonly ghost: string | undefined;
	readonly relation: CopyRelation;
	/** Share of this article's words outside quotation marks that the other one has, 0 to 1. */
	readonly share: number;
	/** How the decision and its direction were reached, in one sentence. */
	readonly why: string;
};

// Places in text, and the words found there.

/**
 * A stretch of an article's text: UTF-16 code units, end exclusive, on character boundaries.
 * Always points into `Article.text`, never into the page it was read from.
 */
export type Span = {
	readonly start: number;
	readonly end: number;
};

/** The words behind a line of the record: where they stand, and the words themselves. */
export type Citation = Span & {
	readonly articleId: ArticleId;
	readonly words: string;
};

/** The hash of an article's canonical address, or of its content where it has none. */
export type ArticleId = string & { readonly brand: "ArticleId" };

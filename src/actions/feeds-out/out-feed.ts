// A feed that we give, before it is written in any dialect. Paths are below the server's address.

/** Words of an article, with where they stand and whose they are. */
export type Quote = {
	readonly words: string;
	/** Who said them, where that is known. */
	readonly speaker: string | undefined;
	readonly publisher: string;
	readonly articleTitle: string;
	/** The article's own address. */
	readonly articleUrl: string | undefined;
	/** The words on our page of the article. */
	readonly path: string;
	readonly articleId: string;
	readonly start: number;
	readonly end: number;
};

export type OutItem = {
	/** The same for the same thing in every feed and for ever: "urn:onrecord:change:…". */
	readonly id: string;
	readonly title: string;
	/** Paragraphs of plain text. */
	readonly text: readonly string[];
	readonly quotes: readonly Quote[];
	readonly path: string;
	readonly publishedMs: number;
	readonly updatedMs: number;
	readonly authors: readonly string[];
	readonly tags: readonly string[];
	/** The record behind the item, as JSON Feed gives it under `_onrecord`. */
	readonly record: Readonly<Record<string, unknown>>;
};

export type OutFeed = {
	readonly id: string;
	readonly title: string;
	readonly description: string;
	/** The page that shows the same. */
	readonly path: string;
	/** The feed's own address without the extension of its dialect. */
	readonly feedPath: string;
	/** Of its query, where it has one: "q=dam". */
	readonly query: string | undefined;
	readonly updatedMs: number;
	/** The newest first. */
	readonly items: readonly OutItem[];
};

/** Items that a feed holds; readers ask often enough to miss none. */
export const outItemsMax = 60;

/** A feed of these items, the newest first, and no more of them than a feed holds. */
export function makeOutFeed(
	feed: Omit<OutFeed, "items" | "updatedMs">,
	items: readonly OutItem[],
): OutFeed {
	const shown = items
		.toSorted((a, b) => b.updatedMs - a.updatedMs || (a.id < b.id ? -1 : 1))
		.slice(0, outItemsMax);
	const updatedMs = shown.reduce((newest, item) => Math.max(newest, item.updatedMs), 0);
	return { ...feed, items: shown, updatedMs };
}

// What rules find on a page or in data, before it becomes entries of a feed.

/** What an item answers to a field ("title", "content"…) of its rules. */
export type ScrapedItem = {
	/** The texts that a field's rule selects; none where it has no rule. */
	readonly texts: (field: string) => readonly string[];
	/** Markup, where the rule selects elements. */
	readonly markup: (field: string) => string;
};

/** Items, or a sentence why the rules give none. */
export type ScrapedItems = { readonly items: readonly ScrapedItem[] } | { readonly failed: string };

// Who publishes, and who belongs together.

/** Who runs a site or wire. The key is stable: a registered domain or a folded name. */
export type Publisher = {
	readonly key: string;
	readonly name: string;
};

/** Publishers of one owner. They are not independent of each other. */
export type Family = {
	readonly key: string;
	readonly name: string;
	/** Keys of the publishers that belong to it: registered domains. */
	readonly members: readonly string[];
	/** Where the ownership is documented. */
	readonly source: string;
};

/** An agency that a page names as the maker of its text, and how it names it. */
export type Credit = {
	readonly agency: string;
	readonly kind:
		| "dateline"
		| "credit-line"
		| "inputs"
		| "first-appeared"
		| "feed-source"
		| "copyright";
	readonly words: string;
};

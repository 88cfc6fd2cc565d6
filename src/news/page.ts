// What was fetched or read from a file, before anybody looked inside.

/** The bytes as they came, with what was said about them. */
export type Page = {
	/** The address asked for; undefined for a file that names none. */
	readonly url: string | undefined;
	/** The path, or member of an archive, it was read from. */
	readonly path: string | undefined;
	readonly bytes: Uint8Array;
	/** Lower-case media type without parameters, as declared or guessed from the name. */
	readonly mediaType: string;
	/** Header names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	readonly fetchedMs: number;
	/** What a feed or archive said of the page, to be believed after the page itself. */
	readonly hints: PageHints;
};

export type PageHints = {
	readonly title?: string;
	readonly author?: string;
	readonly publishedMs?: number;
	/** The true publisher where a feed passes on another's article (RSS `source`). */
	readonly publisher?: string;
	readonly feedUrl?: string;
	readonly topics?: readonly string[];
	/** CSS selectors by the rules of its feed: of the article on the page, of what is cut from it. */
	readonly contentSelector?: string;
	readonly removeSelector?: string;
	/** Keys of blocks that the page's site repeats; given to a reading, never kept. */
	readonly repeatedBlocks?: readonly string[];
	/** Miniflux's rules that rewrite the page, as written. */
	readonly rewriteRules?: string;
};

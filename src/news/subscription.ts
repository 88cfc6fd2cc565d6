// A feed as a list of subscriptions tells it.

/** One followed feed, with the rules that scraping readers keep beside it. */
export type Subscription = {
	readonly url: string;
	readonly title: string;
	readonly siteUrl: string | undefined;
	/** The folders around it, outermost first. */
	readonly folders: readonly string[];
	readonly rules: ScrapingRules;
};

/** FreshRSS's and Miniflux's rules for feeds, and for pages that have none. */
export type ScrapingRules = {
	/** How entries are found: FreshRSS's `type` ("HTML+XPath", "JSON+DotNotation"); undefined for a real feed. */
	readonly kind?: string;
	/** XPath or dotted path of the items and of each part within an item, by FreshRSS's name ("xPathItem"). */
	readonly paths?: Readonly<Record<string, string>>;
	/** CSS selector of an article's text on its page. */
	readonly contentSelector?: string;
	/** CSS selector of what is cut from it. */
	readonly removeSelector?: string;
	/** Miniflux's rules by name: `rewriteRules`, `urlRewriteRules`, `blockFilterEntryRules`… */
	readonly miniflux?: Readonly<Record<string, string>>;
	/** Whether the page of every entry is fetched for its full text. */
	readonly crawls?: boolean;
};

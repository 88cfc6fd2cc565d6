// The feeds that are followed, with what the last visits told.

export type StoredFeed = {
	readonly url: string;
	readonly title: string | undefined;
	readonly addedMs: number;
	readonly nextDueMs: number;
	readonly lastVisitMs: number | undefined;
	/** Visits in a row that failed. */
	readonly failures: number;
	readonly lastError: string | undefined;
	/** What the server gave to ask "has it changed?" with. */
	readonly etag: string | undefined;
	readonly lastModified: string | undefined;
};

export type FeedTable = {
	/** Adds a feed; says whether it was new. */
	readonly add: (feed: StoredFeed) => Promise<boolean>;
	readonly remove: (url: string) => Promise<boolean>;
	readonly save: (feed: StoredFeed) => Promise<void>;
	readonly list: () => Promise<readonly StoredFeed[]>;
	readonly listDue: (nowMs: number, limit: number) => Promise<readonly StoredFeed[]>;
};

// What we hold of a feed between two fetches.

/** Times are milliseconds UTC. A state is a value: each answer of the feed gives a new one. */
export type FeedState = {
	/** Where it is fetched from now; follows redirects that are for good. */
	readonly url: string;
	readonly status: "active" | "gone";
	readonly addedMs: number;
	/** When it is due. */
	readonly nextMs: number;
	/** The present time between two fetches, before chance is added. */
	readonly intervalMs: number;
	readonly etag: string | undefined;
	readonly lastModified: string | undefined;
	/** The WebSub hub that the feed names, the feed's address there, and until when it pushes. */
	readonly hub: string | undefined;
	readonly hubTopic: string | undefined;
	readonly pushedUntilMs: number | undefined;
	/** The last request, the last good answer, the last one with something new in it. */
	readonly checkedMs: number | undefined;
	readonly answeredMs: number | undefined;
	readonly newMs: number | undefined;
	/** The date of its newest entry, as the feed tells it. */
	readonly newestMs: number | undefined;
	/** The usual time between two new entries, as far as we have seen. */
	readonly gapMs: number | undefined;
	/** Failed requests in a row, and the reason of the last one in words. */
	readonly failures: number;
	readonly lastFailure: string | undefined;
	/** Answers in a row that were no feed, and that had no entry. */
	readonly notFeeds: number;
	readonly emptyAnswers: number;
	/** Share of the last entries that bear no date, 0 to 1. */
	readonly undatedShare: number;
	/** Keys of the entries that we know, newest first. */
	readonly seenKeys: readonly string[];
};

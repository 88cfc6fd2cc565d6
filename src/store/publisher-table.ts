// The publishers whose articles have come in, as actions read them.

import type { StoryId } from "../news/story.ts";

/** A publisher, known by its key, with the number of its articles. */
export type PublisherCount = { readonly key: string; readonly articles: number };

export type PublisherTable = {
	/** Those with most articles first; of as many by key. */
	readonly list: (limit: number) => Promise<readonly PublisherCount[]>;
	/**
	 * Makes the stories stale that hold an article of one of these publishers: what is known of who
	 * owns them has changed. Gives their ids.
	 */
	readonly touchStories: (keys: readonly string[]) => Promise<readonly StoryId[]>;
};

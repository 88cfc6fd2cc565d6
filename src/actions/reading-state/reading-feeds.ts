// The feeds of a feed reader: those that are followed, and the stories by topic.

import type { StoredFeed } from "../../store/feed-table.ts";
import type { Workspace } from "../workspace.ts";
import type { Shelf } from "./open-shelf.ts";
import type { ReadingItem } from "./reading-item.ts";

/** One subscription, as reading protocols list it. */
export type ReadingFeed = {
	/** The same for ever: the feed's address, or "onrecord/…" for what we make ourselves. */
	readonly id: string;
	readonly title: string;
	/** The folder it stands in; undefined for none. */
	readonly label: string | undefined;
	/** An address, or a path below this server's. */
	readonly url: string;
	readonly siteUrl: string;
	/** Whether it is a feed that is followed, which a reader can leave. */
	readonly isFollowed: boolean;
};

/** The folder of the feeds that are made of stories. */
export const storiesLabel = "Stories";

const otherStories = "onrecord/stories";
const otherArticles = "onrecord/articles";

export type ReadingFeeds = {
	readonly feeds: readonly ReadingFeed[];
	/** The folders, and the topics of stories, which are labels, too. */
	readonly labels: readonly string[];
	/** The one feed that an item belongs to. */
	readonly feedOf: (item: ReadingItem) => ReadingFeed;
	/** The labels of an item: the folder of its feed, and the topics of a story. */
	readonly labelsOf: (item: ReadingItem) => readonly string[];
};

/** The feeds as they are now, followed ones by their names, then the stories. */
export async function listReadingFeeds(
	{ store }: Workspace,
	{ index }: Pick<Shelf, "index">,
): Promise<ReadingFeeds> {
	const stored = (await store.feeds.list()).filter(
		({ listing }) => listing.rules.kind === undefined,
	);
	const followed = stored.map(toReadingFeed).toSorted((a, b) => (a.title < b.title ? -1 : 1));
	const byUrl = new Map(followed.map((feed) => [feed.url, feed]));
	for (const { state, listing } of stored) {
		const feed = byUrl.get(state.url);
		for (const url of listing.formerUrls ?? []) {
			if (feed !== undefined && !byUrl.has(url)) byUrl.set(url, feed);
		}
	}
	const topics = new Map(index.topics.map((topic) => [topic, topicFeed(topic)]));
	const feeds = [...followed, otherArticlesFeed, ...topics.values(), otherStoriesFeed];
	const feedOf = (item: ReadingItem): ReadingFeed => {
		if (item.kind === "article") return byUrl.get(item.feedUrl ?? "") ?? otherArticlesFeed;
		const topic = item.topics.find((one) => topics.has(one));
		return (topic === undefined ? undefined : topics.get(topic)) ?? otherStoriesFeed;
	};
	const folders = feeds.map(({ label }) => label).filter((label) => label !== undefined);
	return {
		feeds,
		labels: [...new Set([...folders, ...index.topics])],
		feedOf,
		labelsOf: (item) => {
			const { label } = feedOf(item);
			const own = label === undefined ? [] : [label];
			return [...own, ...item.topics.filter((topic) => topics.has(topic))];
		},
	};
}

function toReadingFeed({ state, title, listing }: StoredFeed): ReadingFeed {
	const { folders, givenTitle, siteUrl } = listing;
	return {
		...{ id: state.url, url: state.url, isFollowed: true },
		title: givenTitle ?? title ?? state.url,
		label: folders.length === 0 ? undefined : labelOf(folders),
		siteUrl: siteUrl ?? state.url,
	};
}

/** Folders in folders as one label: these protocols know only one level. */
export function labelOf(folders: readonly string[]): string {
	return folders.join(" / ");
}

function topicFeed(topic: string): ReadingFeed {
	return {
		...{ id: `onrecord/topic/${topic}`, title: topic, label: storiesLabel, isFollowed: false },
		url: `/feeds/topic/${encodeURIComponent(topic)}.atom`,
		siteUrl: `/?topic=${encodeURIComponent(topic)}`,
	};
}

const otherStoriesFeed: ReadingFeed = {
	...{ id: otherStories, title: "Other stories", label: storiesLabel, isFollowed: false },
	...{ url: "/feeds/stories.atom", siteUrl: "/" },
};

const otherArticlesFeed: ReadingFeed = {
	...{ id: otherArticles, title: "Other articles", label: undefined, isFollowed: false },
	...{ url: "/feeds/changes.atom?kinds=new-article", siteUrl: "/" },
};

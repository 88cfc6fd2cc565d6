// Lists of feeds (OPML) in from other readers, and out to them.

import { feedOf, readFeedList, writeFeedList } from "../jobs/feeds/feed-list.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Workspace } from "./workspace.ts";

/** What came of a list: feeds that are new, feeds that were followed before. */
export type ImportedFeeds = {
	readonly added: number;
	readonly known: number;
	/** Of the new ones, pages without a feed, which are read by the rules of the list. */
	readonly scraped: number;
};

/** Follows every feed of a list; undefined for a text that lists none. */
export async function importOpml(
	workspace: Workspace,
	opml: string,
): Promise<ImportedFeeds | undefined> {
	const subscriptions = readFeedList(opml);
	if (subscriptions.length === 0) return undefined;
	return await followAll(workspace, subscriptions);
}

/** Follows feeds that a list names; one that is followed already stays as it is. */
export async function followAll(
	{ store, now }: Workspace,
	subscriptions: readonly Subscription[],
): Promise<ImportedFeeds> {
	let [added, scraped] = [0, 0];
	// Some readers name a feed once for each folder that it stands in: the first one counts.
	const named = new Map(subscriptions.toReversed().map((one) => [one.url, one]));
	for (const subscription of [...named.values()].toReversed()) {
		const isNew = await store.feeds.add(feedOf(subscription, now()));
		if (!isNew) continue;
		added++;
		if (subscription.rules.kind !== undefined) scraped++;
	}
	return { added, known: named.size - added, scraped };
}

/** The feeds that are followed as OPML 2.0, in their folders, with the rules that came with them. */
export async function exportOpml({ store }: Workspace): Promise<string> {
	return writeFeedList(await store.feeds.list());
}

/** What came of a list, in a sentence. */
export function describeImport({ added, known, scraped }: ImportedFeeds): string {
	const parts = [
		`${added} ${added === 1 ? "feed is" : "feeds are"} followed from now on`,
		...(known > 0 ? [`${known} ${known === 1 ? "was" : "were"} followed before`] : []),
		...(scraped > 0
			? [`${scraped} without a feed ${scraped === 1 ? "is" : "are"} read by rules`]
			: []),
	];
	return `${parts.join(", ")}.`;
}

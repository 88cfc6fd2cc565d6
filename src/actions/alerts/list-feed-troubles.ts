// The feeds from which nothing comes any more.

import { troubleOf } from "../../jobs/feeds/health-of.ts";
import type { Workspace } from "../workspace.ts";

export type FeedTrouble = {
	readonly url: string;
	readonly title: string;
	readonly detail: string;
};

/** Feeds that are followed and give nothing, each with why. */
export async function listFeedTroubles({ store, now }: Workspace): Promise<readonly FeedTrouble[]> {
	const feeds = await store.feeds.list();
	return feeds.flatMap(({ state, title, listing }) => {
		if (listing.rules.kind !== undefined) return [];
		const detail = troubleOf(state, now());
		return detail === undefined ? [] : [{ url: state.url, title: title ?? state.url, detail }];
	});
}

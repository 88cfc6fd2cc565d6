// Asks the feeds that are due; what they announce anew becomes jobs.

import { fetchFeed } from "../../pipeline/1-fetch/fetch-feed.ts";
import { applyOutcome } from "../../pipeline/1-fetch/schedule/feed-outcome.ts";
import type { StoredFeed } from "../../store/feed-table.ts";
import type { NewPage, Store } from "../../store/store.ts";
import { pageId } from "../page-id.ts";
import { hintsOf, pageOfEntry } from "./entry-page.ts";
import { fetchKey } from "./fetch-links.ts";
import type { Web } from "./web.ts";

export type PollParts = {
	readonly store: Store;
	readonly web: Web;
	readonly now: () => number;
	/** From 0 up to but not including 1: moves waits a little, so that feeds do not march in step. */
	readonly chance: () => number;
};

/** Feeds asked in one go. */
const feedsMax = 64;

/** Asks every feed that is due, side by side; says how many. */
export async function pollFeeds(parts: PollParts): Promise<number> {
	const due = await parts.store.feeds.listDue(parts.now(), feedsMax);
	await Promise.all(due.map((feed) => pollFeed(parts, feed)));
	return due.length;
}

async function pollFeed({ store, web, now, chance }: PollParts, stored: StoredFeed): Promise<void> {
	const { state, title } = stored;
	const outcome = await web.inTurn(state.url, () => fetchFeed(web.client, state));
	const step = applyOutcome(state, outcome, chance());
	const feed = outcome.kind === "fed" ? outcome.feed : undefined;
	const pages: NewPage[] = [];
	const links: string[] = [];
	for (const entry of feed === undefined ? [] : step.newEntries) {
		const feedUrl = state.url;
		const { link } = entry;
		const page = feed && pageOfEntry(entry, feed, { feedUrl, nowMs: now() });
		if (link !== undefined) links.push(fetchKey({ url: link, hints: hintsOf(entry, feedUrl) }));
		else if (page !== undefined) pages.push({ id: pageId(page), page });
	}
	// The entries first: after a crash in between, the feed announces them once more.
	await store.pages.add(pages, now());
	await store.jobs.add(links.map((key) => ({ kind: "fetch", key, dueMs: now() })));
	const known = { ...stored, state: step.state, title: feed?.title ?? title };
	await store.feeds.save(state.url, known);
}

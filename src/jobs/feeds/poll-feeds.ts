// Asks the feeds that are due; what they announce anew becomes jobs.

import { fetchFeed } from "../../pipeline/1-fetch/fetch-feed.ts";
import { applyOutcome } from "../../pipeline/1-fetch/schedule/feed-outcome.ts";
import type { StoredFeed } from "../../store/feed-table.ts";
import type { NewPage, Store } from "../../store/store.ts";
import { pageId } from "../page-id.ts";
import { hintsOf, pageOfEntry } from "./entry-page.ts";
import { type AnnouncedLink, fetchKey } from "./fetch-links.ts";
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
	/** Texts in the feed, for links that prove not to be there. */
	const held: NewPage[] = [];
	const links: AnnouncedLink[] = [];
	for (const entry of feed === undefined ? [] : step.newEntries) {
		const feedUrl = state.url;
		const { link } = entry;
		const page = feed && pageOfEntry(entry, feed, { feedUrl, nowMs: now() });
		const own = page && pageId(page);
		if (page !== undefined && own !== undefined) {
			(link === undefined ? pages : held).push({ id: own, page });
		}
		if (link === undefined) continue;
		links.push({ url: link, hints: hintsOf(entry, feedUrl), ...(own !== undefined && { own }) });
	}
	// The entries first: after a crash in between, the feed announces them once more.
	await store.pages.add(pages, now());
	await store.pages.add(held, now(), "held");
	const dueMs = now();
	await store.jobs.add(links.map((link) => ({ kind: "fetch", key: fetchKey(link), dueMs })));
	const known = { ...stored, state: step.state, title: feed?.title ?? title };
	await store.feeds.save(state.url, known);
}

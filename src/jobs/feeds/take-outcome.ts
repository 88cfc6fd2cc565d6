// What a feed answered or was pushed: its state goes on, and what it announces anew becomes jobs.

import type { Feed, FeedEntry } from "../../news/feed.ts";
import type { PageHints } from "../../news/page.ts";
import type { ScrapingRules } from "../../news/subscription.ts";
import { applyOutcome, type FeedOutcome } from "../../pipeline/1-fetch/schedule/feed-outcome.ts";
import { readEntryRules } from "../../pipeline/1-fetch/scrape/entry-rules.ts";
import type { StoredFeed } from "../../store/feed-table.ts";
import type { NewPage, Store } from "../../store/store.ts";
import { pageId } from "../page-id.ts";
import { hintsOf, pageOfEntry } from "./entry-page.ts";
import { type AnnouncedLink, fetchKey } from "./fetch-links.ts";

export type OutcomeParts = {
	readonly store: Store;
	readonly now: () => number;
	/** From 0 up to but not including 1: moves waits a little, so that feeds do not march in step. */
	readonly chance: () => number;
};

/** Saves the feed's next state, its new entries first. Doing it twice changes nothing. */
export async function takeOutcome(
	{ store, now, chance }: OutcomeParts,
	stored: StoredFeed,
	outcome: FeedOutcome,
): Promise<void> {
	const { state, title } = stored;
	const step = applyOutcome(state, outcome, chance());
	const feed = outcome.kind === "fed" ? outcome.feed : undefined;
	if (feed !== undefined) {
		const { rules } = stored.listing;
		const from = { feedUrl: state.url, nowMs: now(), rules };
		const found = sortEntries(step.newEntries, feed, from);
		// The entries first: after a crash in between, the feed announces them once more.
		await store.pages.add(found.pages, now());
		await store.pages.add(found.held, now(), "held");
		const dueMs = now();
		const jobs = found.links.map((link) => ({ kind: "fetch", key: fetchKey(link), dueMs }));
		await store.jobs.add(jobs);
	}
	// A reader may have renamed or moved it while its answer was under way.
	const current = (await store.feeds.find(state.url)) ?? stored;
	const listing = noteMove(current, step.state.url);
	const known = { ...stored, state: step.state, listing, title: feed?.title ?? title };
	await store.feeds.save(state.url, known);
}

/** Former addresses that are kept; older articles than those of the last moves are rarely asked for. */
const formerUrlsMax = 5;

function noteMove({ state, listing }: StoredFeed, url: string): StoredFeed["listing"] {
	if (url === state.url) return listing;
	const formerUrls = [...(listing.formerUrls ?? []), state.url].slice(-formerUrlsMax);
	return { ...listing, formerUrls };
}

/** The rules of a feed that its pages are read by. */
export function pageRulesOf({
	contentSelector,
	removeSelector,
	miniflux,
}: ScrapingRules): PageHints {
	const rewriteRules = miniflux?.["rewriteRules"];
	return {
		...(contentSelector !== undefined && { contentSelector }),
		...(removeSelector !== undefined && { removeSelector }),
		...(rewriteRules !== undefined && { rewriteRules }),
	};
}

type Found = {
	/** Texts of entries that name no page. */
	readonly pages: readonly NewPage[];
	/** Texts in the feed, for links that prove not to be there. */
	readonly held: readonly NewPage[];
	readonly links: readonly AnnouncedLink[];
};

function sortEntries(
	entries: readonly FeedEntry[],
	feed: Feed,
	from: { readonly feedUrl: string; readonly nowMs: number; readonly rules: ScrapingRules },
): Found {
	const pageRules = pageRulesOf(from.rules);
	const { whyLeftOut, rewrite } = readEntryRules(from.rules, from.nowMs);
	const pages: NewPage[] = [];
	const held: NewPage[] = [];
	const links: AnnouncedLink[] = [];
	for (const told of entries) {
		if (whyLeftOut(told) !== undefined) continue;
		const entry = rewrite(told);
		const { link } = entry;
		const page = pageOfEntry(entry, feed, from);
		const own = page && { id: pageId(page), page };
		if (own !== undefined) (link === undefined ? pages : held).push(own);
		if (link === undefined) continue;
		const hints = { ...hintsOf(entry, from.feedUrl), ...pageRules };
		links.push({ url: link, hints, ...(own !== undefined && { own: own.id }) });
	}
	return { pages, held, links };
}

// The rules of a feed tried out before they are kept, and kept.

import { newFeed } from "../jobs/feeds/new-feed.ts";
import { type TriedEntry, tryRules } from "../jobs/feeds/try-rules.ts";
import type { Article } from "../news/article.ts";
import type { ScrapingRules } from "../news/subscription.ts";
import type { FeedRules, RulesTrial, TriedRules } from "../wire/feed-rules.ts";
import type { Workspace } from "./workspace.ts";

const entriesMax = 50;
const textLengthMax = 400;
const paragraphsMax = 200;
const removedMax = 100;

/** What rules find at an address or in a source. Nothing is kept. */
export async function tryFeedRules(
	{ web, now }: Workspace,
	{ url, html, rules }: RulesTrial,
): Promise<TriedRules | { readonly failed: string }> {
	const tried = await tryRules({ web, now }, { url, html }, rulesOf(rules));
	if ("failed" in tried) return tried;
	const { entries, article, problems } = tried;
	return {
		found: foundOf(entries?.length ?? 0, article),
		count: entries?.length ?? 0,
		entries: (entries ?? []).slice(0, entriesMax).map(showEntry),
		...(article !== undefined && { article: showArticle(article) }),
		problems,
	};
}

/**
 * Gives a feed its rules, or follows a page by them that has no feed; a feed that is asked by other
 * rules from now on is asked at once. False for one that is not followed and has no rules for items.
 */
export async function keepFeedRules(
	{ store, now }: Workspace,
	url: string,
	rules: FeedRules,
): Promise<boolean> {
	const kept = rulesOf(rules);
	const known = await store.feeds.find(url);
	if (known !== undefined) {
		const { state, listing } = known;
		const again = { ...state, nextMs: now(), etag: undefined, lastModified: undefined };
		await store.feeds.save(url, { ...known, state: again, listing: { ...listing, rules: kept } });
		return true;
	}
	if (kept.kind === undefined) return false;
	const added = newFeed(url, undefined, now());
	await store.feeds.add({ ...added, listing: { ...added.listing, rules: kept } });
	return true;
}

function foundOf(count: number, article: Article | undefined): TriedRules["found"] {
	if (count > 0) return "entries";
	return article === undefined ? "nothing" : "article";
}

function rulesOf(rules: FeedRules): ScrapingRules {
	const { kind, paths, contentSelector, removeSelector, miniflux, crawls } = rules;
	return {
		...(kind !== undefined && { kind }),
		...(paths !== undefined && { paths }),
		...(contentSelector !== undefined && { contentSelector }),
		...(removeSelector !== undefined && { removeSelector }),
		...(miniflux !== undefined && { miniflux }),
		...(crawls !== undefined && { crawls }),
	};
}

function showEntry({ entry, text, leftOut }: TriedEntry): TriedRules["entries"][number] {
	const { title, link, authors, publishedMs, tags } = entry;
	const author = authors.find(({ name }) => name !== undefined)?.name;
	return {
		...(title !== undefined && { title }),
		...(link !== undefined && { url: link }),
		...(author !== undefined && { author }),
		...(publishedMs !== undefined && { publishedMs }),
		tags: tags.map(({ label, term }) => label ?? term),
		text: text.slice(0, textLengthMax),
		...(leftOut !== undefined && { leftOut }),
	};
}

function showArticle(article: Article): NonNullable<TriedRules["article"]> {
	const { title, bylines, text, blocks, published, removed } = article;
	return {
		title,
		bylines,
		...(published.basis !== "unknown" && { publishedMs: published.earliestMs }),
		paragraphs: blocks.slice(0, paragraphsMax).map(({ start, end }) => text.slice(start, end)),
		removed: removed
			.slice(0, removedMax)
			.map(({ text: words, reason }) => ({ text: words, reason })),
	};
}

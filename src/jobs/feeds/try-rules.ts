// What rules find on a page or in a feed, tried out: nothing of it is kept.

import type { Article } from "../../news/article.ts";
import type { Feed, FeedEntry } from "../../news/feed.ts";
import type { Page } from "../../news/page.ts";
import type { ScrapingRules } from "../../news/subscription.ts";
import { parseFeed } from "../../pipeline/1-fetch/feed/parse-feed.ts";
import { textOfMarkup } from "../../pipeline/1-fetch/feed/sanitise-markup.ts";
import { FetchError } from "../../pipeline/1-fetch/http/fetch-error.ts";
import { fetchPage } from "../../pipeline/1-fetch/http/fetch-page.ts";
import { readEntryRules } from "../../pipeline/1-fetch/scrape/entry-rules.ts";
import { scrapeFeed } from "../../pipeline/1-fetch/scrape/scrape-feed.ts";
import { pageRuleProblems, scrapePage } from "../../pipeline/1-fetch/scrape/scrape-page.ts";
import { extractArticle } from "../../pipeline/2-extract/extract-article.ts";
import { mayBeFeed } from "../inputs/read-link.ts";
import { pageRulesOf } from "./take-outcome.ts";
import type { Web } from "./web.ts";

/** An address that is fetched, or the source itself. */
export type TriedSource = { readonly url?: string | undefined; readonly html?: string | undefined };

export type TriedEntry = {
	readonly entry: FeedEntry;
	/** The beginning of its own words, without markup. */
	readonly text: string;
	/** Why the rules leave it out, in a sentence. */
	readonly leftOut: string | undefined;
};

/** How much of an entry's markup is read for its text. */
const textLengthMax = 4000;

/** What came of a trial; `problems` are sentences. */
export type RulesTried = {
	readonly entries: readonly TriedEntry[] | undefined;
	readonly article: Article | undefined;
	readonly problems: readonly string[];
};

/** Tries rules; a source that cannot be fetched is told in a sentence. */
export async function tryRules(
	{ web, now }: { readonly web: Web; readonly now: () => number },
	source: TriedSource,
	rules: ScrapingRules,
): Promise<RulesTried | { readonly failed: string }> {
	try {
		const page = await pageOf(web, source, now());
		if (page === undefined) return { failed: "There is neither an address nor a source to try." };
		return readBy(page, rules);
	} catch (error) {
		if (error instanceof FetchError) return { failed: error.message };
		throw error;
	}
}

async function pageOf(
	web: Web,
	{ url, html }: TriedSource,
	nowMs: number,
): Promise<Page | undefined> {
	if (html === undefined) {
		if (url === undefined) return undefined;
		return (await web.inTurn(url, () => fetchPage(web.client, { url }))).page;
	}
	const mediaType = looksLikeData(html) ? "application/xml" : "text/html";
	return {
		...{ url, path: undefined, bytes: new TextEncoder().encode(html), mediaType },
		...{ headers: { "content-type": `${mediaType}; charset=utf-8` }, fetchedMs: nowMs, hints: {} },
	};
}

/** Whether a source that was handed in is a feed, or JSON, and no page. */
function looksLikeData(source: string): boolean {
	return /^\s{0,100}(?:<\?xml|<rss|<feed|<rdf|<urlset|[{[])/i.test(source);
}

function readBy(page: Page, rules: ScrapingRules): RulesTried {
	const { whyLeftOut, rewrite, problems } = readEntryRules(rules, page.fetchedMs);
	const told = [...problems, ...pageRuleProblems(rules)];
	const feed = feedOf(page, rules);
	if (feed !== undefined) {
		const entries = feed.entries.map((entry) => ({
			entry: rewrite(entry),
			text: textOfMarkup(
				((entry.content[0] ?? entry.summary)?.value ?? "").slice(0, textLengthMax),
			),
			leftOut: whyLeftOut(entry),
		}));
		const wrong = feed.version === "" ? feed.problems.map(({ detail }) => detail) : [];
		return { entries, article: undefined, problems: [...wrong, ...told] };
	}
	const article = extractArticle(scrapePage({ ...page, hints: pageRulesOf(rules) }));
	if (!("skip" in article)) return { entries: undefined, article, problems: told };
	return { entries: undefined, article: undefined, problems: [article.detail, ...told] };
}

function feedOf(page: Page, rules: ScrapingRules): Feed | undefined {
	const { bytes, url, headers, fetchedMs } = page;
	if (rules.kind !== undefined) return scrapeFeed({ bytes, url, headers, nowMs: fetchedMs }, rules);
	const feed = mayBeFeed(page) ? parseFeed(bytes, { url, headers }) : undefined;
	return feed?.version === "" ? undefined : feed;
}

// What a feed says of an article: hints for its page, or the page itself.

import type { Feed, FeedEntry } from "../../news/feed.ts";
import type { Page, PageHints } from "../../news/page.ts";

/** What the entry says of the page behind its link. */
export function hintsOf(entry: FeedEntry, feedUrl: string | undefined): PageHints {
	const { title, publishedMs, source, authors, tags } = entry;
	const author = authors.find(({ name }) => name !== undefined)?.name;
	const publisher = source?.title;
	const topics = tags.map(({ label, term }) => label ?? term).slice(0, 20);
	return {
		...(title !== undefined && { title }),
		...(author !== undefined && { author }),
		...(publishedMs !== undefined && { publishedMs }),
		...(publisher !== undefined && { publisher }),
		...(feedUrl !== undefined && { feedUrl }),
		...(topics.length > 0 && { topics }),
	};
}

/** Entries with less text than this only announce an article. */
const textLengthMin = 400;

/** Below this even a whole text tells next to nothing. */
const wholeLengthMin = 120;

/** How an excerpt ends. */
const cut = /…|\.\.\.|\b(?:read|continue|more)\b/i;

/** Paragraphs that end by themselves, not an excerpt with a link to the rest. */
function looksWhole(text: string): boolean {
	const paragraphs = Math.max(text.split("</p>").length - 1, text.trim().split("\n\n").length);
	return text.length >= wholeLengthMin && paragraphs > 1 && !cut.test(text.slice(-80));
}

type EntryOptions = {
	readonly feedUrl: string | undefined;
	readonly nowMs: number;
	/** Whether short reports are read too: where the page behind the link will not be. */
	readonly isAlone?: boolean;
};

/** The page that the entry itself holds, where it holds a text. */
export function pageOfEntry(
	entry: FeedEntry,
	feed: Feed,
	{ feedUrl, nowMs, isAlone = false }: EntryOptions,
): Page | undefined {
	const longest = [...entry.content, ...(entry.summary === undefined ? [] : [entry.summary])].sort(
		(a, b) => b.value.length - a.value.length,
	)[0];
	if (longest === undefined) return undefined;
	const isShort = longest.value.length < textLengthMin;
	if (isShort && !(isAlone && entry.content.includes(longest) && looksWhole(longest.value))) {
		return undefined;
	}
	const isMarkup = /html/.test(longest.type);
	const hints = hintsOf(entry, feedUrl);
	const publisher = hints.publisher ?? feed.title;
	const body = isMarkup
		? `<!doctype html><meta charset="utf-8"><article>${longest.value}</article>`
		: longest.value;
	return {
		url: entry.link,
		path: undefined,
		bytes: new TextEncoder().encode(body),
		mediaType: isMarkup ? "text/html" : "text/plain",
		headers: { "content-type": "text/html; charset=utf-8" },
		fetchedMs: nowMs,
		hints: publisher === undefined ? hints : { ...hints, publisher },
	};
}

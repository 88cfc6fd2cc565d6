// A page or data that is no feed, read as one by the rules that a user keeps for it (FreshRSS's).

import type { Feed, FeedEntry } from "../../../news/feed.ts";
import type { Problem } from "../../../news/skip.ts";
import type { ScrapingRules } from "../../../news/subscription.ts";
import { decodeBytes } from "../../../text/decode-bytes.ts";
import { feedDateMs } from "../feed/feed-date.ts";
import { type FeedDraft, finishEntry, startDraft } from "../feed/feed-draft.ts";
import { notAFeed } from "../feed/parsed-feed.ts";
import { resolveAddress, usableBase } from "../feed/resolve-address.ts";
import { sanitiseMarkup, textOfMarkup } from "../feed/sanitise-markup.ts";
import { readJsonItems } from "./json-items.ts";
import { readPathItems } from "./path-items.ts";
import { readDateBy } from "./read-date-by.ts";
import type { ScrapedItem, ScrapedItems } from "./scraped-items.ts";

/** What is scraped: the answer's bytes with what is known of them. */
export type ScrapedSource = {
	readonly bytes: Uint8Array;
	readonly url: string | undefined;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string | undefined>>;
	/** Rules may say "now", or leave the date to it. */
	readonly nowMs: number;
};

/** Items of one answer that are read. */
export const scrapedItemsMax = 1000;

/** The largest answer that is read, bytes. */
const bytesMax = 8 * 1024 * 1024;

const isJsonKind = (kind: string): boolean => /^json/i.test(kind);

/**
 * Reads entries by XPath or dotted path. Never throws: rules that are not understood, that select
 * nothing or look at too much give a feed of version "" whose last problem (`bad-rule`) says so.
 */
export function scrapeFeed(source: ScrapedSource, rules: ScrapingRules): Feed {
	const kind = rules.kind ?? "";
	const contentType = source.headers["content-type"];
	const decoded = decodeBytes(source.bytes.subarray(0, bytesMax), { kind: "html", contentType });
	const read = isJsonKind(kind) ? readJsonItems : readPathItems;
	const found = /^(?:HTML|XML|JSON)\+/i.test(kind)
		? read(decoded.text, rules)
		: { failed: `Entries of the kind "${kind.slice(0, 40)}" are not read.` };
	const problem = problemOf(found);
	const base = source.url === undefined ? undefined : usableBase(source.url, undefined);
	const place = { base, nowMs: source.nowMs, format: formatOf(rules) };
	const items = "items" in found ? found.items.slice(0, scrapedItemsMax) : [];
	return {
		...notAFeed([]),
		encoding: decoded.encoding,
		version: problem === undefined ? "scraped" : "",
		entries: items.flatMap((item) => readEntry(item, place) ?? []),
		problems: problem === undefined ? [] : [problem],
	};
}

function problemOf(found: ScrapedItems): Problem | undefined {
	if ("failed" in found) return { code: "bad-rule", detail: found.failed };
	if (found.items.length > 0) return undefined;
	return { code: "bad-rule", detail: "The rules select no items on this page." };
}

function formatOf({ paths }: ScrapingRules): string {
	return paths?.["xPathItemTimeFormat"] ?? paths?.["jsonItemTimeFormat"] ?? "";
}

type Place = {
	readonly base: string | undefined;
	readonly nowMs: number;
	readonly format: string;
};

const titleLengthMax = 500;
const tagsMax = 50;

function readEntry(item: ScrapedItem, place: Place): FeedEntry | undefined {
	const one = (field: string): string | undefined => squeezed(item.texts(field)[0]);
	const address = one("Uri");
	const link = address === undefined ? undefined : resolveAddress(address, place.base);
	const markup = sanitiseMarkup(item.markup("Content"), place.base).trim();
	const words = textOfMarkup(markup);
	const title = one("Title")?.slice(0, titleLengthMax) ?? words.slice(0, 100);
	if (title === "" && link === undefined && words === "") return undefined;
	const draft = startDraft();
	fillDetails(draft, item, place);
	if (title !== "") draft.title = title;
	if (link !== undefined && /^https?:/i.test(link)) draft.link = link;
	if (markup !== "") {
		draft.content.push({ value: markup, type: "text/html", language: undefined });
	}
	return finishEntry(draft);
}

/** What an entry has beside its title, link and text. */
function fillDetails(draft: FeedDraft, item: ScrapedItem, place: Place): void {
	const one = (field: string): string | undefined => squeezed(item.texts(field)[0]);
	const id = one("Uid");
	if (id !== undefined) draft.id = id;
	const author = one("Author");
	if (author !== undefined) draft.authors.push({ name: author.slice(0, titleLengthMax) });
	for (const tag of item.texts("Categories").slice(0, tagsMax)) {
		const term = squeezed(tag);
		if (term !== undefined) draft.tags.push({ term });
	}
	const thumbnail = one("Thumbnail");
	const image = thumbnail === undefined ? undefined : resolveAddress(thumbnail, place.base);
	if (image !== undefined) draft.image = { url: image };
	const date = one("Timestamp");
	if (date !== undefined) draft.published = { text: date, ms: dateOf(date, place) };
}

function dateOf(text: string, { format, nowMs }: Place): number | undefined {
	const byFormat = format === "" ? undefined : readDateBy(format, text, nowMs);
	return byFormat ?? feedDateMs(text);
}

function squeezed(text: string | undefined): string | undefined {
	const bare = text?.replace(/\s+/g, " ").trim();
	return bare === "" ? undefined : bare;
}

// Saved articles in the exports of other readers: Google Reader's form, which FreshRSS, Inoreader,
// The Old Reader and BazQux write, Feedly's, and Miniflux's list of entries.

import type { Page, PageHints } from "../../news/page.ts";

/** One saved article with a text of its own. */
export type StarredPage = {
	readonly title: string;
	readonly page: Page;
	/** Whether the reader starred it; an export can hold all items of a feed. */
	readonly isStarred: boolean;
};

export type StarredExport = {
	readonly pages: readonly StarredPage[];
	/** Addresses of items without a text. */
	readonly textless: readonly string[];
};

/** Items that are read of one export. */
const itemsMax = 50_000;

type Fields = Readonly<Record<string, unknown>>;

/** The saved articles of an export; undefined for a value that is none. Never throws. */
export function readStarred(value: unknown, nowMs: number): StarredExport | undefined {
	const list = fieldsOf(value);
	const entries = list?.["entries"] ?? list?.["items"];
	if (list === undefined || !Array.isArray(entries)) return undefined;
	const isStarredList = /starred|saved/.test(textOf(list["id"]) ?? "");
	const pages: StarredPage[] = [];
	const textless: string[] = [];
	for (const entry of entries.slice(0, itemsMax)) {
		const item = readItem(entry, isStarredList);
		if (item === undefined) continue;
		if (item.html === undefined) textless.push(item.url);
		else pages.push(toPage({ ...item, html: item.html }, nowMs));
	}
	return pages.length + textless.length === 0 ? undefined : { pages, textless };
}

type Item = {
	readonly url: string;
	readonly title: string;
	readonly html: string | undefined;
	readonly hints: PageHints;
	readonly isStarred: boolean;
};

function readItem(value: unknown, isStarredList: boolean): Item | undefined {
	const item = fieldsOf(value);
	if (item === undefined) return undefined;
	const url = addressOf(item);
	// A feed's own JSON has items, too; only saved ones tell where they were saved from.
	const feed = fieldsOf(item["feed"]) ?? fieldsOf(item["origin"]);
	if (url === undefined || feed === undefined) return undefined;
	const title = textOf(item["title"]) ?? url;
	const author = textOf(item["author"]);
	const publisher = textOf(feed["title"]);
	const feedUrl = feedAddressOf(feed);
	const publishedMs = timeOf(item["published"] ?? item["published_at"]);
	return {
		...{ url, title, html: contentOf(item) },
		isStarred: isStarredList || item["starred"] === true || hasStarredTag(item),
		hints: {
			title,
			...(author !== undefined && { author }),
			...(publisher !== undefined && { publisher }),
			...(feedUrl !== undefined && { feedUrl }),
			...(publishedMs !== undefined && { publishedMs }),
		},
	};
}

function toPage({ url, title, html, hints, isStarred }: Item & { html: string }, nowMs: number) {
	const page: Page = {
		...{ url, path: undefined, mediaType: "text/html", fetchedMs: nowMs, hints },
		bytes: new TextEncoder().encode(
			`<!doctype html><meta charset="utf-8"><article>${html}</article>`,
		),
		headers: { "content-type": "text/html; charset=utf-8" },
	};
	return { title, page, isStarred };
}

function addressOf(item: Fields): string | undefined {
	const links = [item["canonical"], item["alternate"]].flatMap((list) =>
		Array.isArray(list) ? list.map((link) => textOf(fieldsOf(link)?.["href"])) : [],
	);
	return [textOf(item["canonicalUrl"]), ...links, textOf(item["url"])].find(
		(address) => address !== undefined && /^https?:\/\//i.test(address),
	);
}

function feedAddressOf(feed: Fields): string | undefined {
	const streamId = textOf(feed["streamId"])?.replace(/^feed\//, "");
	return [textOf(feed["feed_url"]), textOf(feed["feedUrl"]), streamId].find(
		(address) => address !== undefined && /^https?:\/\//i.test(address),
	);
}

/** The longer of content and summary: exports hold one, the other, or both. */
function contentOf(item: Fields): string | undefined {
	const texts = [item["content"], item["summary"]].map(
		(part) => textOf(part) ?? textOf(fieldsOf(part)?.["content"]) ?? "",
	);
	const [longest = ""] = texts.toSorted((a, b) => b.length - a.length);
	return longest === "" ? undefined : longest;
}

function hasStarredTag(item: Fields): boolean {
	const tags = [item["categories"], item["tags"]].flatMap((list) =>
		Array.isArray(list) ? list : [],
	);
	return tags.some((tag) => {
		const id = textOf(tag) ?? textOf(fieldsOf(tag)?.["id"]) ?? "";
		return /\/(?:starred|global\.saved)$/.test(id);
	});
}

/** Seconds or milliseconds since 1970, or a date as ISO 8601. */
function timeOf(value: unknown): number | undefined {
	const ms =
		typeof value === "number"
			? value * (Math.abs(value) < 1e11 ? 1000 : 1)
			: Date.parse(textOf(value) ?? "");
	return Number.isFinite(ms) && ms > 0 && ms < 8e15 ? Math.floor(ms) : undefined;
}

function fieldsOf(value: unknown): Fields | undefined {
	return value !== null && typeof value === "object" && !Array.isArray(value)
		? (value as Fields)
		: undefined;
}

function textOf(value: unknown): string | undefined {
	return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

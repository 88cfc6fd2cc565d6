// Sitemaps, and what news sitemaps add to them.

import type { FeedEntry } from "../../../news/feed.ts";
import type { Problem } from "../../../news/skip.ts";
import { feedDateMs } from "./feed-date.ts";
import { finishEntry, readDate, startDraft } from "./feed-draft.ts";
import type { ParsedFeed } from "./parsed-feed.ts";
import { addLink, addressIn } from "./read-links.ts";
import { innerText } from "./read-text.ts";
import type { XmlElement } from "./read-xml.ts";

/** How many parts of an index are told. */
const partsMax = 1000;

/** Reads `<urlset>` as a feed without a title, or `<sitemapindex>` as one of parts. */
export function parseSitemap(
	root: XmlElement,
	documentUrl: string | undefined,
	problems: readonly Problem[],
): ParsedFeed {
	const children = root.children.filter((child) => typeof child !== "string");
	const locations = (name: string) => children.filter((child) => child.name === name);
	return {
		version: "sitemap",
		links: [],
		authors: [],
		contributors: [],
		tags: [],
		entries: locations("url").flatMap((url) => readUrl(url, documentUrl) ?? []),
		parts: readParts(locations("sitemap"), documentUrl),
		problems,
	};
}

/** The parts of an index, the latest modified first; those without a date last, as they stand. */
function readParts(sitemaps: readonly XmlElement[], documentUrl: string | undefined): string[] {
	return sitemaps
		.flatMap((part) => {
			const url = addressIn(part, textIn(part, "loc"), documentUrl);
			const modifiedMs = feedDateMs(textIn(part, "lastmod") ?? "") ?? 0;
			return url === undefined ? [] : [{ url, modifiedMs }];
		})
		.sort((a, b) => b.modifiedMs - a.modifiedMs)
		.map(({ url }) => url)
		.slice(0, partsMax);
}

function readUrl(url: XmlElement, documentUrl: string | undefined): FeedEntry | undefined {
	const link = addressIn(url, textIn(url, "loc"), documentUrl);
	if (link === undefined) return undefined;
	const draft = startDraft();
	draft.id = link;
	draft.link = link;
	addLink(draft, { rel: "alternate", type: "text/html", href: link });
	const modified = textIn(url, "lastmod");
	if (modified !== undefined) draft.updated = readDate(modified);
	const news = childNamed(url, "news:news");
	const title = textIn(news, "news:title");
	if (title !== undefined) draft.title = title.replace(/\s+/g, " ");
	const published = textIn(news, "news:publication_date");
	if (published !== undefined) draft.published = readDate(published);
	for (const term of (textIn(news, "news:keywords") ?? "").split(",").slice(0, 100)) {
		if (term.trim() !== "") draft.tags.push({ term: term.trim() });
	}
	const publication = childNamed(news, "news:publication");
	const language = textIn(publication, "news:language");
	if (language !== undefined) draft.language = language;
	const publisher = textIn(publication, "news:name");
	if (publisher !== undefined) draft.source = { ...noLists, title: publisher };
	const image = addressIn(url, textIn(childNamed(url, "image:image"), "image:loc"), documentUrl);
	if (image !== undefined) draft.image = { url: image };
	return finishEntry(draft);
}

const noLists = { links: [], authors: [], contributors: [], tags: [] } as const;

function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
	return element?.children.find(
		(child): child is XmlElement => typeof child !== "string" && child.name === name,
	);
}

function textIn(element: XmlElement | undefined, name: string): string | undefined {
	const child = childNamed(element, name);
	const text = child === undefined ? "" : innerText(child);
	return text === "" ? undefined : text;
}

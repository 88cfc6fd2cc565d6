// One item or entry.

import type { FeedEntry } from "../../../news/feed.ts";
import { type FeedDraft, finishEntry, finishMeta, readDate, startDraft } from "./feed-draft.ts";
import { addLink, addressIn, readImage } from "./read-links.ts";
import {
	type ElementReader,
	type FeedContext,
	metaReaders,
	readChildren,
	textDefaults,
} from "./read-meta.ts";
import { innerText, readText } from "./read-text.ts";
import type { XmlElement } from "./read-xml.ts";

/** How many alternative contents of one entry are kept. */
const contentsMax = 8;

/** The first of several descriptions is the summary, the next one the content. */
const readSummary: ElementReader = (element, draft, context) => {
	if (draft.summary !== undefined && draft.summary.value !== "") {
		return addContent(element, draft, context);
	}
	draft.summary = readText(element, textDefaults(context, "text/html"));
};

const addContent: ElementReader = (element, draft, context) => {
	if (draft.content.length >= contentsMax) return;
	const isXhtml = element.name.startsWith("xhtml:");
	const type = isXhtml ? "application/xhtml+xml" : "text/html";
	const text = readText(element, textDefaults(context, type));
	if (text.value !== "") draft.content.push(isXhtml ? { ...text, type } : text);
};

const readFallbackSummary: ElementReader = (element, draft, context) => {
	draft.summary ??= readText(element, textDefaults(context, "text/html"));
};

const readGuid: ElementReader = (element, draft) => {
	const id = innerText(element);
	if (id === "") return;
	draft.id = id;
	draft.guidIsLink = element.attributes.get("ispermalink")?.toLowerCase() !== "false";
};

/** RSS: the publisher's name with the address of its feed. Atom: the feed it was taken from. */
const readSource: ElementReader = (element, draft, context) => {
	const inner = startDraft();
	readChildren(element, inner, context, sourceReaders);
	const href = addressIn(element, element.attributes.get("url"), context.documentUrl);
	if (inner.titleRank === 0) {
		const title = innerText(element);
		if (title !== "") inner.title = title;
	}
	if (href !== undefined) inner.link = href;
	draft.source = finishMeta(inner);
};

const readComments: ElementReader = (element, draft, { documentUrl }) => {
	const href = addressIn(element, innerText(element), documentUrl);
	if (href !== undefined) draft.comments = href;
};

const readGroup: ElementReader = (element, draft, context) =>
	readChildren(element, draft, context, mediaReaders);

/** The file itself where it is a picture, and whatever is told of it inside. */
const readMedia: ElementReader = (element, draft, context) => {
	const { attributes } = element;
	const kind = attributes.get("medium") ?? attributes.get("type") ?? "";
	if (kind.startsWith("image")) readThumbnail(element, draft, context);
	readGroup(element, draft, context);
};

const readThumbnail: ElementReader = (element, draft, { documentUrl }) => {
	if (draft.image === undefined) readImage(element, draft, documentUrl);
};

/** CDF keeps in attributes what others have in elements; RDF names an item in one. */
export function readAttributes(element: XmlElement, draft: FeedDraft, context: FeedContext): void {
	const href = addressIn(element, element.attributes.get("href"), context.documentUrl);
	if (href !== undefined) {
		addLink(draft, { rel: "alternate", type: "text/html", href });
		draft.link = href;
	}
	const modified = element.attributes.get("lastmod");
	if (modified !== undefined) draft.updated = readDate(modified);
	const about = element.attributes.get("rdf:about");
	if (about !== undefined && about !== "") draft.id = about;
}

const sourceReaders = new Map([
	...metaReaders,
	[
		"description",
		(element, draft, context) => metaReaders.get("subtitle")?.(element, draft, context),
	],
] as [string, ElementReader][]);

const mediaReaders = new Map<string, ElementReader>([
	[
		"media:title",
		(element, draft, context) => metaReaders.get("media:title")?.(element, draft, context),
	],
	["media:description", readFallbackSummary],
	["media:thumbnail", readThumbnail],
	["media:content", readMedia],
]);

const entryReaders = new Map<string, ElementReader>([
	...metaReaders,
	...mediaReaders,
	["guid", readGuid],
	["description", readSummary],
	["summary", readSummary],
	["abstract", readSummary],
	["dc:description", readSummary],
	["itunes:summary", readSummary],
	["content", addContent],
	["content:encoded", addContent],
	["fullitem", addContent],
	["body", addContent],
	["xhtml:body", addContent],
	["source", readSource],
	["comments", readComments],
	["media:group", readGroup],
]);

/** Reads an `<item>` or `<entry>`. */
export function readEntry(element: XmlElement, context: FeedContext): FeedEntry {
	const draft = startDraft();
	readAttributes(element, draft, context);
	readChildren(element, draft, context, entryReaders);
	return finishEntry(draft);
}

// What a feed in XML says of itself, and its entries.

import type { Feed } from "../../../news/feed.ts";
import { type FeedDraft, finishMeta, startDraft } from "./feed-draft.ts";
import { readAttributes, readEntry } from "./read-entry.ts";
import { addressIn, readImage } from "./read-links.ts";
import {
	type ElementReader,
	type FeedContext,
	metaReaders,
	readChildren,
	textDefaults,
} from "./read-meta.ts";
import { innerText, languageOf, readText } from "./read-text.ts";
import type { XmlElement } from "./read-xml.ts";

const minuteMs = 60_000;

/** Minutes of the periods of RSS's syndication module. */
const periodMinutes: ReadonlyMap<string, number> = new Map([
	["hourly", 60],
	["daily", 1440],
	["weekly", 10_080],
	["monthly", 43_200],
	["yearly", 525_600],
]);

const readFallbackSubtitle: ElementReader = (element, draft, context) => {
	draft.subtitle ??= readText(element, textDefaults(context, "text/html"));
};

const readTtl: ElementReader = (element, draft) => {
	const minutes = Number(innerText(element));
	if (Number.isFinite(minutes) && minutes > 0) draft.intervalMs = minutes * minuteMs;
};

const readPeriod: ElementReader = (element, draft) => {
	const minutes = periodMinutes.get(innerText(element).toLowerCase());
	if (minutes !== undefined) draft.intervalMs = minutes * minuteMs;
};

const readFrequency: ElementReader = (element, draft) => {
	const times = Number(innerText(element));
	if (draft.intervalMs !== undefined && times > 0) draft.intervalMs /= times;
};

const readMovedTo: ElementReader = (element, draft, { documentUrl }) => {
	const url = addressIn(element, innerText(element), documentUrl);
	if (url !== undefined && /^https?:/i.test(url)) draft.movedTo = url;
};

const readLogo: ElementReader = (element, draft, { documentUrl }) => {
	if (draft.image === undefined) readImage(element, draft, documentUrl);
};

const channelReaders = new Map<string, ElementReader>([
	...metaReaders,
	["guid", (element, draft, context) => metaReaders.get("id")?.(element, draft, context)],
	[
		"description",
		(element, draft, context) => metaReaders.get("subtitle")?.(element, draft, context),
	],
	["abstract", readFallbackSubtitle],
	["dc:description", readFallbackSubtitle],
	["itunes:summary", readFallbackSubtitle],
	["ttl", readTtl],
	["sy:updateperiod", readPeriod],
	["sy:updatefrequency", readFrequency],
	["itunes:new-feed-url", readMovedTo],
	["logo", readLogo],
	["icon", readLogo],
]);

/** Reads everything of a feed but its version. Items may stand beside the channel or in it. */
export function readChannel(
	root: XmlElement,
	context: FeedContext,
): Omit<Feed, "encoding" | "version" | "problems"> {
	const draft = startDraft();
	const channels = [root, ...childrenNamed(root, "channel")];
	const language = languageOf(root);
	for (const channel of channels) {
		readAttributes(channel, draft, context);
		readChildren(channel, draft, context, channelReaders);
	}
	if (language !== undefined) draft.language ??= language;
	const items = channels.flatMap((channel) => childrenNamed(channel, "item", "entry"));
	return {
		...finishMeta(draft),
		...channelTimes(draft),
		parts: [],
		entries: items.map((item) => readEntry(item, context)),
	};
}

function channelTimes({ intervalMs, movedTo }: FeedDraft): Pick<Feed, "intervalMs" | "movedTo"> {
	return {
		...(intervalMs === undefined ? {} : { intervalMs }),
		...(movedTo === undefined ? {} : { movedTo }),
	};
}

function childrenNamed(element: XmlElement, ...names: readonly string[]): XmlElement[] {
	return element.children.filter(
		(child): child is XmlElement => typeof child !== "string" && names.includes(child.name),
	);
}

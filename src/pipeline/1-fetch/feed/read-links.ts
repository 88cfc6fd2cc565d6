// Links, enclosures and pictures of a feed or an entry.

import type { FeedImage, FeedLink } from "../../../news/feed.ts";
import type { FeedDraft } from "./feed-draft.ts";
import { innerText } from "./read-text.ts";
import type { XmlElement } from "./read-xml.ts";
import { resolveAddress, resolveBase } from "./resolve-address.ts";

/** How many links of one entry are kept. */
const linksMax = 32;

/** An address in an element, absolute and safe; undefined where there is none. */
export function addressIn(
	element: XmlElement,
	text: string | undefined,
	documentUrl: string | undefined,
): string | undefined {
	if (text === undefined || text.trim() === "") return undefined;
	return resolveAddress(text, resolveBase(element.bases, documentUrl));
}

/** Reads `<link>`: RSS keeps the address inside, Atom in attributes. */
export function readLink(
	element: XmlElement,
	draft: FeedDraft,
	documentUrl: string | undefined,
): void {
	const { attributes } = element;
	const text = innerText(element);
	const href = addressIn(element, attributes.get("href") ?? text, documentUrl);
	if (href === undefined) return;
	const rel = (attributes.get("rel")?.trim() || "alternate").replace(
		/^http:\/\/www\.iana\.org\/assignments\/relation\//,
		"",
	);
	const type =
		attributes.get("type")?.trim() || (rel === "self" ? "application/atom+xml" : "text/html");
	const title = attributes.get("title");
	const length = attributes.get("length");
	addLink(draft, {
		rel,
		type,
		href,
		...(title === undefined ? {} : { title }),
		...(length === undefined ? {} : { length }),
	});
	const isPage = rel === "alternate" && /html|^text\/plain/.test(type);
	if (isPage && (draft.link === undefined || attributes.get("href") === undefined))
		draft.link = href;
}

/** Reads `<enclosure url length type>` of RSS. */
export function readEnclosure(
	element: XmlElement,
	draft: FeedDraft,
	documentUrl: string | undefined,
): void {
	const { attributes } = element;
	const href = addressIn(element, attributes.get("url") ?? attributes.get("href"), documentUrl);
	if (href === undefined) return;
	const type = attributes.get("type");
	const length = attributes.get("length");
	addLink(draft, {
		rel: "enclosure",
		href,
		...(type === undefined ? {} : { type }),
		...(length === undefined ? {} : { length }),
	});
}

/** Reads `<image>` with its parts, or with an address in an attribute as podcasts have it. */
export function readImage(
	element: XmlElement,
	draft: FeedDraft,
	documentUrl: string | undefined,
): void {
	const parts = new Map<string, XmlElement>();
	for (const child of element.children) {
		if (typeof child !== "string") parts.set(child.name, child);
	}
	const inPart = (name: string) => {
		const part = parts.get(name);
		return part === undefined ? undefined : innerText(part);
	};
	const { attributes } = element;
	const written = parts.size === 0 ? innerText(element) : "";
	const address = attributes.get("href") ?? attributes.get("url") ?? inPart("url") ?? written;
	const url = addressIn(element, address, documentUrl);
	const link = addressIn(element, inPart("link"), documentUrl);
	const title = inPart("title");
	const description = inPart("description");
	const image: FeedImage = {
		...(url === undefined ? {} : { url }),
		...(title === undefined ? {} : { title }),
		...(link === undefined ? {} : { link }),
		...(description === undefined ? {} : { description }),
	};
	draft.image = { ...draft.image, ...image };
}

export function addLink(draft: FeedDraft, link: FeedLink): void {
	if (draft.links.length < linksMax) draft.links.push(link);
}

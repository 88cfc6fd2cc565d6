// The elements that feeds, entries and sources share, by name.

import type { FeedPerson, FeedTag } from "../../../news/feed.ts";
import { type FeedDraft, readDate } from "./feed-draft.ts";
import { addLink, addressIn, readEnclosure, readImage, readLink } from "./read-links.ts";
import { readPerson } from "./read-person.ts";
import { innerText, plainWords, readText, type TextDefaults } from "./read-text.ts";
import type { XmlElement } from "./read-xml.ts";

/** Where the elements stand. */
export type FeedContext = {
	readonly documentUrl: string | undefined;
	readonly dialect: "rss" | "atom03" | "atom10";
};

export type ElementReader = (element: XmlElement, draft: FeedDraft, context: FeedContext) => void;

/** How many people and tags of one entry are kept. */
const listMax = 50;

/** How the text constructs of a dialect are read, with the type of those that name none. */
export function textDefaults(context: FeedContext, type: TextDefaults["type"]): TextDefaults {
	return {
		type: context.dialect === "rss" ? type : "text/plain",
		guesses: context.dialect === "rss",
		documentUrl: context.documentUrl,
		unwrapsDiv: context.dialect === "atom10",
	};
}

function titleReader(rank: number): ElementReader {
	return (element, draft, context) => {
		if (draft.titleRank > rank) return;
		const text = readText(element, textDefaults(context, "text/plain"));
		if (text.value === "") return;
		draft.titleRank = rank;
		draft.titleText = text;
		draft.title = plainWords(text);
	};
}

function textReader(key: "rights" | "subtitle", overwrites = true): ElementReader {
	return (element, draft, context) => {
		if (!overwrites && draft[key] !== undefined) return;
		const type = key === "rights" ? "text/plain" : "text/html";
		draft[key] = readText(element, textDefaults(context, type));
	};
}

function dateReader(key: "published" | "updated" | "created"): ElementReader {
	return (element, draft) => {
		const date = readDate(innerText(element));
		// A later date that cannot be read does not replace one that can.
		if (date.ms !== undefined || draft[key]?.ms === undefined) draft[key] = date;
	};
}

function personReader(key: "authors" | "contributors"): ElementReader {
	return (element, draft, context) => {
		const person = readStructuredPerson(element, context) ?? readPerson(innerText(element));
		if (person !== undefined && !isNamed(draft[key], person)) draft[key].push(person);
	};
}

/** Many feeds name the same person in `author` and again in `dc:creator`. */
function isNamed(people: readonly FeedPerson[], { name, email, url }: FeedPerson): boolean {
	if (people.length >= listMax) return true;
	if (name === undefined || email !== undefined || url !== undefined) return false;
	return people.some((other) => other.name === name);
}

/** Atom's `<name>`, `<email>`, `<uri>`; undefined where the person is one line of text. */
function readStructuredPerson(
	element: XmlElement,
	{ documentUrl }: FeedContext,
): FeedPerson | undefined {
	const parts = element.children.filter((child) => typeof child !== "string");
	if (parts.length === 0) return undefined;
	const person: { name?: string; email?: string; url?: string } = {};
	for (const part of parts) {
		const text = innerText(part);
		if (text === "") continue;
		if (part.local === "name") person.name = text;
		else if (part.local === "email") person.email = text;
		else if (/^(uri|url|homepage)$/.test(part.local)) {
			const url = addressIn(part, text, documentUrl);
			if (url !== undefined) person.url = url;
		}
	}
	return Object.keys(person).length === 0 ? undefined : person;
}

function addTag(draft: FeedDraft, tag: FeedTag): void {
	const isKnown = draft.tags.some(({ term, scheme }) => term === tag.term && scheme === tag.scheme);
	if (tag.term !== "" && !isKnown && draft.tags.length < listMax) draft.tags.push(tag);
}

function tagReader(schemeDefault?: string): ElementReader {
	return (element, draft) => {
		const { attributes } = element;
		const scheme = attributes.get("scheme") ?? attributes.get("domain") ?? schemeDefault;
		const label = attributes.get("label");
		addTag(draft, {
			term: (attributes.get("term") ?? innerText(element)).trim(),
			...(scheme === undefined ? {} : { scheme }),
			...(label === undefined ? {} : { label }),
		});
	};
}

function keywordReader(separator: RegExp, scheme?: string): ElementReader {
	return (element, draft) => {
		for (const word of innerText(element).split(separator)) {
			addTag(draft, { term: word.trim(), ...(scheme === undefined ? {} : { scheme }) });
		}
	};
}

const itunesScheme = "http://www.itunes.com/";

const readItunesCategory: ElementReader = (element, draft, context) => {
	addTag(draft, { term: element.attributes.get("text")?.trim() ?? "", scheme: itunesScheme });
	for (const child of element.children) {
		if (typeof child !== "string" && child.name === "itunes:category") {
			readItunesCategory(child, draft, context);
		}
	}
};

const readItunesLink: ElementReader = (element, draft, context) => {
	if (element.attributes.get("rel") === "image") readImage(element, draft, context.documentUrl);
	else readLink(element, draft, context.documentUrl);
};

const readId: ElementReader = (element, draft) => {
	const id = innerText(element);
	if (id !== "") draft.id = id;
};

const readLanguage: ElementReader = (element, draft) => {
	const language = innerText(element).replaceAll("_", "-");
	if (language !== "") draft.language = language;
};

const readGenerator: ElementReader = (element, draft) => {
	draft.generator = innerText(element);
};

const readOriginalLink: ElementReader = (element, draft, { documentUrl }) => {
	const href = addressIn(element, innerText(element), documentUrl);
	if (href === undefined) return;
	draft.originalLink = href;
	addLink(draft, { rel: "canonical", href });
};

const readPicture: ElementReader = (element, draft, { documentUrl }) =>
	readImage(element, draft, documentUrl);

/** What may stand in a feed as well as in an entry. */
export const metaReaders: ReadonlyMap<string, ElementReader> = new Map<string, ElementReader>([
	["title", titleReader(3)],
	["dc:title", titleReader(2)],
	["media:title", titleReader(1)],
	["id", readId],
	["link", (element, draft, { documentUrl }) => readLink(element, draft, documentUrl)],
	["enclosure", (element, draft, { documentUrl }) => readEnclosure(element, draft, documentUrl)],
	["feedburner:origlink", readOriginalLink],
	["rights", textReader("rights")],
	["copyright", textReader("rights")],
	["dc:rights", textReader("rights")],
	["subtitle", textReader("subtitle")],
	["tagline", textReader("subtitle")],
	["itunes:subtitle", textReader("subtitle")],
	["published", dateReader("published")],
	["issued", dateReader("published")],
	["pubdate", dateReader("published")],
	["dcterms:issued", dateReader("published")],
	["updated", dateReader("updated")],
	["modified", dateReader("updated")],
	["lastbuilddate", dateReader("updated")],
	["dc:date", dateReader("updated")],
	["dcterms:modified", dateReader("updated")],
	["created", dateReader("created")],
	["dcterms:created", dateReader("created")],
	["author", personReader("authors")],
	["dc:creator", personReader("authors")],
	["dc:author", personReader("authors")],
	["managingeditor", personReader("authors")],
	["itunes:author", personReader("authors")],
	["contributor", personReader("contributors")],
	["dc:contributor", personReader("contributors")],
	["category", tagReader()],
	["dc:subject", tagReader()],
	["media:category", tagReader("http://search.yahoo.com/mrss/category_schema")],
	["itunes:category", readItunesCategory],
	["itunes:keywords", keywordReader(/[,\s]+/, itunesScheme)],
	["tags", keywordReader(/,/)],
	["keywords", keywordReader(/,/)],
	["media:keywords", keywordReader(/,/)],
	["language", readLanguage],
	["dc:language", readLanguage],
	["generator", readGenerator],
	["image", readPicture],
	["itunes:image", readPicture],
	["itunes:link", readItunesLink],
]);

/** Runs the readers of a table over the children of an element; unknown names are passed over. */
export function readChildren(
	element: XmlElement,
	draft: FeedDraft,
	context: FeedContext,
	readers: ReadonlyMap<string, ElementReader>,
): void {
	for (const child of element.children) {
		if (typeof child !== "string") readers.get(child.name)?.(child, draft, context);
	}
}

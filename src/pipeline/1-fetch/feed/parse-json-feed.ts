// JSON Feed 1.0 and 1.1.

import type { FeedEntry, FeedLink, FeedMeta, FeedPerson, FeedText } from "../../../news/feed.ts";
import { type FeedDraft, finishEntry, finishMeta, readDate, startDraft } from "./feed-draft.ts";
import { feedEntriesMax, notAFeed, type ParsedFeed } from "./parsed-feed.ts";
import { addLink } from "./read-links.ts";
import { resolveAddress } from "./resolve-address.ts";
import { sanitiseMarkup } from "./sanitise-markup.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Reads a JSON Feed. Fields of a wrong type are passed over, whatever they are named. */
export function parseJsonFeed(text: string, documentUrl: string | undefined): ParsedFeed {
	const value = parse(text);
	const version = typeof value?.["version"] === "string" ? value["version"] : "";
	if (value === undefined || !version.includes("jsonfeed.org")) return notAFeed([]);
	const items = listOf(value["items"])
		.map(fieldsOf)
		.filter((item) => item !== undefined);
	const entries = items.slice(0, feedEntriesMax).map((item) => readItem(item, documentUrl));
	return {
		...readFeed(value, documentUrl),
		version: version.endsWith("/1") ? "json1" : "json11",
		entries,
		parts: [],
		problems:
			value["expired"] === true
				? [{ code: "expired", detail: "The feed says that it has ended." }]
				: [],
	};
}

function parse(text: string): Fields | undefined {
	try {
		return fieldsOf(JSON.parse(text.replace(/^\uFEFF/, "")));
	} catch {
		return undefined;
	}
}

function readFeed(fields: Fields, base: string | undefined): FeedMeta {
	const draft = startDraft();
	readCommon(fields, draft, base);
	setLink(draft, "self", fields["feed_url"], base);
	const page = setLink(draft, "alternate", fields["home_page_url"], base);
	if (page !== undefined) draft.link = page;
	for (const hub of listOf(fields["hubs"])) setLink(draft, "hub", fieldsOf(hub)?.["url"], base);
	const description = textOf(fields["description"]);
	if (description !== undefined) draft.subtitle = plain(description);
	const image = addressOf(fields["icon"] ?? fields["favicon"], base);
	if (image !== undefined) draft.image = { url: image };
	return finishMeta(draft);
}

function readItem(fields: Fields, base: string | undefined): FeedEntry {
	const draft = startDraft();
	readCommon(fields, draft, base);
	const { id } = fields;
	if (typeof id === "string" || typeof id === "number") draft.id = String(id);
	const page = setLink(draft, "alternate", fields["url"], base);
	const external = setLink(draft, "related", fields["external_url"], base);
	const link = page ?? external;
	if (link !== undefined) draft.link = link;
	const summary = textOf(fields["summary"]);
	if (summary !== undefined) draft.summary = plain(summary);
	const html = textOf(fields["content_html"]);
	const language = textOf(fields["language"]);
	if (html !== undefined) {
		draft.content.push({ value: sanitiseMarkup(html, base), type: "text/html", language });
	}
	const words = textOf(fields["content_text"]);
	if (words !== undefined) draft.content.push({ ...plain(words), language });
	const published = textOf(fields["date_published"]);
	if (published !== undefined) draft.published = readDate(published);
	const updated = textOf(fields["date_modified"]);
	if (updated !== undefined) draft.updated = readDate(updated);
	for (const tag of listOf(fields["tags"]).slice(0, 200)) {
		if (typeof tag === "string" && tag.trim() !== "") draft.tags.push({ term: tag.trim() });
	}
	const image = addressOf(fields["image"], base);
	if (image !== undefined) draft.image = { url: image };
	for (const one of listOf(fields["attachments"])) readAttachment(fieldsOf(one), draft, base);
	return finishEntry(draft);
}

function readCommon(fields: Fields, draft: FeedDraft, base: string | undefined): void {
	const title = textOf(fields["title"]);
	if (title !== undefined) {
		draft.title = title.replace(/\s+/g, " ").trim();
		draft.titleText = plain(title);
	}
	const language = textOf(fields["language"]);
	if (language !== undefined) draft.language = language;
	for (const author of [fields["author"], ...listOf(fields["authors"])].slice(0, 50)) {
		const person = readAuthor(fieldsOf(author), base);
		if (person !== undefined) draft.authors.push(person);
	}
}

function readAuthor(fields: Fields | undefined, base: string | undefined): FeedPerson | undefined {
	const name = textOf(fields?.["name"]);
	const url = addressOf(fields?.["url"], base);
	if (name === undefined && url === undefined) return undefined;
	return { ...(name === undefined ? {} : { name }), ...(url === undefined ? {} : { url }) };
}

function readAttachment(
	fields: Fields | undefined,
	draft: FeedDraft,
	base: string | undefined,
): void {
	const href = addressOf(fields?.["url"], base);
	if (href === undefined) return;
	const type = textOf(fields?.["mime_type"]);
	const title = textOf(fields?.["title"]);
	const size = fields?.["size_in_bytes"];
	const link: FeedLink = {
		rel: "enclosure",
		href,
		...(type === undefined ? {} : { type }),
		...(title === undefined ? {} : { title }),
		...(typeof size === "number" ? { length: String(size) } : {}),
	};
	addLink(draft, link);
}

function setLink(
	draft: FeedDraft,
	rel: string,
	value: unknown,
	base: string | undefined,
): string | undefined {
	const href = addressOf(value, base);
	if (href !== undefined) addLink(draft, { rel, href });
	return href;
}

function addressOf(value: unknown, base: string | undefined): string | undefined {
	const text = textOf(value);
	return text === undefined ? undefined : resolveAddress(text, base);
}

function plain(value: string): FeedText {
	return { value: value.trim(), type: "text/plain", language: undefined };
}

function textOf(value: unknown): string | undefined {
	return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

function fieldsOf(value: unknown): Fields | undefined {
	return value !== null && typeof value === "object" && !Array.isArray(value)
		? (value as Fields)
		: undefined;
}

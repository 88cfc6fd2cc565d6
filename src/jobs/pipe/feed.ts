// `onrecord pipe feed`: feeds in, what they say out, under feedparser's names.

import { readFile } from "node:fs/promises";
import type {
	Feed,
	FeedDate,
	FeedEntry,
	FeedImage,
	FeedMeta,
	FeedPerson,
	FeedText,
} from "../../news/feed.ts";
import { parseFeed } from "../../pipeline/1-fetch/feed/parse-feed.ts";
import { writePerson } from "../../pipeline/1-fetch/feed/read-person.ts";
import type { PipeStage } from "./run-pipe.ts";

/** Makes the filter: `{id, path | text, url?, headers?}` to `{id, bozo, encoding, version, …}`. */
export async function makeFeedStage(): Promise<PipeStage> {
	return async (input) => {
		const { id, path, text, url, headers } = input;
		const bytes =
			typeof path === "string"
				? await readFile(path)
				: new TextEncoder().encode(String(text ?? ""));
		const feed = parseFeed(bytes, {
			url: typeof url === "string" ? url : undefined,
			headers: lowerNames(headers),
		});
		return { id, ...writeFeed(feed) };
	};
}

function lowerNames(headers: unknown): Record<string, string> {
	if (headers === null || typeof headers !== "object") return {};
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
	);
}

/** Problems that a strict XML parser would stop at. */
const illFormed = new Set([
	"stray-end-tag",
	"unclosed-element",
	"broken-characters",
	"guessed-charset",
	"not-a-feed",
]);

function writeFeed(feed: Feed): object {
	return {
		bozo: feed.problems.some(({ code }) => illFormed.has(code)),
		encoding: nameEncoding(feed),
		version: feed.version,
		feed: writeMeta(feed),
		entries: feed.entries.map(writeEntry),
		problems: feed.problems,
	};
}

/** What feedparser calls the sets that it had to guess. */
const guessedNames: ReadonlyMap<string, string> = new Map([
	["big5", "Big5"],
	["euc-jp", "EUC-JP"],
	["euc-kr", "EUC-KR"],
	["gb18030", "GB2312"],
	["koi8-u", "KOI8-R"],
	["shift_jis", "SHIFT_JIS"],
	["windows-874", "TIS-620"],
]);

function nameEncoding({ encoding, problems }: Feed): string {
	const isGuessed = problems.some(({ code }) => code === "guessed-charset");
	return (isGuessed ? guessedNames.get(encoding) : undefined) ?? encoding;
}

function writeEntry(entry: FeedEntry): object {
	return {
		...writeMeta(entry),
		summary: entry.summary?.value,
		summary_detail: writeText(entry.summary),
		content: entry.content.map(writeText),
		comments: entry.comments,
		source: entry.source === undefined ? undefined : writeSource(entry.source),
		enclosures: entry.links.filter(({ rel }) => rel === "enclosure").map(writeLinkOf),
	};
}

function writeSource(source: FeedMeta): object {
	return { ...writeMeta(source), href: source.link };
}

function writeMeta(meta: FeedMeta): object {
	const [author] = meta.authors;
	return {
		id: meta.id,
		title: meta.titleText?.value ?? meta.title,
		title_detail: writeText(meta.titleText),
		subtitle: meta.subtitle?.value,
		rights: meta.rights?.value,
		link: meta.link,
		links: meta.links,
		author: author === undefined ? undefined : writePerson(author),
		author_detail: author === undefined ? undefined : writeAuthor(author),
		authors: meta.authors.map(writeAuthor),
		contributors: meta.contributors.map(writeAuthor),
		tags: meta.tags,
		category: meta.tags[0]?.term,
		language: meta.language,
		generator: meta.generator,
		image: writeImage(meta.image),
		...writeDate("published", meta.published),
		...writeDate("updated", meta.updated),
		...writeDate("created", meta.created),
	};
}

function writeText(text: FeedText | undefined): object | undefined {
	if (text === undefined) return undefined;
	return { type: text.type, language: text.language ?? null, value: text.value };
}

function writeAuthor({ name, email, url }: FeedPerson): object {
	return { name, email, href: url };
}

function writeImage(image: FeedImage | undefined): object | undefined {
	if (image === undefined) return undefined;
	return { href: image.url, title: image.title, link: image.link, subtitle: image.description };
}

function writeLinkOf({ href, length, type }: FeedMeta["links"][number]): object {
	return { href, length, type };
}

/** The date as written, and its nine numbers: year to second, weekday from Monday, day of year. */
function writeDate(name: string, date: FeedDate | undefined): object {
	if (date === undefined) return {};
	if (date.ms === undefined) return { [name]: date.text };
	const day = new Date(date.ms);
	const year = day.getUTCFullYear();
	const dayOfYear = Math.floor((date.ms - Date.UTC(year, 0, 1)) / 86_400_000) + 1;
	const clock = [day.getUTCHours(), day.getUTCMinutes(), day.getUTCSeconds()];
	const weekday = (day.getUTCDay() + 6) % 7;
	const numbers = [year, day.getUTCMonth() + 1, day.getUTCDate(), ...clock, weekday, dayOfYear, 0];
	return { [name]: date.text, [`${name}_parsed`]: numbers };
}

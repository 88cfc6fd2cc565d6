// Articles as JSON lines: one object a line with at least a text.

import type { Page } from "../../news/page.ts";
import { type Chunks, type InputLimits, type Piece, tooLarge } from "./input.ts";
import { makeHtml, type PageFacts } from "./make-html.ts";
import { readStarred } from "./read-starred.ts";
import { lineTooLong, splitLines } from "./split-lines.ts";

/** Reads every line; one that cannot be read is told by its number, and the others go on. */
export async function* readJsonLines(
	name: string,
	chunks: Chunks,
	limits: InputLimits,
): AsyncIterable<Piece> {
	let number = 0;
	for await (const line of splitLines(chunks, limits.pageBytesMax)) {
		number++;
		const lineName = `${name}, line ${number}`;
		if (line === lineTooLong) {
			yield { name: lineName, skip: tooLarge(limits.pageBytesMax) };
			continue;
		}
		const text = Buffer.from(line).toString("utf8").trim();
		if (text !== "") yield readJsonArticle(lineName, text, limits);
	}
}

/** A JSON file: one article, a list of them, or the saved articles of another reader. */
export function* readJson(name: string, text: string, limits: InputLimits): Iterable<Piece> {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		yield { name, failed: `It is not JSON: ${why}.` };
		return;
	}
	const starred = readStarred(value, limits.now());
	if (starred !== undefined) {
		yield* starred.pages.map(({ title, page }) => ({ name: `${name}, ${title}`, page }));
		return;
	}
	const list: readonly unknown[] = Array.isArray(value) ? value : [value];
	for (const [index, entry] of list.entries()) {
		const entryName = list.length > 1 ? `${name}, entry ${index + 1}` : name;
		yield readJsonValue(entryName, entry, limits);
	}
}

function readJsonArticle(name: string, text: string, limits: InputLimits): Piece {
	try {
		return readJsonValue(name, JSON.parse(text), limits);
	} catch {
		return { name, failed: "The line is not JSON." };
	}
}

type Fields = Readonly<Record<string, unknown>>;

function readJsonValue(name: string, value: unknown, { now }: InputLimits): Piece {
	if (value === null || typeof value !== "object") {
		return { name, failed: "It is not a JSON object with a text." };
	}
	const fields = value as Fields;
	const html = textOf(fields, "html");
	const text = textOf(fields, "text", "body", "content", "articleBody");
	if (html === undefined && text === undefined) {
		return { name, failed: "It has no text: give `text` or `html`, and `title`, `date`, `url`." };
	}
	const page: Page = {
		url: textOf(fields, "url", "link"),
		path: undefined,
		bytes: new TextEncoder().encode(html ?? makeHtml(factsOf(fields), text ?? "")),
		mediaType: "text/html",
		headers: { "content-type": "text/html; charset=utf-8" },
		fetchedMs: now(),
		hints: {},
	};
	return { name, page };
}

function factsOf(fields: Fields): PageFacts {
	return {
		title: textOf(fields, "title", "headline"),
		author: textOf(fields, "author", "byline"),
		publisher: textOf(fields, "source", "publisher", "outlet", "site"),
		published: textOf(fields, "date", "published", "datePublished", "ts") ?? stampOf(fields),
		language: textOf(fields, "language", "lang"),
	};
}

function textOf(fields: Fields, ...names: readonly string[]): string | undefined {
	for (const name of names) {
		const value = fields[name];
		if (typeof value === "string" && value.trim() !== "") return value;
	}
	return undefined;
}

const secondsBelow = 100_000_000_000;

/** A time stamp in seconds or milliseconds, as ISO 8601. */
function stampOf({ ts, date, published }: Fields): string | undefined {
	const stamp = [ts, date, published].find((value) => typeof value === "number");
	if (typeof stamp !== "number") return undefined;
	const time = new Date(Math.abs(stamp) < secondsBelow ? stamp * 1000 : stamp);
	return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

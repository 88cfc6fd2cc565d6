// An article from a line of a stream: what `pipe match` and `pipe cluster` read.

import type { Article } from "../../news/article.ts";
import type { ArticleId } from "../../news/span.ts";
import type { TimeRange } from "../../news/time-range.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** Reads `{id, title?, text?, date|ts?, source?, url?}`; throws only where the id is missing. */
export function readStreamArticle(input: Readonly<Record<string, unknown>>): Article {
	const id = input["id"];
	if (typeof id !== "string" && typeof id !== "number") throw new TypeError("A line needs an id.");
	const source = textOf(input["source"]);
	const text = textOf(input["text"]);
	const published = readPublished(textOf(input["ts"]) || textOf(input["date"]));
	return {
		id: String(id) as ArticleId,
		url: textOf(input["url"]) || undefined,
		title: textOf(input["title"]),
		text,
		blocks: [],
		language: "und",
		published,
		modified: undefined,
		bylines: [],
		publisher: { key: source.toLowerCase(), name: source },
		credits: [],
		section: undefined,
		topics: [],
		related: [],
		images: [],
		removed: [],
		problems: [],
		receivedMs: published.latestMs,
	};
}

function readPublished(value: string): TimeRange {
	const timeMs = Date.parse(
		value.length > 10 && !/Z|[+-]\d\d:?\d\d$/.test(value) ? `${value}Z` : value,
	);
	if (Number.isNaN(timeMs)) {
		return { earliestMs: 0, latestMs: 0, basis: "unknown", why: "The line has no date." };
	}
	const isDay = timeMs % dayMs === 0;
	return {
		earliestMs: timeMs,
		latestMs: isDay ? timeMs + dayMs - 1 : timeMs,
		basis: "metadata",
		why: "The line says so.",
	};
}

function textOf(value: unknown): string {
	return typeof value === "string" ? value : "";
}

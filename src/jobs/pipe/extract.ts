// `onrecord pipe extract`: pages to articles, a JSON line each.

import { readFile } from "node:fs/promises";
import { setFlagsFromString } from "node:v8";
import type { Page } from "../../news/page.ts";
import type { TimeRange } from "../../news/time-range.ts";
import { extractArticle } from "../../pipeline/2-extract/extract-article.ts";
import type { PipeStage } from "./run-pipe.ts";

/**
 * Reads `{id, path, url}` or `{id, html, url}`; answers `{id, text, title, author, date, site,
 * language, skip?}`. With `explain` also what was removed, the problems and the reasons of dates.
 */
export async function makeExtractStage({
	explain,
}: {
	readonly explain: boolean;
}): Promise<PipeStage> {
	// Pages are large and short-lived: a young heap that grows with them costs 20 MB for nothing.
	setFlagsFromString("--semi-space-growth-factor=1");
	return async (input) => {
		const { id } = input;
		const article = extractArticle(await readPage(input));
		if ("skip" in article)
			return { id, text: "", title: null, author: [], date: null, site: null, ...article };
		const { text, title, bylines, published, publisher, language } = article;
		const answer = {
			id,
			text,
			title,
			author: bylines,
			date: dayOf(published),
			site: publisher.name,
			language,
		};
		return explain ? { ...answer, article: { ...article, text: undefined } } : answer;
	};
}

/** The widest interval that still names a day, in milliseconds. */
const dayWidthMsMax = 2 * 86_400_000;

/** The day of publication; null where it is known no closer than to some days. */
function dayOf({ earliestMs, latestMs, statedDay }: TimeRange): string | null {
	if (latestMs - earliestMs > dayWidthMsMax) return null;
	return statedDay ?? new Date(earliestMs).toISOString().slice(0, 10);
}

async function readPage(input: Readonly<Record<string, unknown>>): Promise<Page> {
	const { path, html, url } = input;
	const base = {
		url: typeof url === "string" ? url : undefined,
		headers: {},
		fetchedMs: Date.now(),
		hints: {},
	};
	if (typeof html === "string") {
		const bytes = new TextEncoder().encode(html);
		return { ...base, path: undefined, bytes, mediaType: "text/html" };
	}
	if (typeof path !== "string") throw new Error("A line must have a path or html.");
	const mediaType = /\.html?$/i.test(path) ? "text/html" : "text/plain";
	return { ...base, path, bytes: await readFile(path), mediaType };
}

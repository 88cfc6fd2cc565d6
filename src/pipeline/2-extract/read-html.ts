// An HTML page to a draft of its article.

import type { Image } from "../../news/article.ts";
import type { Page } from "../../news/page.ts";
import { chooseTitle } from "./choose-title.ts";
import { collectBlocks } from "./collect-blocks.ts";
import { cutSegments, type Segment } from "./cut-segments.ts";
import type { ArticleDraft } from "./draft.ts";
import { findBody, sumText } from "./find-body.ts";
import { findDeck } from "./find-deck.ts";
import { type HtmlNode, isWithin } from "./html-node.ts";
import { isFurniture, neverHoldsText } from "./is-furniture.ts";
import { gatherFacts, metaOf, type PageFacts } from "./page-facts.ts";
import { parseHtml } from "./parse-html.ts";
import { readAuthors } from "./read-authors.ts";
import { readDates } from "./read-dates.ts";
import { stringOf, stringsOf } from "./read-json-ld.ts";

/** Reads a page; the draft of one without an article has no blocks. */
export function readHtml(html: string, page: Page): ArticleDraft {
	const parsed = parseHtml(html);
	const facts = gatherFacts(parsed);
	const { root } = parsed;
	const all = sumText(cutSegments(root, neverHoldsText));
	const segments = cutSegments(root, (node) => isFurniture(node, all));
	const body = findBody(sumText(segments));
	const title = chooseTitle(facts, root);
	const lines = linesAround(segments, body);
	const bylines = readAuthors(facts, root, lines);
	const collected = collectBlocks(segmentsOf(segments, body, title, facts), { title, bylines });
	const dates = readDates(page, facts, { root, body, lines });
	const { ldArticle } = facts;
	return {
		...collected,
		title,
		published: dates.published,
		modified: dates.modified,
		bylines,
		publisherName: metaOf(facts, "og:site_name") ?? stringOf(ldArticle?.publisher),
		url: addressOf(facts, page),
		language: facts.language ?? metaOf(facts, "og:locale"),
		section: stringOf(ldArticle?.articleSection) ?? metaOf(facts, "article:section"),
		topics: topicsOf(facts),
		images: imagesOf(facts),
		problems: dates.problems,
	};
}

function segmentsOf(
	segments: readonly Segment[],
	body: HtmlNode | undefined,
	title: string | undefined,
	facts: PageFacts,
): Segment[] {
	if (body === undefined) return [];
	const description = metaOf(facts, "og:description", "description");
	const deck = title === undefined ? [] : findDeck(segments, body, title, description);
	return [...deck, ...segments.filter(({ node }) => isWithin(node, body))];
}

/** How many lines around the text are looked at for bylines and dates. */
const linesMax = 40;

function linesAround(segments: readonly Segment[], body: HtmlNode | undefined): string[] {
	if (body === undefined) return [];
	const first = segments.findIndex(({ node }) => isWithin(node, body));
	return segments
		.slice(Math.max(0, first - linesMax / 2), first + linesMax / 2)
		.filter(({ text }) => text.length <= 160)
		.map(({ text }) => text);
}

function addressOf(facts: PageFacts, page: Page): string | undefined {
	const named = facts.canonicalUrl ?? metaOf(facts, "og:url");
	if (named === undefined) return undefined;
	if (URL.canParse(named)) return named;
	return page.url !== undefined && URL.canParse(named, page.url)
		? new URL(named, page.url).href
		: undefined;
}

function topicsOf(facts: PageFacts): string[] {
	const tags = [...(facts.meta.get("article:tag") ?? []), ...stringsOf(facts.ldArticle?.keywords)];
	return [
		...new Set(
			tags
				.flatMap((tag) => tag.split(/[,;]/))
				.map((tag) => tag.trim())
				.filter((tag) => tag !== ""),
		),
	].slice(0, 40);
}

function imagesOf(facts: PageFacts): Image[] {
	return (facts.meta.get("og:image") ?? [])
		.filter((url) => /^https?:/.test(url))
		.slice(0, 1)
		.map((url) => ({ url, caption: metaOf(facts, "og:image:alt") }));
}

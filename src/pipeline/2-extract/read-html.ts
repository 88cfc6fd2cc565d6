// An HTML page to a draft of its article.

import type { Image } from "../../news/article.ts";
import type { Page } from "../../news/page.ts";
import type { Skip } from "../../news/skip.ts";
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
import { descriptionOf, readDates } from "./read-dates.ts";
import { stringOf, stringsOf } from "./read-json-ld.ts";
import { keepWitnessed, readWitness } from "./use-ld-body.ts";
import { paywallProblem, whyNoArticle } from "./why-no-article.ts";

/** Reads a page, or says why it has no article. */
export function readHtml(html: string, page: Page): ArticleDraft | Skip {
	const parsed = parseHtml(html);
	const facts = gatherFacts(parsed);
	const { root, nodes } = parsed;
	const everything = cutSegments(root, neverHoldsText);
	const sums = sumText(everything, nodes);
	const segments = cutSegments(root, (node) => isFurniture(node, sums));
	const body = findBody(sumText(segments, nodes), nodes);
	const title = chooseTitle(facts, root);
	const lines = linesAround(everything, body);
	const bylines = readAuthors(facts, root, lines);
	const collected = collectBlocks(segmentsOf(segments, body, title, facts), { title, bylines });
	const allLines = everything
		.filter(({ text }) => text.length <= lineLengthMax)
		.map(({ text }) => text);
	const dates = readDates(page, facts, { root, body, lines, allLines });
	const findings = { title, blocks: collected.blocks, facts, sums, url: page.url };
	const skip = whyNoArticle(findings);
	if (skip !== undefined) return skip;
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
		problems: paywallProblem(findings),
	};
}

function segmentsOf(
	segments: readonly Segment[],
	body: HtmlNode | undefined,
	title: string | undefined,
	facts: PageFacts,
): Segment[] {
	if (body === undefined) return [];
	const description = descriptionOf(facts);
	const deck = title === undefined ? [] : findDeck(segments, body, title, description);
	const inside = segments.filter(({ node }) => isWithin(node, body));
	const witness = readWitness(stringOf(facts.ldArticle?.articleBody));
	return [...deck, ...(witness === undefined ? inside : keepWitnessed(inside, witness))];
}

/** How many lines before the first paragraph and after are looked at for bylines and dates. */
const linesBefore = 24;
const linesAfter = 4;
const lineLengthMax = 160;

/** The short lines above the text and at its beginning. */
function linesAround(segments: readonly Segment[], body: HtmlNode | undefined): string[] {
	if (body === undefined) return [];
	const first = segments.findIndex(
		({ node, text }) => text.length > lineLengthMax && isWithin(node, body),
	);
	return segments
		.slice(Math.max(0, first - linesBefore), first + linesAfter)
		.filter(({ text }) => text.length <= lineLengthMax)
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

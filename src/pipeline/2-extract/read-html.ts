// An HTML page to a draft of its article.

import type { Removed, RemovedReason } from "../../news/article.ts";
import type { Page } from "../../news/page.ts";
import type { Skip } from "../../news/skip.ts";
import { chooseTitle } from "./choose-title.ts";
import { collectBlocks } from "./collect-blocks.ts";
import { cutSegments, type Segment } from "./cut-segments.ts";
import { type ArticleDraft, RemovedList } from "./draft.ts";
import { findBody, sumText } from "./find-body.ts";
import { findDeck } from "./find-deck.ts";
import { type HtmlNode, isWithin, textOf } from "./html-node.ts";
import { neverHoldsText, whyFurniture } from "./is-furniture.ts";
import { gatherFacts, metaOf, type PageFacts } from "./page-facts.ts";
import { parseHtml } from "./parse-html.ts";
import { readAuthors } from "./read-authors.ts";
import { readClaimReviews } from "./read-claim-review.ts";
import { descriptionOf, readDates } from "./read-dates.ts";
import { absoluteUrl, readImages } from "./read-images.ts";
import { stringOf, stringsOf } from "./read-json-ld.ts";
import {
	blocksOfUpdates,
	findTimedParts,
	placeUpdates,
	readLiveUpdates,
} from "./read-live-updates.ts";
import { blocksOfState } from "./read-script-state.ts";
import { blocksOfWitness, keepWitnessed, readWitness } from "./use-ld-body.ts";
import { paywallProblem, whyNoArticle } from "./why-no-article.ts";

/** Reads a page, or says why it has no article. */
export function readHtml(html: string, page: Page): ArticleDraft | Skip {
	const parsed = parseHtml(html);
	const facts = gatherFacts(parsed);
	const { root, nodes } = parsed;
	const everything = cutSegments(root, neverHoldsText);
	const sums = sumText(everything, nodes);
	const pruned: Pruned[] = [];
	const segments = cutSegments(root, (node) => {
		const reason = whyFurniture(node, sums);
		if (reason !== undefined) pruned.push({ node, reason });
		return reason !== undefined;
	});
	const body = findBody(sumText(segments, nodes), nodes);
	const title = chooseTitle(facts, root);
	const lines = linesAround(everything, body);
	const bylines = readAuthors(facts, root, lines);
	const context = { title, bylines, url: page.url };
	const collected = collectBlocks(segmentsOf(segments, body, title, facts), context);
	const told = readLiveUpdates(facts.jsonLd);
	const blocks =
		blocksOfUpdates(told, collected.blocks) ??
		blocksOfWitness(stringOf(facts.ldArticle?.articleBody), collected.blocks) ??
		blocksOfState(parsed.dataScripts, collected.blocks) ??
		collected.blocks;
	const allLines = everything
		.filter(({ text }) => text.length <= lineLengthMax)
		.map(({ text }) => text);
	const dates = readDates(page, facts, { root, body, lines, allLines });
	const findings = { title, blocks, facts, sums, page };
	const skip = whyNoArticle(findings);
	if (skip !== undefined) return skip;
	const { ldArticle } = facts;
	const reviews = readClaimReviews(facts.jsonLd);
	const updates = placeUpdates(told.length > 0 ? told : findTimedParts(body), blocks, page);
	return {
		...collected,
		blocks,
		...(updates.length > 0 && { updates }),
		...(reviews.length > 0 && { claimReviews: reviews }),
		removed: [...collected.removed, ...removedWith(pruned, body)],
		title,
		published: dates.published,
		modified: dates.modified,
		dayAhead: dates.dayAhead,
		bylines,
		publisherName: metaOf(facts, "og:site_name") ?? stringOf(ldArticle?.publisher),
		url: addressOf(facts, page),
		language: facts.language ?? metaOf(facts, "og:locale"),
		section: stringOf(ldArticle?.articleSection) ?? metaOf(facts, "article:section"),
		topics: topicsOf(facts),
		images: readImages(facts, body, page.url),
		problems: paywallProblem(findings),
	};
}

/** An element that was left out with all below it. */
type Pruned = { readonly node: HtmlNode; readonly reason: RemovedReason };

/** What was left out of the article's own element. */
function removedWith(pruned: readonly Pruned[], body: HtmlNode | undefined): readonly Removed[] {
	const removed = new RemovedList();
	for (const { node, reason } of pruned) {
		if (body !== undefined && isWithin(node, body)) removed.add(textOf(node), reason);
	}
	return removed.all;
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
	return absoluteUrl(facts.canonicalUrl ?? metaOf(facts, "og:url"), page.url);
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

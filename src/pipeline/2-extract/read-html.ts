// An HTML page to a draft of its article.

import type { Image, RelatedLink, RemovedReason } from "../../news/article.ts";
import type { Page } from "../../news/page.ts";
import type { Credit } from "../../news/publisher.ts";
import { chooseTitle, sharedWords } from "./choose-title.ts";
import { cutSegments, type Segment } from "./cut-segments.ts";
import { type ArticleDraft, type DraftBlock, RemovedList } from "./draft.ts";
import { findBody, sumText, type TextSums } from "./find-body.ts";
import { furnitureOfLine } from "./furniture-line.ts";
import { correctionOpening } from "./furniture-lines.data.ts";
import { type HtmlNode, isWithin } from "./html-node.ts";
import { furnitureByName } from "./node-words.ts";
import { gatherFacts, metaOf, type PageFacts } from "./page-facts.ts";
import { parseHtml } from "./parse-html.ts";
import { readAuthors } from "./read-authors.ts";
import { readCredits } from "./read-credits.ts";
import { readDates } from "./read-dates.ts";
import { stringOf, stringsOf } from "./read-json-ld.ts";

/** Elements that never hold an article's text, whatever stands in them. */
const neverTags: ReadonlySet<string> = new Set(["head", "noscript", "button", "dialog", "input"]);

/** Elements that hold an article's text only on pages that misuse them for all of it. */
const rarelyTags: ReadonlySet<string> = new Set([
	"nav",
	"footer",
	"aside",
	"form",
	"figure",
	"menu",
]);

/** The share of a page's prose from which on an element is not furniture, whatever its name. */
const proseShareMax = 0.4;

/** Reads a page; the draft of one without an article has no blocks. */
export function readHtml(html: string, page: Page): ArticleDraft {
	const parsed = parseHtml(html);
	const facts = gatherFacts(parsed);
	const { root } = parsed;
	const all = sumText(cutSegments(root, ({ tag }) => neverTags.has(tag)));
	const segments = cutSegments(root, (node) => isFurniture(node, all, root));
	const body = findBody(sumText(segments));
	const title = chooseTitle(facts, root);
	const inside = body === undefined ? [] : segments.filter(({ node }) => isWithin(node, body));
	const collected = collectBlocks(inside, title);
	const lines = linesAround(segments, body);
	const dates = readDates(page, facts, { root, body, lines });
	const { ldArticle } = facts;
	return {
		...collected,
		title,
		published: dates.published,
		modified: dates.modified,
		bylines: readAuthors(facts, root, lines),
		publisherName: metaOf(facts, "og:site_name") ?? stringOf(ldArticle?.publisher),
		url: addressOf(facts, page),
		language: facts.language ?? metaOf(facts, "og:locale"),
		section: stringOf(ldArticle?.articleSection) ?? metaOf(facts, "article:section"),
		topics: topicsOf(facts),
		images: imagesOf(facts),
		problems: dates.problems,
	};
}

function isFurniture(node: HtmlNode, { good }: TextSums, root: HtmlNode): boolean {
	const { tag, attributes } = node;
	if (neverTags.has(tag)) return true;
	if (tag === "body" || tag === "html" || tag === "main") return false;
	const hidden =
		attributes.hidden !== undefined ||
		/display\s?:\s?none/i.test(attributes.style ?? "") ||
		attributes["aria-hidden"] === "true";
	const suspect = hidden || rarelyTags.has(tag) || furnitureByName(node) !== undefined;
	return suspect && (good.get(node) ?? 0) <= (good.get(root) ?? 0) * proseShareMax;
}

type Collected = Pick<ArticleDraft, "blocks" | "removed" | "related" | "credits">;

function collectBlocks(segments: readonly Segment[], title: string | undefined): Collected {
	const collected = {
		blocks: [] as DraftBlock[],
		related: [] as RelatedLink[],
		credits: [] as Credit[],
	};
	const removed = new RemovedList();
	for (const segment of segments) {
		const { text, kind, href } = segment;
		const reason = whyNoBlock(segment, title);
		if (reason !== undefined) {
			removed.add(text, reason);
			if (reason === "related-links" && href !== undefined)
				collected.related.push({ title: text, url: href });
			continue;
		}
		const credited = readCredits(text);
		collected.credits.push(...credited.credits);
		removed.add(credited.taken, credited.text === "" ? "credit" : "dateline");
		if (credited.text === "") continue;
		collected.blocks.push({
			kind: correctionOpening.test(text) ? "correction" : kind,
			text: credited.text,
		});
	}
	while (collected.blocks.at(-1)?.kind === "heading")
		removed.add(collected.blocks.pop()?.text ?? "", "furniture");
	return { ...collected, removed: removed.all };
}

function whyNoBlock(segment: Segment, title: string | undefined): RemovedReason | undefined {
	const { text, kind, tag, linkShare } = segment;
	const reason = furnitureOfLine(text);
	if (reason !== undefined) return reason;
	if (kind === "caption") return "furniture";
	if (tag === "h1") return "title";
	if (title !== undefined && kind === "heading" && sharedWords(text, title) > 0.8) return "title";
	return linkShare > 0.8 && text.length < 250 ? "related-links" : undefined;
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

// A draft to an article: blocks joined into one text, every gap filled or named.

import type { Article, Block } from "../../news/article.ts";
import type { Page } from "../../news/page.ts";
import type { Problem } from "../../news/skip.ts";
import { articleId } from "../../text/article-id.ts";
import { canonicalUrl } from "../../text/canonical-url.ts";
import { detectLanguage } from "../../text/detect-language.ts";
import { datelineDate } from "./dateline-date.ts";
import type { ArticleDraft, DraftUpdate } from "./draft.ts";
import { publisherOf } from "./publisher-of.ts";
import { splitNames } from "./read-byline.ts";
import { unknownDate } from "./unknown-date.ts";

/** The longest title made from a first sentence, in UTF-16 code units. */
const madeTitleLengthMax = 110;

/** Joins the blocks by one blank line each and fills what the page did not say. */
export function buildArticle(
	draft: ArticleDraft,
	page: Page,
	readProblems: readonly Problem[],
): Article {
	const { text, blocks } = joinBlocks(draft);
	const address = draft.url ?? page.url;
	const url = address === undefined ? undefined : canonicalUrl(address);
	const problems = [...readProblems, ...draft.problems];
	const given = draft.title ?? page.hints.title;
	if (given === undefined) {
		problems.push({
			code: "no-title",
			detail: "The page names no title; its first words stand for one.",
		});
	}
	const title = given ?? makeTitle(blocks.length === 0 ? "" : text);
	const id = articleId({ url, title: given ?? "", text });
	const dated = draft.published ?? datelineDate(draft, page);
	const undated = unknownDate(draft, page);
	const published = dated ?? undated.published;
	if (dated === undefined) problems.push(undated.problem);
	const article: Article = {
		id,
		url,
		title,
		text,
		blocks,
		language: chooseLanguage(text, draft.language),
		published,
		modified: draft.modified,
		bylines: draft.bylines.length > 0 ? draft.bylines : splitNames(page.hints.author ?? ""),
		publisher: publisherOf(url, page.hints.publisher ?? draft.publisherName, id),
		credits: draft.credits,
		section: draft.section,
		topics: [...new Set([...draft.topics, ...(page.hints.topics ?? [])])],
		...spansOfUpdates(draft.updates ?? [], blocks),
		...reviewsOf(draft),
		related: draft.related,
		images: draft.images,
		removed: draft.removed,
		problems,
		receivedMs: page.fetchedMs,
	};
	// A string cut from a page keeps the whole page in memory; a clone's strings stand alone.
	return structuredClone(article);
}

function reviewsOf({ claimReviews }: ArticleDraft): Pick<Article, "claimReviews"> {
	return claimReviews === undefined ? {} : { claimReviews };
}

/** Each update reaches to the beginning of the next. */
function spansOfUpdates(
	updates: readonly DraftUpdate[],
	blocks: readonly Block[],
): Pick<Article, "updates"> {
	const spans = updates.flatMap(({ block, time }, at) => {
		const start = blocks[block]?.start;
		const last = (updates[at + 1]?.block ?? blocks.length) - 1;
		const end = blocks[last]?.end;
		return start === undefined || end === undefined || end <= start ? [] : [{ start, end, time }];
	});
	return spans.length > 0 ? { updates: spans } : {};
}

function joinBlocks(draft: ArticleDraft): { text: string; blocks: Block[] } {
	const blocks: Block[] = [];
	let start = 0;
	for (const { kind, text } of draft.blocks) {
		blocks.push({ kind, start, end: start + text.length });
		start += text.length + 2;
	}
	return { text: draft.blocks.map(({ text }) => text).join("\n\n"), blocks };
}

/** What the words say goes before what the page says: templates keep the language of another. */
function chooseLanguage(text: string, declared: string | undefined): string {
	const detected = detectLanguage(text);
	if (detected !== "und") return detected;
	return declared?.toLowerCase().match(/^[a-z]{2,3}(?=$|[-_])/)?.[0] ?? "und";
}

/** The first sentence, cut at a word where it is long. */
function makeTitle(text: string): string {
	const line =
		text
			.slice(0, 400)
			.split("\n\n")
			.find((block) => block.length > 25) ?? text.slice(0, madeTitleLengthMax);
	const sentence = /^.{20,}?[.!?](?=\s+\p{Lu}|$)/u.exec(line)?.[0] ?? line;
	if (sentence.length <= madeTitleLengthMax) return sentence.replace(/[.]$/, "");
	return `${sentence.slice(0, madeTitleLengthMax).replace(/\s+\S*$/, "")} …`;
}

// Reads an article for attribution: its quotations, and the parsed sentences that may attribute.

import type { Article } from "../../news/article.ts";
import type { Span } from "../../news/span.ts";
import { parseSentence } from "../../text/syntax/parse-sentence.ts";
import type { RawSentence } from "../../text/syntax/raw-sentence.ts";
import { splitText } from "../../text/syntax/split-text.ts";
import { cueForms } from "./cue-lexicon.ts";
import { findQuotes, type Quote } from "./find-quotes.ts";
import type { Scene } from "./scene.ts";
import { makeTree } from "./sentence-tree.ts";

/** An article with what attribution reads of it. */
export type Reading = {
	readonly text: string;
	readonly paragraphs: readonly Span[];
	readonly quotes: readonly Quote[];
	/** The sentences that can hold an attribution, parsed. */
	readonly scenes: readonly Scene[];
};

/** Reads an article; only sentences with a cue word or a quotation are parsed. */
export function readArticle(article: Pick<Article, "text" | "blocks">): Reading {
	const { text } = article;
	const paragraphs = article.blocks.length > 0 ? article.blocks : splitParagraphs(text);
	const quotes = findQuotes(text, paragraphs);
	const scenes: Scene[] = [];
	let firstQuote = 0;
	for (const raw of splitText(text)) {
		while ((quotes[firstQuote]?.end ?? Infinity) <= raw.start) firstQuote++;
		const own = quotesOf(quotes, firstQuote, raw);
		if (!mayAttribute(raw, own)) continue;
		scenes.push({ text, tree: makeTree(parseSentence(raw)), quotes: own });
	}
	return { text, paragraphs, quotes, scenes };
}

/** The paragraphs of a text without blocks: what blank lines part. */
export function splitParagraphs(text: string): Span[] {
	const paragraphs: Span[] = [];
	let start = 0;
	for (const blank of text.matchAll(/\n[^\S\n]*\n\s*/gu)) {
		if (blank.index > start) paragraphs.push({ start, end: blank.index });
		start = blank.index + blank[0].length;
	}
	if (start < text.length) paragraphs.push({ start, end: text.length });
	return paragraphs;
}

function quotesOf(quotes: readonly Quote[], from: number, raw: RawSentence): Quote[] {
	const own: Quote[] = [];
	for (let at = from; at < quotes.length; at++) {
		const quote = quotes[at];
		if (quote === undefined || quote.start >= raw.end) break;
		if (quote.end > raw.start) own.push(quote);
	}
	return own;
}

/** A sentence wholly inside a quotation matters only for its own cues. */
function mayAttribute(raw: RawSentence, quotes: readonly Quote[]): boolean {
	const partly = quotes.some((quote) => quote.start > raw.start || quote.end < raw.end);
	return partly || raw.tokens.some(({ form }) => cueForms.has(form.toLowerCase()));
}

// Reads an article for attribution: its quotations, and the parsed sentences that may attribute.

import type { Article } from "../../news/article.ts";
import type { Span } from "../../news/span.ts";
import type { RawSentence } from "../../text/syntax/raw-sentence.ts";
import { splitText } from "../../text/syntax/split-text.ts";
import { collapseQuotes } from "./collapse-quotes.ts";
import { weakForms } from "./cue-forms.data.ts";
import { cueForms, speechForms } from "./cue-lexicon.ts";
import { findQuotes, type Quote } from "./find-quotes.ts";
import { partIntroduced } from "./introduced-words.ts";
import { parseForCues } from "./parse-again.ts";
import type { Scene } from "./scene.ts";
import { isInCapitals, withSmallLetters } from "./small-letters.ts";
import { withoutDateline } from "./without-dateline.ts";

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
	const sentences = joinTitles(splitText(text)).map(withoutDateline);
	const isName = namesIn(sentences);
	const scenes: Scene[] = [];
	let firstQuote = 0;
	sentences.forEach((sentence, index) => {
		while ((quotes[firstQuote + 1]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start)
			firstQuote++;
		const own = quotesOf(quotes, firstQuote, sentence);
		if (!mayAttribute(sentence, own)) return;
		for (const piece of partIntroduced(sentence, own)) {
			const next =
				piece.next ??
				wordsBehindColon(
					piece.raw,
					sentences[index + 1],
					quotes.slice(firstQuote, firstQuote + nearQuotes),
				);
			const tree = parseForCues(withSmallLetters(collapseQuotes(piece.raw, own), isName));
			scenes.push({ text, tree, quotes: quotesOf(own, 0, piece.raw), next });
		}
	});
	return { text, paragraphs, quotes, scenes };
}

/** Tells whether a word has a capital inside a sentence that is no headline; looked up when asked. */
function namesIn(sentences: readonly RawSentence[]): (word: string) => boolean {
	let names: ReadonlySet<string> | undefined;
	return (word) => {
		names ??= new Set(
			sentences
				.filter((sentence) => !isInCapitals(sentence))
				.flatMap(({ tokens }) => tokens.slice(1).map(({ form }) => form)),
		);
		return names.has(word);
	};
}

const titleAtEnd =
	/^(?:Mr|Mrs|Ms|Dr|Rep|Reps|Sen|Sens|Gov|Gen|Lt|Col|Capt|Maj|Sgt|Adm|Prof|Rev|St|Hon|Pres|Atty)\.$/u;

/** Sentences, with those cut behind a title ("said Rep. | A. Oda") made one again. */
function joinTitles(sentences: readonly RawSentence[]): RawSentence[] {
	const joined: RawSentence[] = [];
	for (const sentence of sentences) {
		const last = joined.at(-1);
		const cut = last !== undefined && titleAtEnd.test(last.tokens.at(-1)?.form ?? "");
		if (cut && sentence.start - last.end <= 1) {
			const tokens = [...last.tokens, ...sentence.tokens];
			joined[joined.length - 1] = { start: last.start, end: sentence.end, tokens };
		} else joined.push(sentence);
	}
	return joined;
}

/** A sentence that ends with a colon introduces the next one, or the quotation that it begins. */
function wordsBehindColon(
	raw: RawSentence,
	following: RawSentence | undefined,
	quotes: readonly Quote[],
): Span | undefined {
	const last = raw.tokens.at(-1)?.form;
	if (following === undefined || (last !== ":" && last !== ",")) return undefined;
	const quote = quotes.find(({ start }) => Math.abs(start - following.start) <= 1);
	const sentence = last === ":" ? { start: following.start, end: following.end } : undefined;
	return quote ?? sentence;
}

/**
 * The paragraphs of a text without blocks: what blank lines part, and line ends behind the end of
 * a sentence or before a quotation.
 */
export function splitParagraphs(text: string): Span[] {
	const paragraphs: Span[] = [];
	let start = 0;
	for (const blank of text.matchAll(/\n[^\S\n]*\n\s*|(?<=[.!?:”"’]\s?)\n|\n(?=[“"])/gu)) {
		if (blank.index > start) paragraphs.push({ start, end: blank.index });
		start = blank.index + blank[0].length;
	}
	if (start < text.length) paragraphs.push({ start, end: text.length });
	return paragraphs;
}

/** How many quotations are looked at for one that a sentence introduces. */
const nearQuotes = 16;

/** A quotation that ends right before a sentence is that sentence's too: "…?" Oda asked. */
const besideCharsMax = 2;

function quotesOf(quotes: readonly Quote[], from: number, raw: RawSentence): Quote[] {
	const own: Quote[] = [];
	for (let at = from; at < quotes.length; at++) {
		const quote = quotes[at];
		if (quote === undefined || quote.start >= raw.end) break;
		if (quote.end >= raw.start - besideCharsMax) own.push(quote);
	}
	return own;
}

/** A sentence wholly inside a quotation matters only for its own cues. */
function mayAttribute(raw: RawSentence, quotes: readonly Quote[]): boolean {
	const inside = quotes.some((quote) => quote.start <= raw.start && quote.end >= raw.end);
	if (!inside && quotes.length > 0) return true;
	const forms = inside ? speechForms : cueForms;
	return raw.tokens.some(({ form }) => {
		const word = form.toLowerCase();
		return forms.has(word) && !weakForms.has(word);
	});
}

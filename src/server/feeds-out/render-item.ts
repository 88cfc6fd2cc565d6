// An item's paragraphs and quotes as markup, and as plain text.

import type { OutItem, Quote } from "../../actions/feeds-out/out-feed.ts";
import { escapeMarkup } from "./escape-markup.ts";

/** Paragraphs, then each quote with its outlet. Links are absolute; there is nothing active in it. */
export function itemMarkup({ text, quotes, path }: OutItem, base: string): string {
	const paragraphs = text.map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`);
	const quoted = quotes.map((quote) => quoteMarkup(quote, base));
	const more = `<p><a href="${escapeMarkup(base + path)}">On record</a></p>`;
	return [...paragraphs, ...quoted, more].join("\n");
}

function quoteMarkup(quote: Quote, base: string): string {
	const { words, speaker, publisher, articleTitle, articleUrl, path } = quote;
	const place = escapeMarkup(base + path);
	const who = speaker === undefined ? "" : `${escapeMarkup(speaker)}, in `;
	const title = escapeMarkup(articleTitle);
	const named =
		articleUrl !== undefined && /^https?:/.test(articleUrl)
			? `<a href="${escapeMarkup(articleUrl)}">${title}</a>`
			: title;
	return `<blockquote cite="${place}"><p>${escapeMarkup(words)}</p></blockquote>
<p>— ${who}${escapeMarkup(publisher)}: ${named} (<a href="${place}">the words in place</a>)</p>`;
}

/** The same without markup. */
export function itemText({ text, quotes }: OutItem): string {
	const quoted = quotes.map(
		({ words, publisher, articleTitle }) => `“${words}” (${publisher}: ${articleTitle})`,
	);
	return [...text, ...quoted].join("\n\n");
}

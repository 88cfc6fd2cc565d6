// Lines with links to the words that they rest on.

import { escapeHtml } from "./escape-html.ts";
import { type Citation, type Line, numbersOf, type Sources } from "./number-sources.ts";

/** Where a story stands on the page: its anchors begin with the prefix. */
export type Place = { readonly prefix: string; readonly sources: Sources };

/** The anchor of the words in the text of their article. */
export function anchorOf({ prefix }: Place, articleNumber: number, start: number): string {
	return `${prefix}a${articleNumber}-${start}`;
}

/** The line's text with a numbered link for each of its sources. */
export function citedLine(line: Line, place: Place): string {
	return `${escapeHtml(line.text)}${citeLinks(line.citations, place)}`;
}

/** One link for each source, to the first of its cited words; the words show on hover. */
export function citeLinks(citations: readonly Citation[], place: Place): string {
	const numbers = numbersOf({ text: "", citations }, place.sources);
	return numbers.map((number) => citeLink(number, citations, place)).join("");
}

function citeLink(number: number, citations: readonly Citation[], place: Place): string {
	const cited = citations.find(({ articleId }) => place.sources.numberOf(articleId) === number);
	if (cited === undefined) return "";
	const target = anchorOf(place, number, cited.start);
	return `<a class="cite" href="#${target}" title="${escapeHtml(cited.words)}">${number}</a>`;
}

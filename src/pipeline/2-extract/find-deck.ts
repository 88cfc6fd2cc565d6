// The standfirst: sentences between title and article, outside the article's own element.

import { sharedWords } from "./choose-title.ts";
import type { Segment } from "./cut-segments.ts";
import { weightedLength } from "./find-body.ts";
import { furnitureOfLine } from "./furniture-line.ts";
import { type HtmlNode, isWithin } from "./html-node.ts";
import { parseStatedDate } from "./parse-date.ts";
import { endsLikeSentence } from "./read-text.ts";

/** How many segments may stand between title and article, and how many of them are taken. */
const distanceMax = 30;
const deckMax = 3;

/** Letters of a standfirst, least and most. */
const lengthMin = 40;
const lengthMax = 1200;

/** How like a page's description a line is to be its standfirst, 0 to 1. */
const likenessMin = 0.6;

/**
 * The segments of the standfirst: prose between the heading that is the title and the article,
 * or a line there that the page gives as its description.
 */
export function findDeck(
	segments: readonly Segment[],
	body: HtmlNode,
	title: string,
	description: string | undefined,
): Segment[] {
	const bodyAt = segments.findIndex(({ node }) => isWithin(node, body));
	const before = segments.slice(Math.max(0, bodyAt - distanceMax), bodyAt);
	const titleAt = before.findLastIndex(
		({ text, kind }) => kind === "heading" && sharedWords(text, title) > 0.5,
	);
	return before
		.slice(titleAt + 1)
		.filter((segment) => looksLikeDeck(segment, description, titleAt !== -1))
		.slice(0, deckMax);
}

function looksLikeDeck(
	{ text, linkShare, kind }: Segment,
	description: string | undefined,
	titled: boolean,
): boolean {
	const length = weightedLength(text);
	if (linkShare > 0.4 || kind === "caption" || length < lengthMin || length > lengthMax)
		return false;
	if (furnitureOfLine(text) !== undefined) return false;
	if (description !== undefined && sharedWords(text, description) >= likenessMin) return true;
	return (
		titled && endsLikeSentence(text) && (text.length > 100 || parseStatedDate(text) === undefined)
	);
}

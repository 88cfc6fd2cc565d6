// The codes of what a story is about, where a page's own words for it leave no doubt.

import type { Article } from "../../news/article.ts";
import type { TopicCode } from "../../news/story.ts";
import { mediaTopicLines } from "./media-topics.data.ts";

const codesMax = 4;

/** A term is given where at least this share of the articles that declare anything declare it. */
const shareMin = 0.25;

const codeOfWord: ReadonlyMap<string, TopicCode> = readLines();

/**
 * IPTC Media Topics of a story, those that most articles declare first: from the topics and the
 * section of each page, which must be words for a term as a whole. Never guessed from the text.
 */
export function findTopicCodes(articles: readonly Article[]): TopicCode[] {
	const counts = new Map<TopicCode, number>();
	let declaring = 0;
	for (const { topics, section } of articles) {
		const words = section === undefined ? topics : [...topics, section];
		const found = new Set(words.map((word) => codeOfWord.get(word.trim().toLowerCase())));
		if (words.length > 0) declaring++;
		for (const code of found) {
			if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
		}
	}
	return [...counts]
		.filter(([, count]) => count >= declaring * shareMin)
		.sort((a, b) => b[1] - a[1] || (a[0].code < b[0].code ? -1 : 1))
		.slice(0, codesMax)
		.map(([code]) => code);
}

function readLines(): Map<string, TopicCode> {
	const codes = new Map<string, TopicCode>();
	for (const line of mediaTopicLines.trim().split("\n")) {
		const [code = "", label = "", words = ""] = line.split(";").map((part) => part.trim());
		const term = { code: `medtop:${code}`, label };
		for (const word of [label, ...words.split(", ")]) codes.set(word, term);
	}
	return codes;
}

// An article's title out of the several that a page gives.

import { type HtmlNode, textOf, walkElements } from "./html-node.ts";
import { metaOf, type PageFacts } from "./page-facts.ts";
import { decodeEntities } from "./parse-html.ts";
import { stringOf, typesOf } from "./read-json-ld.ts";
import { squeeze } from "./squeeze.ts";

type Candidate = { readonly text: string; readonly weight: number };

/** How many headings are looked at, and how long one may be. */
const headingsMax = 20;
const titleLengthMax = 400;

/**
 * The title that most of the places agree on: headline in JSON-LD, `og:title`, `<h1>`, `<title>`,
 * compared without the site's name at their end. The heading that readers see decides ties.
 */
export function chooseTitle(facts: PageFacts, root: HtmlNode): string | undefined {
	const site = metaOf(facts, "og:site_name", "application-name") ?? "";
	const stripped = (text: string | undefined) =>
		text === undefined ? undefined : withoutSite(tidy(text), site);
	const og = stripped(metaOf(facts, "og:title"));
	const twitter = stripped(metaOf(facts, "twitter:title"));
	const document = stripped(facts.documentTitle);
	const { ldArticle } = facts;
	const news =
		ldArticle !== undefined && typesOf(ldArticle).some((type) => /NewsArticle|LiveBlog/.test(type));
	const headline = stripped(stringOf(ldArticle?.headline));
	const heading = chooseHeading(root, [headline, og, document]);
	const candidates: Candidate[] = [
		{ text: heading ?? "", weight: 1.5 },
		{ text: headline ?? "", weight: news ? 1.1 : 0.5 },
		{ text: og ?? "", weight: 1 },
		{ text: document ?? "", weight: 0.5 },
		{ text: twitter ?? "", weight: 0.3 },
	].filter(({ text }) => text !== "");
	return mostAgreed(candidates);
}

function tidy(text: string): string {
	return squeeze(decodeEntities(text)).slice(0, titleLengthMax);
}

function mostAgreed(candidates: readonly Candidate[]): string | undefined {
	const votes = new Map<string, number>();
	for (const { text, weight } of candidates)
		votes.set(fold(text), (votes.get(fold(text)) ?? 0) + weight);
	let best: string | undefined;
	let bestVotes = 0;
	for (const { text } of candidates) {
		const count = votes.get(fold(text)) ?? 0;
		if (count > bestVotes) {
			best = text;
			bestVotes = count;
		}
	}
	return best;
}

/** The `<h1>` that is most like the other titles; the first of those like none. */
function chooseHeading(
	root: HtmlNode,
	others: readonly (string | undefined)[],
): string | undefined {
	const headings: string[] = [];
	walkElements(root, (node) => {
		if (node.tag === "h1" && headings.length < headingsMax) {
			const text = textOf(node).slice(0, titleLengthMax);
			if (text !== "") headings.push(text);
		}
		return true;
	});
	const known = others.filter((other) => other !== undefined);
	let best = headings[0];
	let bestShare = 0;
	for (const heading of headings) {
		const share = Math.max(0, ...known.map((other) => sharedWords(heading, other)));
		if (share > bestShare) {
			best = heading;
			bestShare = share;
		}
	}
	return bestShare === 0 && headings.length > 1 ? undefined : best;
}

/** The share of words that two titles have in common, of the words of both. */
export function sharedWords(a: string, b: string): number {
	const wordsA = new Set(fold(a).split(" "));
	const wordsB = new Set(fold(b).split(" "));
	const shared = [...wordsA].filter((word) => wordsB.has(word)).length;
	return shared / (wordsA.size + wordsB.size - shared);
}

function fold(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/** A title without the site's name and section at its end or beginning. */
function withoutSite(title: string, site: string): string {
	const parts = title.split(/(\s+[|•·»«—–-]\s+|\s*[|ㅣ｜]\s*)/u);
	if (parts.length < 3) return title;
	const last = parts.at(-1) ?? "";
	const rest = parts.slice(0, -2).join("");
	const named = site !== "" && (fold(last).includes(fold(site)) || fold(site).includes(fold(last)));
	const short =
		last.split(/\s+/).length <= 4 && rest.split(/\s+/).length >= 4 && !/[?!]$/.test(last);
	const bar = /[|ㅣ｜•·]/u.test(parts.at(-2) ?? "");
	if (named || (short && bar)) return withoutSite(rest, site);
	return title;
}

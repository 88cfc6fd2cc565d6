// An article's title out of the several that a page gives.

import { type HtmlNode, textOf, walkElements } from "./html-node.ts";
import { metaOf, type PageFacts } from "./page-facts.ts";
import { decodeEntities } from "./parse-html.ts";
import { stringOf, typesOf } from "./read-json-ld.ts";
import { squeeze } from "./squeeze.ts";

/** How many headings are looked at, and how long one may be. */
const headingsMax = 20;
const titleLengthMax = 400;

/** The longest name of a section behind a title. */
const sectionLengthMax = 25;

type Candidate = { readonly text: string; readonly weight: number };

/**
 * The title that most of the places agree on: headline in JSON-LD, `og:title`, `<h1>`, `<title>`,
 * compared without the site's name at their end. Among equals goes what a news page gives to
 * others before what readers see; on other pages, whose metadata are written for search engines,
 * the heading goes first.
 */
export function chooseTitle(facts: PageFacts, root: HtmlNode): string | undefined {
	const { ldArticle } = facts;
	const site = metaOf(facts, "og:site_name", "application-name") ?? "";
	const stripped = (text: string | undefined) =>
		text === undefined ? undefined : withoutSite(tidy(text), site);
	const og = stripped(metaOf(facts, "og:title"));
	const document = stripped(facts.documentTitle);
	const headline = stripped(stringOf(ldArticle?.headline));
	const names = [site, stringOf(ldArticle?.publisher), lastPart(facts.documentTitle ?? "")];
	const heading = chooseHeading(root, [headline, og, document], names);
	const news =
		ldArticle !== undefined && typesOf(ldArticle).some((type) => /NewsArticle|LiveBlog/.test(type));
	const chosen = mostAgreed([
		{ text: og ?? "", weight: news ? 1.6 : 1 },
		{ text: heading ?? "", weight: 1.5 },
		{ text: headline ?? "", weight: news ? 1.5 : 0.5 },
		{ text: document ?? "", weight: 0.5 },
		{ text: stripped(metaOf(facts, "twitter:title")) ?? "", weight: 0.3 },
	]);
	return news && og !== undefined && chosen !== undefined && differByKicker(og, chosen)
		? og
		: chosen;
}

/** "Harbour: Bridge closed" and "Bridge closed": one headline, with a kicker and without. */
function differByKicker(a: string, b: string): boolean {
	const [long, short] = a.length > b.length ? [a, b] : [b, a];
	const kicker = long.slice(0, long.length - short.length);
	return short.length > kicker.length && long.endsWith(short) && /[:|/–—]\s*$/u.test(kicker);
}

function tidy(text: string): string {
	return squeeze(decodeEntities(text)).slice(0, titleLengthMax);
}

/** What stands behind the last sign that sets a site's name apart. */
function lastPart(title: string): string | undefined {
	const parts = title.split(/\s+[|•·»«—–-]\s+|\s*[|ㅣ｜]\s*/u);
	return parts.length > 1 ? parts.at(-1) : undefined;
}

/** Titles count as one if their letters are the same, or one is the other and a site's section. */
function mostAgreed(candidates: readonly Candidate[]): string | undefined {
	let best: string | undefined;
	let bestVotes = 0;
	for (const { text } of candidates) {
		if (text === "") continue;
		const key = lettersOf(text);
		const votes = candidates
			.filter((other) => lettersOf(other.text) === key || isWithSection(other.text, text))
			.reduce((sum, { weight }) => sum + weight, 0);
		if (votes > bestVotes) {
			best = text;
			bestVotes = votes;
		}
	}
	return best;
}

function lettersOf(text: string): string {
	return fold(text).replaceAll(" ", "");
}

/** "Bridge closed - Local" is "Bridge closed" with a section. */
function isWithSection(long: string, short: string): boolean {
	const rest = long.slice(short.length);
	return (
		rest !== "" &&
		rest.length <= sectionLengthMax &&
		long.startsWith(short) &&
		/^\s?[-–—|ㅣ]/u.test(rest)
	);
}

/** The `<h1>` that is most like the other titles; of several like none, none. */
function chooseHeading(
	root: HtmlNode,
	others: readonly (string | undefined)[],
	siteNames: readonly (string | undefined)[],
): string | undefined {
	const known = others.filter((other) => other !== undefined);
	const named = new Set(siteNames.map((name) => fold(name ?? "")));
	const headings = headingsOf(root).filter((text) => known.length === 0 || !named.has(fold(text)));
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

function headingsOf(root: HtmlNode): string[] {
	const headings: string[] = [];
	walkElements(root, (node) => {
		if (node.tag === "h1" && headings.length < headingsMax) {
			const text = textOf(node).slice(0, titleLengthMax);
			if (text !== "") headings.push(text);
		}
		return true;
	});
	return headings;
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

/** A title without the site's name and section at its end. */
function withoutSite(title: string, site: string): string {
	const parts = title.split(/(\s+[|•·»«—–-]\s+|\s*[|ㅣ｜]\s*)/u);
	let count = parts.length;
	while (count >= 3 && isSiteName(parts.slice(0, count), site)) count -= 2;
	return parts.slice(0, count).join("");
}

function isSiteName(parts: readonly string[], site: string): boolean {
	const last = parts.at(-1) ?? "";
	const rest = parts.slice(0, -2).join("");
	if (site !== "" && (fold(last).includes(fold(site)) || fold(site).includes(fold(last))))
		return true;
	const short = last.split(/\s+/).length <= 4 && rest.split(/\s+/).length >= 4;
	return short && !/[?!]$/.test(last) && /[|ㅣ｜•·]/u.test(parts.at(-2) ?? "");
}

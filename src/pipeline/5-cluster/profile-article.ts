// What the clusterer keeps of an article: its weighted terms, its names and its clock.

import type { Article } from "../../news/article.ts";
import type { ArticleId } from "../../news/span.ts";
import type { Statement } from "../../news/statement.ts";
import { findTerms, type TextTerms } from "../../text/terms.ts";
import { backgroundShare } from "../../text/terms-background.ts";

/** Plain values only: it is stored as JSON and read back after a restart. */
export type Profile = {
	readonly articleId: ArticleId;
	readonly publisherKey: string;
	readonly title: string;
	/** Interval of publication, milliseconds UTC; undefined where the article has no date. */
	readonly published: { readonly earliestMs: number; readonly latestMs: number } | undefined;
	readonly receivedMs: number;
	/** Stems and folded names, the heaviest first. */
	readonly terms: readonly string[];
	/** The weight of each term inside this article, before its rarity counts. */
	readonly weights: readonly number[];
	/** Names as written, the most told first. */
	readonly names: readonly string[];
	/** Words outside the title. */
	readonly bodyTerms: number;
	/** What the page itself says it is about. */
	readonly topics: readonly string[];
};

/** The most terms that are kept of an article. */
const termsMax = 160;
const namesMax = 24;

/** Only the beginning of a long article tells its story. */
const bodyCharsMax = 12_000;
const ledeCharsMax = 700;

/** How much heavier a term weighs in the title, in the first lines, and as a name. */
export const titleWeight = 2.2;
export const ledeWeight = 0.8;
export const nameWeight = 1.4;

const undatedBases: ReadonlySet<string> = new Set(["unknown", "received"]);

/**
 * Prepares an article for `createClusterer`: pure and heavy, so that workers can run it.
 *
 * `statements` may be empty; where there are any, their resolved speakers count as names.
 */
export function profileArticle(article: Article, statements: readonly Statement[]): Profile {
	const body = findTerms(article.text, bodyCharsMax);
	const lede = findTerms(article.text.slice(0, ledeCharsMax), ledeCharsMax);
	const title = findTerms(article.title, 400);
	const weights = weighTerms(body, lede, title);
	for (const name of speakerNames(statements)) addWeight(weights, name, nameWeight * 0.5);
	const ranked = rankTerms(weights);
	const { basis, earliestMs, latestMs } = article.published;
	return {
		articleId: article.id,
		publisherKey: article.publisher.key,
		title: article.title,
		published: undatedBases.has(basis) ? undefined : { earliestMs, latestMs },
		receivedMs: article.receivedMs,
		terms: ranked.map(([term]) => term),
		weights: ranked.map(([, weight]) => Math.round(weight * 100) / 100),
		names: topNames(body, title),
		bodyTerms: body.stems.size,
		topics: article.topics.slice(0, 12),
	};
}

function weighTerms(body: TextTerms, lede: TextTerms, title: TextTerms): Map<string, number> {
	const weights = new Map<string, number>();
	for (const [stem, count] of body.stems) addWeight(weights, stem, 1 + Math.log(count));
	for (const [stem] of lede.stems) addWeight(weights, stem, ledeWeight);
	for (const [stem] of title.stems) addWeight(weights, stem, titleWeight);
	for (const [name, { count }] of body.names) {
		if (name.includes(" ")) addWeight(weights, name, nameWeight * (1 + Math.log(count)));
	}
	return weights;
}

function addWeight(weights: Map<string, number>, term: string, weight: number): void {
	weights.set(term, (weights.get(term) ?? 0) + weight);
}

function speakerNames(statements: readonly Statement[]): Set<string> {
	const names = new Set<string>();
	for (const { speaker } of statements) {
		if (speaker.resolved && speaker.name.includes(" ")) names.add(speaker.name.toLowerCase());
	}
	return names;
}

/** The heaviest terms, by weight and rarity in English; ties in alphabetical order. */
function rankTerms(weights: ReadonlyMap<string, number>): [string, number][] {
	const ranked = [...weights].map(([term, weight]) => ({
		term,
		weight,
		rank: -weight * Math.log(1 / backgroundShare(term)),
	}));
	ranked.sort((a, b) => a.rank - b.rank || (a.term < b.term ? -1 : 1));
	return ranked.slice(0, termsMax).map(({ term, weight }) => [term, weight]);
}

function topNames(body: TextTerms, title: TextTerms): string[] {
	const counts = new Map<string, { name: string; count: number }>();
	for (const [key, { name, count }] of body.names) counts.set(key, { name, count });
	for (const [key] of title.names) {
		const held = counts.get(key);
		if (held !== undefined) held.count += 2;
	}
	return [...counts.values()]
		.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
		.slice(0, namesMax)
		.map(({ name }) => name);
}

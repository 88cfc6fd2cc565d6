// What the matcher keeps of an article: its shingles, its clock, and whom it credits.

import type { Article } from "../../news/article.ts";
import type { Credit } from "../../news/publisher.ts";
import type { ArticleId } from "../../news/span.ts";
import { unquotedShingles } from "../../text/shingles.ts";
import { eachWordHash } from "../../text/shingles-words.ts";
import { agencyIn, findCreditLines } from "./credit-lines.ts";

/** Plain values only: it is stored as JSON and read back after a restart. */
export type Fingerprint = {
	readonly articleId: ArticleId;
	readonly publisherKey: string;
	readonly publisherName: string;
	/** The end of the interval in which it was published, milliseconds UTC: a day ends its day. */
	readonly publishedMs: number | undefined;
	/** Shingles in text order, 0 where a quotation was left out. */
	readonly hashes: readonly number[];
	/** Words outside and inside quotation marks. */
	readonly unquoted: number;
	readonly quoted: number;
	/** Words that stand capitalised in the text, as numbers: whether it names an outlet. */
	readonly capitalised: readonly number[];
	/** The agencies and outlets that it credits, the most telling first. */
	readonly credits: readonly {
		readonly agency: string;
		readonly kind: Credit["kind"];
		readonly words: string;
	}[];
};

/** The most words of one article that are compared. */
export const wordsMax = 4000;

/** The most credits that are kept. */
const creditsMax = 6;

const undatedBases: ReadonlySet<string> = new Set(["unknown", "received"]);

/**
 * Prepares an article for `createMatcher`: pure and heavy, so that workers can run it.
 *
 * Words inside quotation marks and inside blocks of kind `quote` or `post` are counted but not
 * compared: that two articles quote the same person makes neither a copy.
 */
export function fingerprintArticle(article: Article): Fingerprint {
	const quoteBlocks = article.blocks.filter(({ kind }) => kind === "quote" || kind === "post");
	const shingles = unquotedShingles(article.text, quoteBlocks, wordsMax);
	const { basis, latestMs } = article.published;
	return {
		articleId: article.id,
		publisherKey: article.publisher.key,
		publisherName: article.publisher.name,
		publishedMs: undatedBases.has(basis) ? undefined : latestMs,
		hashes: shingles.hashes,
		unquoted: shingles.unquoted,
		quoted: shingles.quoted,
		capitalised: capitalisedWords(article.text),
		credits: creditsOf(article),
	};
}

/** The most capitalised words that are kept. */
const capitalisedMax = 200;

function capitalisedWords(text: string): number[] {
	const found = new Set<number>();
	eachWordHash(text, 0, Math.min(text.length, wordsMax * 6), (hash, start) => {
		const code = text.charCodeAt(start);
		if (found.size < capitalisedMax && code >= 65 && code <= 90) found.add(hash);
	});
	return [...found];
}

const kindOrder = [
	"first-appeared",
	"feed-source",
	"dateline",
	"credit-line",
	"copyright",
	"inputs",
];

function creditsOf(article: Article): Fingerprint["credits"] {
	const found = [...article.credits, ...findCreditLines(article.text)];
	found.sort((a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind));
	const byAgency = new Map<string, Fingerprint["credits"][number]>();
	for (const { agency, kind, words } of found) {
		const name = agencyIn(agency) ?? agency;
		if (!byAgency.has(name)) byAgency.set(name, { agency: name, kind, words });
	}
	return [...byAgency.values()].slice(0, creditsMax);
}

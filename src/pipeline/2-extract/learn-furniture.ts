// What a site repeats on its pages, learned from its articles: no list of words knows it all.

import type { Article, Block, Removed } from "../../news/article.ts";

/** In how many articles a text must stand to be the site's, and in what share of them. */
const articlesMin = 3;
const articlesShareMin = 0.2;

/** The longest text that is looked at, in UTF-16 code units: whole paragraphs may be quoted. */
const blockLengthMax = 600;

/** How many articles of a site are looked at. */
const articlesMax = 500;

/** The texts that a site repeats, folded by {@link foldBlock}. */
export type LearnedFurniture = ReadonlySet<string>;

/**
 * Learns the blocks that articles of one site have in common: appeals, notes, offers. Articles
 * with the same title are one, so that copies and revisions teach nothing; quotations and
 * corrections are never learned.
 */
export function learnFurniture(articlesOfSite: readonly Article[]): LearnedFurniture {
	const byTitle = new Map(
		articlesOfSite.slice(-articlesMax).map((article) => [article.title, article]),
	);
	const counts = new Map<string, number>();
	for (const article of byTitle.values()) {
		for (const text of new Set(
			article.blocks.filter(isLearnable).map((block) => foldBlock(article, block)),
		)) {
			counts.set(text, (counts.get(text) ?? 0) + 1);
		}
	}
	const least = Math.max(articlesMin, byTitle.size * articlesShareMin);
	return new Set(
		[...counts].filter(([text, count]) => text !== "" && count >= least).map(([text]) => text),
	);
}

/** The article without what its site repeats; the same article where there is nothing of it. */
export function withoutLearned(article: Article, learned: LearnedFurniture): Article {
	const isRepeated = (block: Block) => isLearnable(block) && learned.has(foldBlock(article, block));
	const gone = article.blocks.filter(isRepeated);
	if (gone.length === 0 || gone.length === article.blocks.length) return article;
	const kept = article.blocks.filter((block) => !isRepeated(block));
	const texts = kept.map(({ start, end }) => article.text.slice(start, end));
	let start = 0;
	const blocks = kept.map(({ kind }, at) => {
		const end = start + (texts[at]?.length ?? 0);
		const block: Block = { kind, start, end };
		start = end + 2;
		return block;
	});
	const removed: Removed[] = gone.map((block) => ({
		text: article.text.slice(block.start, block.end),
		reason: "repeated-on-site",
	}));
	return {
		...article,
		text: texts.join("\n\n"),
		blocks,
		removed: [...article.removed, ...removed],
	};
}

function isLearnable({ kind, start, end }: Block): boolean {
	return (
		kind !== "quote" && kind !== "post" && kind !== "correction" && end - start <= blockLengthMax
	);
}

/** A block's words without case, digits and punctuation: "3 comments" is "5 comments". */
function foldBlock({ text }: Article, { start, end }: Block): string {
	return text
		.slice(start, end)
		.toLowerCase()
		.replace(/[^\p{L}]+/gu, " ")
		.trim();
}

// What a site repeats on its pages, learned from its articles: no list of words knows it all.

import type { Article, Block, Removed } from "../../news/article.ts";

/**
 * What is known of a site's blocks. A value that can be kept as JSON; {@link learnSite} gives the
 * next one. Bounded: docs/notes/extraction.md.
 */
export type SiteBlocks = {
	/** Articles that it was learned from, since the last time that it was thinned out. */
	readonly articles: number;
	/** The telling words of their titles. */
	readonly titles: readonly (readonly string[])[];
	/** By the key of a block: in how many articles it stood, and places of titles without a common word. */
	readonly blocks: Readonly<Record<string, SiteBlock>>;
};

type SiteBlock = { readonly count: number; readonly seen: readonly number[] };

export const unknownSite: SiteBlocks = { articles: 0, titles: [], blocks: {} };

/** Articles that a block must stand in whose titles have no word in common. */
const unrelatedMin = 4;

/** The share of a site's articles that it must stand in. */
const shareMin = 0.2;

/** From so many articles on a site is thinned out: what is learned stays, at half its count. */
const articlesMax = 128;
const blocksMax = 800;

/** Blocks that stand in fewer of the articles are forgotten then. */
const shareKeptMin = 0.1;

/** The longest block that is looked at, in UTF-16 code units: whole paragraphs may be quoted. */
const blockLengthMax = 600;

/** The share of an article's text from which on nothing of it is taken for the site's. */
const removedShareMax = 1 / 3;

/**
 * What is known of a site after one more article. A block is the site's where it stands in articles
 * about different things: a paragraph of background comes back in articles of one story, whose
 * titles share a word. An article whose title was met before teaches nothing.
 */
export function learnSite(site: SiteBlocks, title: string, keys: readonly string[]): SiteBlocks {
	const words = tellingWords(title);
	const known = site.titles.some((other) => other.join(" ") === words.join(" "));
	if (words.length === 0 || known) return site;
	const thin = site.articles >= articlesMax ? thinOut(site) : site;
	const titles = [...thin.titles, words];
	const blocks: Record<string, SiteBlock> = { ...thin.blocks };
	for (const key of new Set(keys)) {
		const { count, seen } = blocks[key] ?? { count: 0, seen: [] };
		const isNew =
			seen.length < unrelatedMin &&
			seen.every((at) => !(titles[at] ?? []).some((word) => words.includes(word)));
		blocks[key] = { count: count + 1, seen: isNew ? [...seen, titles.length - 1] : seen };
	}
	return { articles: thin.articles + 1, titles, blocks: withinBounds(blocks) };
}

/** The keys of the blocks that a site repeats. */
export function repeatedBlocks({ articles, blocks }: SiteBlocks): ReadonlySet<string> {
	const least = articles * shareMin;
	return new Set(
		Object.entries(blocks)
			.filter(([, { count, seen }]) => seen.length >= unrelatedMin && count >= least)
			.map(([key]) => key),
	);
}

/** The keys of an article's blocks that may be its site's, in order. */
export function blockKeys(article: Article): readonly string[] {
	return article.blocks
		.filter((block) => isLearnable(article, block))
		.map((block) => keyOf(article, block))
		.filter((key) => key !== "");
}

/**
 * The article without the blocks of these keys; the same article where it has none of them, or
 * where they are so much of it that they may be what it says.
 */
export function withoutRepeated(article: Article, keys: ReadonlySet<string>): Article {
	const isRepeated = (block: Block): boolean =>
		isLearnable(article, block) && keys.has(keyOf(article, block));
	const gone = keys.size === 0 ? [] : article.blocks.filter(isRepeated);
	const length = gone.reduce((sum, { start, end }) => sum + end - start, 0);
	if (gone.length === 0 || length > article.text.length * removedShareMax) return article;
	const kept = article.blocks.filter((block) => !gone.includes(block));
	const texts = kept.map(({ start, end }) => article.text.slice(start, end));
	let start = 0;
	const blocks = kept.map((block, at) => {
		const end = start + (texts[at]?.length ?? 0);
		const moved: Block = { ...block, start, end };
		start = end + 2;
		return moved;
	});
	const removed = gone.map(
		(block): Removed => ({
			text: article.text.slice(block.start, block.end),
			reason: "repeated-on-site",
		}),
	);
	const whole = { ...article, text: texts.join("\n\n"), blocks };
	const updates = moveUpdates(article, kept, blocks);
	const all = [...article.removed, ...removed];
	return { ...whole, ...(updates !== undefined && { updates }), removed: all };
}

/** The updates of a live blog where their blocks are now; one that has none left goes. */
function moveUpdates(
	{ updates }: Article,
	kept: readonly Block[],
	moved: readonly Block[],
): Article["updates"] {
	return updates?.flatMap((update) => {
		const inside = moved.filter((_, at) => {
			const before = kept[at];
			return before !== undefined && before.start >= update.start && before.end <= update.end;
		});
		const [first, last] = [inside[0], inside.at(-1)];
		if (first === undefined || last === undefined) return [];
		return [{ ...update, start: first.start, end: last.end }];
	});
}

/** The keys of what was removed from an article as its site's. */
export function removedKeys({ removed }: Article): ReadonlySet<string> {
	return new Set(
		removed.filter(({ reason }) => reason === "repeated-on-site").map(({ text }) => hashOf(text)),
	);
}

/** What somebody said, and what an outlet takes back, is never the site's. */
function isLearnable({ text }: Article, { kind, start, end }: Block): boolean {
	if (kind === "quote" || kind === "post" || kind === "correction") return false;
	return end - start <= blockLengthMax && !/["“”„«»「」]/.test(text.slice(start, end));
}

function keyOf({ text }: Article, { start, end }: Block): string {
	return hashOf(text.slice(start, end));
}

/**
 * 64 bits in base 36 of a block's words without case, digits and punctuation ("3 comments" is
 * "5 comments"); "" where it has no letters. Two runs of FNV-1a.
 */
function hashOf(text: string): string {
	const words = text
		.toLowerCase()
		.replace(/[^\p{L}]+/gu, " ")
		.trim();
	if (words === "") return "";
	let a = 0x811c9dc5;
	let b = 0x01000193;
	for (let i = 0; i < words.length; i++) {
		const code = words.charCodeAt(i);
		a = Math.imul(a ^ code, 0x01000193);
		b = Math.imul(b ^ code, 0x85ebca6b);
	}
	return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

const titleWordsMax = 12;

/** Words of four letters and more: names and things, few of the small words that all titles have. */
function tellingWords(title: string): readonly string[] {
	const words =
		title
			.slice(0, 300)
			.toLowerCase()
			.match(/[\p{L}\p{M}]{4,}|\p{Lo}{2}/gu) ?? [];
	return [...new Set(words)].slice(0, titleWordsMax);
}

function thinOut({ articles, blocks }: SiteBlocks): SiteBlocks {
	const kept = Object.entries(blocks)
		.filter(
			([, { count, seen }]) => seen.length >= unrelatedMin && count >= articles * shareKeptMin,
		)
		.map(([key, { count, seen }]): [string, SiteBlock] => [
			key,
			{ count: Math.round(count / 2), seen: seen.map(() => -1) },
		]);
	const half = Math.round(articles / 2);
	return { articles: half, titles: [], blocks: Object.fromEntries(kept) };
}

/** Blocks met once go first, the oldest of them before others. */
function withinBounds(blocks: Record<string, SiteBlock>): Record<string, SiteBlock> {
	const entries = Object.entries(blocks);
	if (entries.length <= blocksMax) return blocks;
	const often = entries.filter(([, { count }]) => count > 1).slice(-blocksMax / 2);
	const once = entries.filter(([, { count }]) => count === 1).slice(-blocksMax / 4);
	return Object.fromEntries([...often, ...once]);
}

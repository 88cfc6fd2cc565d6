// Which element of a page holds the article.

import type { Segment } from "./cut-segments.ts";
import type { HtmlNode } from "./html-node.ts";
import { furnitureByName, looksLikeBody } from "./node-words.ts";

/** What each level between a paragraph and its container costs: docs/notes/extraction.md. */
const decayPerLevel = 0.8;

/** Text sums of the elements of a page, by element. */
export type TextSums = {
	/** Weighted text of the paragraphs below. */
	readonly good: ReadonlyMap<HtmlNode, number>;
	/** The same with {@link decayPerLevel} for each level between. */
	readonly near: ReadonlyMap<HtmlNode, number>;
	/** Weighted length of all the text below, links and labels too. */
	readonly all: ReadonlyMap<HtmlNode, number>;
	/** The part of `all` that is links. */
	readonly linked: ReadonlyMap<HtmlNode, number>;
};

/** How much a segment speaks for being in an article: its letters, if it reads like prose. */
export function proseWeight(segment: Segment): number {
	const { text, linkShare, kind } = segment;
	if (linkShare > 0.5 || kind === "heading" || kind === "caption") return 0;
	const length = weightedLength(text);
	const ended = /[.!?…:;,"'”’»」』。！？।۔؟)]\s*$/u.test(text);
	if (length < 25) return 0;
	const prose = ended ? 1 : Math.min(1, length / 250);
	return Math.min(length, 1500) * (1 - linkShare) * prose * (kind === "item" ? 0.6 : 1);
}

/** Length in letters of an alphabet: a character of a script without spaces counts as 2.5. */
export function weightedLength(text: string): number {
	let wide = 0;
	for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x2e80) wide++;
	return text.length + wide * 1.5;
}

/** Sums up the text below each element, in one pass from the leaves. */
export function sumText(segments: readonly Segment[]): TextSums {
	const good = new Map<HtmlNode, number>();
	const all = new Map<HtmlNode, number>();
	const linked = new Map<HtmlNode, number>();
	for (const segment of segments) {
		const { node, text, linkShare } = segment;
		add(good, node, proseWeight(segment));
		add(all, node, weightedLength(text));
		add(linked, node, weightedLength(text) * linkShare);
	}
	const near = new Map(good);
	// Descending document order: every child is summed up before its parent.
	for (const node of [...withAncestors(all.keys())].sort((a, b) => b.order - a.order)) {
		const { parent } = node;
		if (parent === undefined) continue;
		for (const sums of [good, all, linked]) add(sums, parent, sums.get(node) ?? 0);
		add(near, parent, (near.get(node) ?? 0) * decayPerLevel);
	}
	return { good, near, all, linked };
}

function add(sums: Map<HtmlNode, number>, node: HtmlNode, value: number): void {
	sums.set(node, (sums.get(node) ?? 0) + value);
}

function withAncestors(starts: Iterable<HtmlNode>): Set<HtmlNode> {
	const nodes = new Set<HtmlNode>();
	for (const start of starts) {
		let at: HtmlNode | undefined = start;
		for (; at !== undefined && !nodes.has(at); at = at.parent) nodes.add(at);
	}
	return nodes;
}

/** The element that holds the article; undefined for a page without prose. */
export function findBody(sums: TextSums): HtmlNode | undefined {
	let best: HtmlNode | undefined;
	let bestScore = 0;
	for (const [node, near] of sums.near) {
		if (near <= bestScore / 1.4) continue;
		const score = near * bonusOf(node);
		if (score > bestScore) {
			best = node;
			bestScore = score;
		}
	}
	return best === undefined ? undefined : widen(best, sums);
}

const containerTags: ReadonlySet<string> = new Set(["article", "main"]);

function bonusOf(node: HtmlNode): number {
	if (node.tag === "p" || node.tag === "li" || node.tag === "blockquote") return 0.9;
	if (looksLikeBody(node)) return 1.4;
	if (containerTags.has(node.tag) || node.attributes.role === "main") return 1.2;
	return furnitureByName(node) === undefined ? 1 : 0.4;
}

/** How much more prose a wider element must hold to be taken instead. */
const widenGainMin = 1.12;

/** The share of prose in what a wider element adds, if nothing marks it as an article's. */
const widenPurityMin = 0.75;

/** How many levels up a wider element is looked for. */
const widenLevelsMax = 6;

/** Goes up while that brings in more of the article: parts of it in sibling elements. */
function widen(start: HtmlNode, sums: TextSums): HtmlNode {
	let best = start;
	let at = start.parent;
	for (let up = 0; up < widenLevelsMax && at !== undefined; up++, at = at.parent) {
		if (at.tag === "body" || at.tag === "html" || at.parent === undefined) break;
		if (isWorthWidening(best, at, sums)) best = at;
	}
	return best;
}

function isWorthWidening(from: HtmlNode, to: HtmlNode, { good, all }: TextSums): boolean {
	const gain = (good.get(to) ?? 0) - (good.get(from) ?? 0);
	if (gain < (good.get(from) ?? 0) * (widenGainMin - 1)) return false;
	if (containerTags.has(to.tag) || looksLikeBody(to)) return true;
	const added = (all.get(to) ?? 0) - (all.get(from) ?? 0);
	return gain >= added * widenPurityMin && furnitureByName(to) === undefined;
}

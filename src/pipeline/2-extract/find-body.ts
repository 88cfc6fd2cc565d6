// Which element of a page holds the article.

import type { Segment } from "./cut-segments.ts";
import type { HtmlNode } from "./html-node.ts";
import { furnitureByName, looksLikeBody } from "./node-words.ts";

/** What each level between a paragraph and its container costs: docs/notes/extraction.md. */
const decayPerLevel = 0.8;

/** Text sums of the elements of a page, each at the place that the element's `order` names. */
export type TextSums = {
	/** Weighted text of the paragraphs below. */
	readonly good: Float64Array;
	/** The same with {@link decayPerLevel} for each level between. */
	readonly near: Float64Array;
	/** Weighted length of all the text below, links and labels too. */
	readonly all: Float64Array;
	/** The part of `all` that is links. */
	readonly linked: Float64Array;
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

const wideCharacter = /[\u2e80-\uffff]/;

/** Length in letters of an alphabet: a character of a script without spaces counts as 2.5. */
export function weightedLength(text: string): number {
	// Most texts have none; the engine finds that out faster than a loop.
	if (!wideCharacter.test(text)) return text.length;
	let wide = 0;
	for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x2e80) wide++;
	return text.length + wide * 1.5;
}

/** Sums up the text below each element, in one pass from the leaves. */
export function sumText(segments: readonly Segment[], nodes: readonly HtmlNode[]): TextSums {
	const good = new Float64Array(nodes.length);
	const all = new Float64Array(nodes.length);
	const linked = new Float64Array(nodes.length);
	for (const segment of segments) {
		const { node, text, linkShare } = segment;
		const length = weightedLength(text);
		add(good, node, proseWeight(segment));
		add(all, node, length);
		add(linked, node, length * linkShare);
	}
	const near = good.slice();
	// Descending document order: every child is summed up before its parent.
	for (let order = nodes.length - 1; order > 0; order--) {
		const parent = nodes[order]?.parent;
		if (parent === undefined || all[order] === 0) continue;
		for (const sums of [good, all, linked]) add(sums, parent, sums[order] ?? 0);
		add(near, parent, (near[order] ?? 0) * decayPerLevel);
	}
	return { good, near, all, linked };
}

function add(sums: Float64Array, { order }: HtmlNode, value: number): void {
	sums[order] = (sums[order] ?? 0) + value;
}

/** The element that holds the article; undefined for a page without prose. */
export function findBody(sums: TextSums, nodes: readonly HtmlNode[]): HtmlNode | undefined {
	let best: HtmlNode | undefined;
	let bestScore = 0;
	for (const node of nodes) {
		const near = sums.near[node.order] ?? 0;
		if (near <= bestScore / bonusMax) continue;
		const score = near * bonusOf(node);
		if (score > bestScore) {
			best = node;
			bestScore = score;
		}
	}
	return best === undefined ? undefined : widen(best, sums);
}

/** What the names of an element that holds an article's text are worth. */
const bonusMax = 1.4;

const containerTags: ReadonlySet<string> = new Set(["article", "main"]);

function bonusOf(node: HtmlNode): number {
	// Below the cost of a level: a paragraph alone is never taken before what it stands in.
	if (node.tag === "p" || node.tag === "li" || node.tag === "blockquote") return 0.75;
	if (looksLikeBody(node)) return bonusMax;
	if (containerTags.has(node.tag) || node.attributes.role === "main") return 1.2;
	return furnitureByName(node) === undefined ? 1 : 0.4;
}

/** How much more prose a wider element must hold to be taken instead. */
const widenGainMin = 1.2;

/** The share of prose in what a wider element adds, if nothing marks it as an article's. */
const widenPurityMin = 0.75;

/** How many levels up a wider element is looked for. */
const widenLevelsMax = 12;

/** Goes up while that brings in more of the article: parts of it in sibling elements. */
function widen(start: HtmlNode, sums: TextSums): HtmlNode {
	let best = start;
	let at = start.parent;
	for (let up = 0; up < widenLevelsMax && at !== undefined; up++, at = at.parent) {
		if (at.tag === "html" || at.parent === undefined) break;
		if (isWorthWidening(best, at, sums)) best = at;
	}
	return best;
}

function isWorthWidening(from: HtmlNode, to: HtmlNode, { good, all }: TextSums): boolean {
	const held = good[from.order] ?? 0;
	const gain = (good[to.order] ?? 0) - held;
	if (gain < held * (widenGainMin - 1)) return false;
	if (containerTags.has(to.tag) || looksLikeBody(to)) return true;
	const added = (all[to.order] ?? 0) - (all[from.order] ?? 0);
	return gain >= added * widenPurityMin && furnitureByName(to) === undefined;
}

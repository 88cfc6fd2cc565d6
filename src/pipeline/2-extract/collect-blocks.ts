// The segments of an article's element, sorted into its blocks and what is left out of them.

import type { BlockKind, RelatedLink, RemovedReason } from "../../news/article.ts";
import type { Credit } from "../../news/publisher.ts";
import { sharedWords } from "./choose-title.ts";
import type { Segment } from "./cut-segments.ts";
import { type ArticleDraft, type DraftBlock, RemovedList } from "./draft.ts";
import { weightedLength } from "./find-body.ts";
import { furnitureOfLine } from "./furniture-line.ts";
import { correctionOpening, keyPointHeading } from "./furniture-lines.data.ts";
import { parseStatedDate } from "./parse-date.ts";
import { namesInByline } from "./read-byline.ts";
import { readCredits } from "./read-credits.ts";
import { absoluteUrl } from "./read-images.ts";
import { endsLikeSentence } from "./read-text.ts";

/** What {@link collectBlocks} finds. */
export type Collected = Pick<ArticleDraft, "blocks" | "removed" | "related" | "credits">;

/** The longest line that is only links and still another article's headline. */
const linkLineLengthMax = 250;

/** How alike a heading is to the title to be one, 0 to 1. */
const titleLikenessMin = 0.8;

/** How many links to other articles are kept. */
const relatedMax = 50;

/** Letters from which on a text that stands twice on a page is left out the second time. */
const repeatedLengthMin = 40;

/** What is known of an article before its blocks are sorted. */
export type BlockContext = {
	readonly title: string | undefined;
	readonly bylines: readonly string[];
	/** The page's address, for making those of links whole. */
	readonly url: string | undefined;
};

/** Sorts segments, in document order, into blocks and what is removed, with reasons. */
export function collectBlocks(segments: readonly Segment[], context: BlockContext): Collected {
	const collector = new BlockCollector(context);
	for (const segment of segments) collector.take(segment);
	return collector.finish();
}

class BlockCollector {
	private readonly blocks: DraftBlock[] = [];
	private readonly related: RelatedLink[] = [];
	private readonly credits: Credit[] = [];
	private readonly removed = new RemovedList();
	private readonly seen = new Set<string>();
	private readonly context: BlockContext;
	/** Whether anything was removed since the last block, or that is a heading that is a link. */
	private hasGap = false;
	/** Whether the last heading was that of a box with the main points. */
	private inKeyPoints = false;

	constructor(context: BlockContext) {
		this.context = context;
	}

	take(segment: Segment): void {
		const { text, href } = segment;
		const reason = this.whyNoBlock(segment);
		if (reason === undefined) {
			this.keep(segment);
			return;
		}
		this.hasGap = true;
		this.removed.add(text, reason);
		const url = absoluteUrl(href, this.context.url);
		if (reason === "related-links" && url !== undefined && this.related.length < relatedMax) {
			this.related.push({ title: text, url });
		}
	}

	finish(): Collected {
		while (this.isEndFurniture(this.blocks.at(-1)))
			this.removed.add(this.blocks.pop()?.text ?? "", "furniture");
		return {
			blocks: this.blocks,
			related: this.related,
			credits: this.credits,
			removed: this.removed.all,
		};
	}

	private keep({ text, kind, linkShare }: Segment): void {
		// A heading below which everything was left out is one of a list of links.
		if (kind === "heading" && this.hasGap && this.blocks.at(-1)?.kind === "heading") {
			this.removed.add(this.blocks.pop()?.text ?? "", "related-links");
		}
		const { text: bare, credits, taken } = readCredits(text);
		this.credits.push(...credits);
		this.removed.add(taken, bare === "" ? "credit" : "dateline");
		if (bare === "") return;
		if (kind === "heading") this.inKeyPoints = keyPointHeading.test(bare);
		else if (kind !== "item") this.inKeyPoints = false;
		this.blocks.push({ kind: this.kindOf(kind, text), text: bare });
		this.hasGap = kind === "heading" && linkShare > 0.8;
	}

	private kindOf(kind: BlockKind, text: string): BlockKind {
		if (correctionOpening.test(text)) return "correction";
		return kind === "item" && this.inKeyPoints ? "key-point" : kind;
	}

	/** A heading without anything below it, or what an author's biography says. */
	private isEndFurniture(block: DraftBlock | undefined): boolean {
		if (block === undefined) return false;
		return (
			block.kind === "heading" ||
			(block.text.length < biographyLengthMax &&
				this.context.bylines.some((name) => isBiography(block.text, name)))
		);
	}

	private whyNoBlock({ text, kind, tag, linkShare }: Segment): RemovedReason | undefined {
		const { title } = this.context;
		const reason = furnitureOfLine(text);
		if (reason !== undefined) return reason;
		if (kind === "caption") return "furniture";
		if (tag === "pre" && looksLikeCode(text)) return "furniture";
		if (tag === "h1") return "title";
		if (title !== undefined && kind !== "item" && looksLikeTitle(text, title)) return "title";
		if (linkShare > 0.8 && kind !== "heading" && text.length < linkLineLengthMax)
			return "related-links";
		return (kind === "paragraph" ? labelReason(text) : undefined) ?? this.whyRepeated(text);
	}

	private whyRepeated(text: string): RemovedReason | undefined {
		if (text.length < repeatedLengthMin) return undefined;
		if (this.seen.has(text)) return "furniture";
		this.seen.add(text);
		return undefined;
	}
}

/** The same words, or the title with a kicker before it and no space between. */
function looksLikeTitle(text: string, title: string): boolean {
	if (text.length >= title.length * 2 + 20) return false;
	return (
		sharedWords(text, title) > titleLikenessMin || (title.length >= 20 && text.endsWith(title))
	);
}

/** The longest biography that is looked for at an article's end. */
const biographyLengthMax = 700;

/** "Jana Reed is a reporter …": an author's name, and then no sentence of the story. */
function isBiography(text: string, name: string): boolean {
	if (name.length < 5 || !text.startsWith(name)) return false;
	return /^[\s,]{1,3}(?:is|was|has|covers|reports|writes|leads|joined|works|ist|schreibt|berichtet|est|es|è|är|er|je|jest)\s/u.test(
		text.slice(name.length),
	);
}

/** Whether text that is set as it was typed is a program: full of signs that prose has few of. */
function looksLikeCode(text: string): boolean {
	const signs = text.match(/[{}()[\];=<>_$#|\\/*]/g)?.length ?? 0;
	return signs > text.length * 0.03;
}

/** The most words around a date in a line that only tells it. */
const dateLineWordsMax = 9;

function labelReason(text: string): RemovedReason | undefined {
	if (text.length > 160) return undefined;
	if (namesInByline(text) !== undefined) return "byline";
	if (
		!endsLikeSentence(text) &&
		text.split(/\s+/).length <= dateLineWordsMax &&
		parseStatedDate(text) !== undefined
	)
		return "date";
	const words = text.split(/\s+/).length;
	return words <= 2 && weightedLength(text) <= 25 && !endsLikeSentence(text)
		? "furniture"
		: undefined;
}

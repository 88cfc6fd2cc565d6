// A page's text cut into the blocks that a reader sees: paragraphs, headings, items, rows.

import type { BlockKind } from "../../news/article.ts";
import { type HtmlNode, inlineTags } from "./html-node.ts";
import { squeeze } from "./squeeze.ts";

/** A stretch of text that stands by itself, and how it is made up. */
export type Segment = {
	/** The element that the text stands in directly; the row for cells. */
	readonly node: HtmlNode;
	readonly kind: BlockKind;
	/** "h1" to "h6" for headings, else the element's own name. */
	readonly tag: string;
	readonly text: string;
	/** How many characters of the text are in links, in bold or in italics, 0 to 1. */
	readonly linkShare: number;
	readonly strongShare: number;
	/** The address of the first link in it. */
	readonly href: string | undefined;
};

type Draft = {
	parts: string[];
	length: number;
	linked: number;
	strong: number;
	href: string | undefined;
};

type Frame = { readonly node: HtmlNode; at: number };

/**
 * All segments below a node in document order, without recursion. `skip` leaves out an element
 * with all below it. Two line breaks in a row end a segment, one is a space.
 */
export function cutSegments(root: HtmlNode, skip: (node: HtmlNode) => boolean): Segment[] {
	return new SegmentCutter(root, skip).cut();
}

const headingTags: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
const cellTags: ReadonlySet<string> = new Set(["td", "th"]);
const strongTags: ReadonlySet<string> = new Set(["b", "strong"]);

class SegmentCutter {
	private readonly segments: Segment[] = [];
	private readonly frames: Frame[];
	private readonly skip: (node: HtmlNode) => boolean;
	private draft: Draft = emptyDraft();
	/** The open block elements, innermost last; rows stand for their cells. */
	private readonly blocks: HtmlNode[];
	private links = 0;
	private strongs = 0;
	private href: string | undefined;
	private breaks = 0;

	constructor(root: HtmlNode, skip: (node: HtmlNode) => boolean) {
		this.frames = [{ node: root, at: 0 }];
		this.blocks = [root];
		this.skip = skip;
	}

	cut(): Segment[] {
		for (let frame = this.frames.at(-1); frame !== undefined; frame = this.frames.at(-1)) {
			const child = frame.node.children[frame.at++];
			if (child === undefined) {
				this.frames.pop();
				this.leave(frame.node);
			} else if (typeof child === "string") this.addText(child);
			else if (!this.skip(child)) this.enter(child);
		}
		this.flush();
		return this.segments;
	}

	private enter(node: HtmlNode): void {
		if (node.tag === "br") {
			if (++this.breaks === 2) this.flush();
			this.draft.parts.push(" ");
			return;
		}
		if (node.tag === "a") {
			this.links++;
			this.href ??= node.attributes.href;
		} else if (strongTags.has(node.tag)) this.strongs++;
		if (cellTags.has(node.tag)) this.draft.parts.push(this.draft.length > 0 ? " | " : " ");
		else if (isBlock(node)) {
			this.flush();
			this.blocks.push(node);
		}
		this.frames.push({ node, at: 0 });
	}

	private leave(node: HtmlNode): void {
		if (node.tag === "a") this.links--;
		else if (strongTags.has(node.tag)) this.strongs--;
		if (isBlock(node) && !cellTags.has(node.tag)) {
			this.flush();
			if (this.blocks.length > 1) this.blocks.pop();
		}
	}

	private addText(text: string): void {
		const visible = countVisible(text);
		if (visible > 0) this.breaks = 0;
		this.draft.parts.push(text);
		this.draft.length += visible;
		if (this.links > 0) this.draft.linked += visible;
		if (this.strongs > 0) this.draft.strong += visible;
		this.draft.href ??= this.href;
	}

	private flush(): void {
		const { draft } = this;
		this.breaks = 0;
		if (draft.length > 0) {
			const text = squeeze(draft.parts.join("")).replace(/^\| | \|$/g, "");
			const node = this.blocks.at(-1);
			if (text !== "" && node !== undefined) {
				this.segments.push({
					node,
					kind: kindOf(node),
					tag: headingAround(node)?.tag ?? node.tag,
					text,
					linkShare: draft.linked / draft.length,
					strongShare: draft.strong / draft.length,
					href: draft.href,
				});
			}
		}
		if (draft.parts.length > 0) this.draft = emptyDraft();
		this.href = undefined;
	}
}

function emptyDraft(): Draft {
	return { parts: [], length: 0, linked: 0, strong: 0, href: undefined };
}

/** Whether an element begins and ends a block. Unknown elements (`<x-story>`) do. */
export function isBlock(node: HtmlNode): boolean {
	return !inlineTags.has(node.tag) && node.tag !== "img";
}

function countVisible(text: string): number {
	let count = 0;
	for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 32) count++;
	return count;
}

function headingAround(node: HtmlNode): HtmlNode | undefined {
	let at: HtmlNode | undefined = node;
	for (let up = 0; up < 4 && at !== undefined; up++, at = at.parent) {
		if (headingTags.has(at.tag)) return at;
	}
	return undefined;
}

/** How far up a quotation, list item or caption is looked for. */
const kindDepthMax = 6;

function kindOf(node: HtmlNode): BlockKind {
	let at: HtmlNode | undefined = node;
	for (let up = 0; up < kindDepthMax && at !== undefined; up++, at = at.parent) {
		const kind = kindOfTag(at);
		// A paragraph in a cell belongs to a table that only lays out the page.
		if (kind !== undefined && (kind !== "table-row" || at === node)) return kind;
	}
	return "paragraph";
}

/** Class names of boxes with the main points ("keyPoints", "key-takeaways"). */
const keyPointNames = /key[-_ ]?(?:points?|facts|takeaways?|highlights)\b|\btakeaways\b|KeyPoints/i;

function kindOfTag({ tag, attributes }: HtmlNode): BlockKind | undefined {
	if (headingTags.has(tag)) return "heading";
	if (keyPointNames.test(attributes.class ?? "")) return "key-point";
	if (tag === "figcaption" || tag === "caption") return "caption";
	if (tag === "tr") return "table-row";
	if (tag === "li" || tag === "dd" || tag === "dt") return "item";
	if (tag !== "blockquote") return undefined;
	return /tweet|twitter|instagram|tiktok|bluesky|mastodon|facebook|reddit|telegram/i.test(
		attributes.class ?? "",
	)
		? "post"
		: "quote";
}

// The tree of a page: what is left of HTML once scripts, styles and most attributes are gone.

import { squeeze } from "./squeeze.ts";

/** The attributes that reading news needs; others are not kept. */
export const keptAttributes = [
	"class",
	"id",
	"itemprop",
	"itemtype",
	"href",
	"src",
	"data-src",
	"datetime",
	"content",
	"role",
	"hidden",
	"style",
	"aria-hidden",
	"aria-label",
	"rel",
	"property",
	"name",
	"type",
	"alt",
	"lang",
	"title",
	"charset",
	"http-equiv",
	"data-testid",
	"data-component",
	"data-type",
] as const;

export type AttributeName = (typeof keptAttributes)[number];

/** An element. Mutable only while {@link file://./parse-html.ts} builds it. */
export type HtmlNode = {
	readonly tag: string;
	readonly attributes: Partial<Record<AttributeName, string>>;
	readonly children: (HtmlNode | string)[];
	parent: HtmlNode | undefined;
	/** Place in document order, for comparing nodes. */
	readonly order: number;
};

/** Elements that stand in a line of text; all others begin and end a block. */
export const inlineTags: ReadonlySet<string> = new Set([
	"a",
	"abbr",
	"acronym",
	"b",
	"bdi",
	"bdo",
	"big",
	"cite",
	"code",
	"data",
	"del",
	"dfn",
	"em",
	"font",
	"i",
	"ins",
	"kbd",
	"label",
	"mark",
	"nobr",
	"output",
	"q",
	"rb",
	"rp",
	"rt",
	"ruby",
	"s",
	"samp",
	"small",
	"span",
	"strike",
	"strong",
	"sub",
	"sup",
	"time",
	"tt",
	"u",
	"var",
	"wbr",
]);

/** Elements without content of their own. */
export const voidTags: ReadonlySet<string> = new Set([
	"area",
	"base",
	"br",
	"col",
	"embed",
	"frame",
	"hr",
	"img",
	"input",
	"link",
	"meta",
	"param",
	"source",
	"track",
	"wbr",
]);

/**
 * All elements below a node in document order, without recursion. `enter` returns false to leave
 * out what is below an element.
 */
export function walkElements(root: HtmlNode, enter: (node: HtmlNode) => boolean): void {
	const stack: HtmlNode[] = [root];
	for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
		if (!enter(node)) continue;
		for (let i = node.children.length - 1; i >= 0; i--) {
			const child = node.children[i];
			if (child !== undefined && typeof child !== "string") stack.push(child);
		}
	}
}

/** All the text below a node, white space as it stands, without recursion. */
export function rawTextOf(root: HtmlNode): string {
	const parts: string[] = [];
	const stack: (HtmlNode | string)[] = [root];
	for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
		if (typeof item === "string") {
			parts.push(item);
			continue;
		}
		if (item.tag === "br") parts.push("\n");
		for (let i = item.children.length - 1; i >= 0; i--) {
			const child = item.children[i];
			if (child !== undefined) stack.push(child);
		}
	}
	return parts.join("");
}

/** All the text below a node, runs of white space as one space, none at the ends. */
export function textOf(root: HtmlNode): string {
	return squeeze(rawTextOf(root));
}

/** Whether a node is the other or stands below it. */
export function isWithin(node: HtmlNode, ancestor: HtmlNode): boolean {
	for (let at: HtmlNode | undefined = node; at !== undefined; at = at.parent) {
		if (at === ancestor) return true;
	}
	return false;
}

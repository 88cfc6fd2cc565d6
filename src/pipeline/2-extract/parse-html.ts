// HTML to a tree of what matters. Takes htmlparser2's tokens; never recurses, never throws.

import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import {
	type AttributeName,
	type HtmlNode,
	inlineTags,
	keptAttributes,
	voidTags,
} from "./html-node.ts";

/** How deep the tree may get. What is nested deeper hangs on the last level, text in order. */
export const depthMax = 300;

/** How many elements are kept; the text of further ones stays in the last one. */
export const elementsMax = 1_000_000;

/** A page as a tree, with the contents of its data scripts. */
export type ParsedHtml = {
	readonly root: HtmlNode;
	/** All elements, each at the place that its `order` names. */
	readonly nodes: readonly HtmlNode[];
	/** The contents of `<script type="application/ld+json">`, in order. */
	readonly jsonLd: readonly string[];
	/** The contents of other scripts that may hold the page's state as data, in order. */
	readonly dataScripts: readonly string[];
};

/**
 * Parses HTML of any quality. Left-out end tags are put in as browsers do for paragraphs, list
 * items, table cells and links; an end tag without a start is ignored. Scripts, styles, templates
 * and drawings are dropped, comments too.
 */
export function parseHtml(html: string): ParsedHtml {
	const builder = new TreeBuilder(html);
	const tokenizer = new Tokenizer({ decodeEntities: false }, builder);
	tokenizer.write(html);
	tokenizer.end();
	builder.moveStreamedParts();
	return {
		root: builder.root,
		nodes: builder.nodes,
		jsonLd: builder.jsonLd,
		dataScripts: builder.dataScripts,
	};
}

/** The text with its HTML entities decoded; text without `&` is returned as it is. */
export function decodeEntities(text: string): string {
	if (!text.includes("&")) return text;
	const parts: string[] = [];
	const ignore = () => {};
	// In a text without "<" the tokenizer meets nothing but text and entities.
	const safe = text.includes("<") ? text.replaceAll("<", "&lt;") : text;
	const tokenizer = new Tokenizer(
		{ decodeEntities: true },
		{
			...noCallbacks(ignore),
			ontext: (start, end) => parts.push(safe.slice(start, end)),
			ontextentity: (code) => parts.push(String.fromCodePoint(code)),
		},
	);
	tokenizer.write(safe);
	tokenizer.end();
	return parts.join("");
}

function noCallbacks(ignore: () => void): TokenizerCallbacks {
	return {
		onattribdata: ignore,
		onattribentity: ignore,
		onattribend: ignore,
		onattribname: ignore,
		oncdata: ignore,
		onclosetag: ignore,
		oncomment: ignore,
		ondeclaration: ignore,
		onend: ignore,
		onopentagend: ignore,
		onopentagname: ignore,
		onprocessinginstruction: ignore,
		onselfclosingtag: ignore,
		ontext: ignore,
		ontextentity: ignore,
	};
}

/** Whether a part may move to a place: not into itself, and not below the depth that we keep. */
function mayHold(place: HtmlNode, part: HtmlNode): boolean {
	let depth = 0;
	for (let at: HtmlNode | undefined = place; at !== undefined; at = at.parent) {
		if (at === part || ++depth > depthMax) return false;
	}
	return true;
}

const kept: ReadonlySet<string> = new Set(keptAttributes);

/** Elements that are read past with everything in them. */
const droppedTags: ReadonlySet<string> = new Set([
	"script",
	"style",
	"svg",
	"math",
	"template",
	"noembed",
	"noframes",
	"object",
	"applet",
	"canvas",
	"iframe",
	"select",
	"datalist",
	"textarea",
	"map",
]);

/** By opening tag: the open elements that it ends, if only inline elements stand between. */
const endsOpen: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	[
		[
			"p",
			"address article aside blockquote center details dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul",
		],
		["li", "li"],
		["dt", "dt dd"],
		["dd", "dt dd"],
		["tr", "tr tbody tfoot thead"],
		["td", "td th tr tbody tfoot thead"],
		["th", "td th tr tbody tfoot thead"],
		["a", "a"],
		["option", "option optgroup"],
	]
		.flatMap(([ended = "", by = ""]) => by.split(" ").map((tag): [string, string] => [tag, ended]))
		.reduce(
			(map, [tag, ended]) => map.set(tag, new Set([...(map.get(tag) ?? []), ended])),
			new Map<string, Set<string>>(),
		),
);

const noAttributes: Partial<Record<AttributeName, string>> = Object.freeze({});

/** Shorter scripts hold no article; of pages with hundreds of them the first are kept. */
const dataScriptLengthMin = 400;
const dataScriptsMax = 100;

/** How many parts of a page that came late are put where they belong. */
const streamedPartsMax = 500;

class TreeBuilder implements TokenizerCallbacks {
	readonly root: HtmlNode;
	readonly jsonLd: string[] = [];
	readonly dataScripts: string[] = [];
	private readonly html: string;
	private readonly stack: HtmlNode[];
	/** How many elements are open below the deepest level kept. */
	private overflow = 0;
	readonly nodes: HtmlNode[];
	/** Parts that a server sent after the page, and where they belong: "S:1" goes to "B:1". */
	private readonly streamed: HtmlNode[] = [];
	private readonly places = new Map<string, HtmlNode>();
	/** The element being read past, and how many of its name are open in it. */
	private dropped: string | undefined;
	private droppedDepth = 0;
	private tag = "";
	private attributes: Partial<Record<AttributeName, string>> = noAttributes;
	private attribute: AttributeName | undefined;
	private attributeValue = "";

	constructor(html: string) {
		this.html = html;
		this.root = { tag: "#root", attributes: {}, children: [], parent: undefined, order: 0 };
		this.stack = [this.root];
		this.nodes = [this.root];
	}

	/** Puts the parts of a page that React's server sent late into the places it kept for them. */
	moveStreamedParts(): void {
		for (const part of this.streamed) {
			const place = this.places.get(`B:${(part.attributes.id ?? "").slice(2)}`);
			if (place === undefined || part.parent === undefined) continue;
			if (!mayHold(place, part)) continue;
			const { children } = part.parent;
			const at = children.indexOf(part);
			if (at === -1) continue;
			children.splice(at, 1);
			place.children.push(part);
			part.parent = place;
		}
	}

	ontext(start: number, end: number): void {
		if (this.dropped === undefined) this.addText(start, end);
		else if (this.dropped === "script") this.addScript(start, end);
	}

	ontextentity(): void {}
	onattribentity(): void {}
	oncomment(): void {}
	ondeclaration(): void {}
	onprocessinginstruction(): void {}
	onend(): void {}

	oncdata(start: number, end: number, endOffset: number): void {
		if (this.dropped === undefined)
			this.top().children.push(this.html.slice(start, end - endOffset));
	}

	onopentagname(start: number, end: number): void {
		this.tag = this.html.slice(start, end).toLowerCase();
		this.attributes = noAttributes;
		this.attribute = undefined;
	}

	onattribname(start: number, end: number): void {
		const name = this.html.slice(start, end).toLowerCase();
		this.attribute = kept.has(name) ? (name as AttributeName) : undefined;
		this.attributeValue = "";
	}

	onattribdata(start: number, end: number): void {
		if (this.attribute !== undefined) this.attributeValue += this.html.slice(start, end);
	}

	onattribend(): void {
		if (this.attribute !== undefined && this.attributes[this.attribute] === undefined) {
			if (this.attributes === noAttributes) this.attributes = {};
			this.attributes[this.attribute] = decodeEntities(this.attributeValue);
		}
		this.attribute = undefined;
	}

	onselfclosingtag(end: number): void {
		if (this.dropped !== undefined || !droppedTags.has(this.tag) || this.tag === "script") {
			this.onopentagend(end);
		}
	}

	onopentagend(_end: number): void {
		const tag = this.tag;
		if (this.dropped !== undefined) {
			if (tag === this.dropped) this.droppedDepth++;
			return;
		}
		if (droppedTags.has(tag)) {
			if (tag === "template" && this.places.size < streamedPartsMax) this.keepPlace();
			this.dropped = tag;
			this.droppedDepth = 1;
			return;
		}
		const ends = endsOpen.get(tag);
		if (ends !== undefined) this.endImplied(ends);
		this.open(tag);
	}

	onclosetag(start: number, end: number): void {
		const tag = this.html.slice(start, end).toLowerCase();
		if (this.dropped !== undefined) {
			if (tag === this.dropped && --this.droppedDepth === 0) this.dropped = undefined;
			return;
		}
		if (this.overflow > 0 && !voidTags.has(tag)) {
			this.overflow--;
			return;
		}
		for (let i = this.stack.length - 1; i > 0; i--) {
			if (this.stack[i]?.tag === tag) {
				this.stack.length = i;
				return;
			}
		}
	}

	private addScript(start: number, end: number): void {
		if (this.isJsonLd()) this.jsonLd.push(this.html.slice(start, end));
		else if (end - start >= dataScriptLengthMin && this.dataScripts.length < dataScriptsMax) {
			this.dataScripts.push(this.html.slice(start, end));
		}
	}

	/** Adds a text; white space between elements is one shared space. */
	private addText(start: number, end: number): void {
		const { children } = this.top();
		for (let i = start; i < end; i++) {
			if (this.html.charCodeAt(i) > 32) {
				children.push(decodeEntities(this.html.slice(start, end)));
				return;
			}
		}
		children.push(" ");
	}

	private top(): HtmlNode {
		return this.stack.at(-1) ?? this.root;
	}

	private isJsonLd(): boolean {
		return this.attributes.type?.toLowerCase().includes("ld+json") === true;
	}

	private keepPlace(): void {
		const { id } = this.attributes;
		if (id !== undefined && /^B:\w{1,8}$/.test(id)) this.places.set(id, this.addNode("template"));
	}

	private addNode(tag: string): HtmlNode {
		const parent = this.top();
		const order = this.nodes.length;
		const node: HtmlNode = { tag, attributes: this.attributes, children: [], parent, order };
		parent.children.push(node);
		this.nodes.push(node);
		return node;
	}

	private open(tag: string): void {
		if (this.nodes.length > elementsMax) return;
		const node = this.addNode(tag);
		if (/^S:\w{1,8}$/.test(this.attributes.id ?? "") && this.streamed.length < streamedPartsMax) {
			this.streamed.push(node);
		}
		if (voidTags.has(tag)) return;
		if (this.stack.length < depthMax) this.stack.push(node);
		else this.overflow++;
	}

	private endImplied(ends: ReadonlySet<string>): void {
		if (this.overflow > 0) return;
		for (let i = this.stack.length - 1; i > 0; i--) {
			const tag = this.stack[i]?.tag ?? "";
			if (ends.has(tag)) this.stack.length = i;
			else if (!inlineTags.has(tag)) return;
		}
	}
}

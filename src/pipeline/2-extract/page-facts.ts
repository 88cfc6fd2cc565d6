// What a page says of itself outside its text: meta elements, JSON-LD, links.

import { type HtmlNode, textOf, walkElements } from "./html-node.ts";
import type { ParsedHtml } from "./parse-html.ts";
import { type LdNode, listOf, readJsonLd, stringOf, typesOf } from "./read-json-ld.ts";
import { squeeze } from "./squeeze.ts";

/** The facts of one page. */
export type PageFacts = {
	/** Contents of meta elements by lower-case name, property or itemprop, in order. */
	readonly meta: ReadonlyMap<string, readonly string[]>;
	/** All typed JSON-LD objects. */
	readonly jsonLd: readonly LdNode[];
	/** The JSON-LD object that stands for the article, where one does. */
	readonly ldArticle: LdNode | undefined;
	readonly canonicalUrl: string | undefined;
	readonly documentTitle: string | undefined;
	readonly language: string | undefined;
};

/** Types of schema.org that an article may have, from the telling to the vague. */
const articleTypes = [
	/^(?:.*NewsArticle|LiveBlogPosting|Report)$/,
	/^(?:.*Article|BlogPosting|SocialMediaPosting|.*Review|Recipe|HowTo|NewsItem)$/,
	/^(?:.*WebPage|VideoObject|Product|CreativeWork|FAQPage|Course|Event)$/,
];

/** Gathers the facts in one walk over the tree. */
export function gatherFacts({ root, jsonLd }: ParsedHtml): PageFacts {
	const meta = new Map<string, string[]>();
	let canonicalUrl: string | undefined;
	let documentTitle: string | undefined;
	let language: string | undefined;
	walkElements(root, (node) => {
		const { attributes } = node;
		if (node.tag === "meta") addMeta(meta, node);
		else if (node.tag === "link") {
			if (/\bcanonical\b/i.test(attributes.rel ?? "")) canonicalUrl ??= attributes.href;
		} else if (node.tag === "title") documentTitle ??= textOf(node);
		else if (node.tag === "html") language ??= attributes.lang;
		return true;
	});
	const nodes = readJsonLd(jsonLd);
	const ldArticle = chooseArticle(nodes, canonicalUrl ?? meta.get("og:url")?.[0]);
	return { meta, jsonLd: nodes, ldArticle, canonicalUrl, documentTitle, language };
}

/** The first meta content of any of the names that is not empty. */
export function metaOf(facts: PageFacts, ...names: readonly string[]): string | undefined {
	for (const name of names) {
		const found = facts.meta.get(name)?.find((content) => content !== "");
		if (found !== undefined) return found;
	}
	return undefined;
}

function addMeta(meta: Map<string, string[]>, { attributes }: HtmlNode): void {
	const content = squeeze(attributes.content ?? "");
	for (const name of [attributes.property, attributes.name, attributes.itemprop]) {
		if (name === undefined) continue;
		const key = name.toLowerCase().trim();
		const list = meta.get(key);
		if (list === undefined) meta.set(key, [content]);
		else list.push(content);
	}
}

/** The most telling type wins; among equals one that names the page's address, else the first. */
function chooseArticle(nodes: readonly LdNode[], url: string | undefined): LdNode | undefined {
	for (const pattern of articleTypes) {
		const fitting = nodes.filter((node) => typesOf(node).some((type) => pattern.test(type)));
		const named = fitting.find((node) => url !== undefined && addressesOf(node).includes(url));
		const full = fitting.find((node) => node.headline !== undefined && node.author !== undefined);
		const chosen = named ?? full ?? fitting[0];
		if (chosen !== undefined) return chosen;
	}
	return undefined;
}

function addressesOf(node: LdNode): string[] {
	return [node.url, node["@id"], ...listOf(node.mainEntityOfPage)].flatMap((value) => {
		const id = value !== null && typeof value === "object" ? (value as LdNode)["@id"] : value;
		const address = stringOf(id);
		return address === undefined ? [] : [address];
	});
}

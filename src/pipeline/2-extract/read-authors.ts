// Who wrote a page, by what the page says of itself, else by its byline.

import type { HtmlNode } from "./html-node.ts";
import { textOf, walkElements } from "./html-node.ts";
import type { PageFacts } from "./page-facts.ts";
import { decodeEntities } from "./parse-html.ts";
import { looksLikeName, namesInByline, splitNames } from "./read-byline.ts";
import { stringsOf } from "./read-json-ld.ts";
import { squeeze } from "./squeeze.ts";

/** How many authors of a page are kept. */
const authorsMax = 20;

const metaNames = [
	"author",
	"article:author",
	"byl",
	"parsely-author",
	"dc.creator",
	"sailthru.author",
	"dcterms.creator",
	"cxenseparse:author",
	"byline",
	"og:article:author",
	"citation_author",
];

/**
 * The authors: JSON-LD first, then meta elements, then elements marked as authors, then a byline
 * above or below the text. Addresses and names of programs are left out.
 */
export function readAuthors(facts: PageFacts, root: HtmlNode, lines: readonly string[]): string[] {
	const fromLd = cleanAuthors(stringsOf(facts.ldArticle?.author ?? facts.ldArticle?.creator));
	if (fromLd.length > 0) return fromLd;
	for (const name of metaNames) {
		const found = cleanAuthors(facts.meta.get(name) ?? []);
		if (found.length > 0) return found;
	}
	const marked = cleanAuthors(markedAuthors(root));
	if (marked.length > 0) return marked;
	return cleanAuthors(lines.flatMap((line) => namesInByline(line) ?? []));
}

function cleanAuthors(values: readonly string[]): string[] {
	const names = values
		.flatMap((value) => splitNames(squeeze(decodeEntities(value))))
		.filter(
			(name) => name.length <= 80 && !/^https?:|^www\.|@|^admin$|^redaktion$|^editor$/i.test(name),
		);
	return [...new Set(names)].slice(0, authorsMax);
}

/** Elements that say in their attributes that they hold an author's name. */
function markedAuthors(root: HtmlNode): string[] {
	const found: string[] = [];
	walkElements(root, (node) => {
		if (found.length >= authorsMax) return false;
		const { itemprop, rel } = node.attributes;
		const isAuthor =
			/\bauthor\b/.test(itemprop ?? "") || (node.tag === "a" && /\bauthor\b/.test(rel ?? ""));
		if (!isAuthor) return true;
		const text = textOf(node).slice(0, 200);
		if (looksLikeName(text)) found.push(text);
		return false;
	});
	return found;
}

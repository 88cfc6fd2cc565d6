// The contents of an item as the markup that feed readers show.

import type { ItemContents } from "../../actions/reading-state/read-contents.ts";
import { escapeMarkup } from "../feeds-out/escape-markup.ts";
import { itemMarkup } from "../feeds-out/render-item.ts";

/** The text of an article in its blocks, or the brief of a story; nothing active in it. */
export function contentsMarkup(contents: ItemContents, base: string): string {
	if (contents.kind === "story") return itemMarkup(contents.brief, base);
	const blocks = contents.blocks.map(({ kind, text }) => blockMarkup(kind, text));
	const place = escapeMarkup(base + contents.path);
	return [...blocks, `<p><a href="${place}">Who says what in it</a></p>`].join("\n");
}

function blockMarkup(kind: string, text: string): string {
	const words = escapeMarkup(text).replaceAll("\n", "<br>");
	switch (kind) {
		case "heading":
			return `<h3>${words}</h3>`;
		case "item":
		case "key-point":
			return `<ul><li>${words}</li></ul>`;
		case "quote":
		case "post":
			return `<blockquote><p>${words}</p></blockquote>`;
		case "caption":
			return `<p><em>${words}</em></p>`;
		default:
			return `<p>${words}</p>`;
	}
}

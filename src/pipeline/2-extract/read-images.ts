// The pictures of an article with the words below them.

import type { Image } from "../../news/article.ts";
import { type HtmlNode, textOf, walkElements } from "./html-node.ts";
import { metaOf, type PageFacts } from "./page-facts.ts";

/** How many pictures of an article are kept, and how long a caption may be. */
const imagesMax = 30;
const captionLengthMax = 1000;

/** The picture that the page shows to others, then the figures in the article. */
export function readImages(
	facts: PageFacts,
	body: HtmlNode | undefined,
	base: string | undefined,
): Image[] {
	const images = new Map<string, Image>();
	const add = (address: string | undefined, caption: string | undefined) => {
		const url = absoluteUrl(address, base);
		if (url === undefined || images.size >= imagesMax) return;
		const text =
			caption === undefined || caption === "" ? undefined : caption.slice(0, captionLengthMax);
		images.set(url, { url, caption: text ?? images.get(url)?.caption });
	};
	add(metaOf(facts, "og:image", "twitter:image"), metaOf(facts, "og:image:alt"));
	if (body !== undefined) {
		walkElements(body, (node) => {
			if (node.tag !== "figure") return images.size < imagesMax;
			const { address, caption } = readFigure(node);
			add(address, caption);
			return false;
		});
	}
	return [...images.values()];
}

function readFigure(figure: HtmlNode): {
	address: string | undefined;
	caption: string | undefined;
} {
	let address: string | undefined;
	let alt: string | undefined;
	let caption: string | undefined;
	walkElements(figure, (node) => {
		if (node.tag === "img") {
			address ??= pictureOf(node);
			alt ??= node.attributes.alt;
		} else if (node.tag === "figcaption") caption ??= textOf(node);
		return true;
	});
	return { address, caption: caption ?? alt };
}

/** A picture that is loaded late has a placeholder as its source. */
function pictureOf({ attributes }: HtmlNode): string | undefined {
	const { src, "data-src": late } = attributes;
	return src === undefined || src.startsWith("data:") ? (late ?? undefined) : src;
}

/** A web address made whole with the page's own; undefined for anything else. */
export function absoluteUrl(
	address: string | undefined,
	base: string | undefined,
): string | undefined {
	if (address === undefined || address.length > 4096 || !URL.canParse(address, base))
		return undefined;
	const { protocol, href } = new URL(address, base);
	return protocol === "http:" || protocol === "https:" ? href : undefined;
}

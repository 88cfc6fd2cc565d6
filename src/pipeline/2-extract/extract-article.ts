// Stage 2: a page to an article, or why there is none.

import type { Article } from "../../news/article.ts";
import type { Page } from "../../news/page.ts";
import type { Skip, SkipReason } from "../../news/skip.ts";
import { decodeBytes } from "../../text/decode-bytes.ts";
import { buildArticle } from "./build-article.ts";
import { readHtml } from "./read-html.ts";
import { readText } from "./read-text.ts";

/** The largest page that is read, in bytes; the largest news pages have 10 MB. */
export const pageBytesMax = 64 * 1024 * 1024;

/** How much of a page's beginning is looked at to tell what it is, in bytes. */
const peekBytes = 4096;

/** The share of control characters from which on bytes are not taken for text. */
const controlShareMax = 0.05;

/**
 * Reads a page of any character set: HTML, or a plain text as a scraper left it. Never throws:
 * what has no article is skipped with its reason, what is flawed comes with its problems.
 */
export function extractArticle(page: Page): Article | Skip {
	const refused = refuse(page);
	if (refused !== undefined) return refused;
	const kind = looksLikeHtml(page) ? "html" : "text";
	const decoded = decodeBytes(page.bytes, { kind, contentType: page.headers["content-type"] });
	const draft = kind === "html" ? readHtml(decoded.text, page) : readText(decoded.text, page);
	if ("skip" in draft) return draft;
	if (draft.blocks.length === 0) return skip("no-article", "The page has no running text.");
	return buildArticle(draft, page, decoded.problems);
}

function skip(reason: SkipReason, detail: string): Skip {
	return { skip: reason, detail };
}

function refuse({ bytes, mediaType }: Page): Skip | undefined {
	if (bytes.length > pageBytesMax) {
		return skip(
			"too-large",
			`The page has ${bytes.length} bytes; at most ${pageBytesMax} are read.`,
		);
	}
	if (!bytes.some((byte) => byte > 0x20)) return skip("empty", "The page has no characters.");
	if (
		/^(?:image|audio|video|font)\/|pdf|zip|octet-stream|msword|officedocument/.test(mediaType) &&
		!startsLikeText(bytes)
	) {
		return skip("binary", `The page is no text but ${mediaType}.`);
	}
	if (!startsLikeText(bytes)) return skip("binary", "The page is no text.");
	return looksLikeFeedOrJson(bytes, mediaType)
		? skip("unsupported-format", "The file is a feed or data, not a page.")
		: undefined;
}

/** The same for zero bytes: every second byte of UTF-16 is one. */
const zeroShareMax = 0.6;

/** How files that are no text begin, read as Latin-1. */
const signatures = [
	"%PDF-",
	"PK\u0003\u0004",
	"\u0089PNG",
	"GIF8",
	"\u00FF\u00D8\u00FF",
	"\u001F\u008B",
	"\u007FELF",
	"RIFF",
	"OggS",
	"ID3",
	"BZh",
];

function startsLikeText(bytes: Uint8Array): boolean {
	const start = bytes.subarray(0, peekBytes);
	const opening = String.fromCharCode(...start.subarray(0, 8));
	if (signatures.some((signature) => opening.startsWith(signature))) return false;
	// UTF-16 and UTF-32 of other scripts than Latin are full of what would be control characters.
	if (/^(?:\u00FF\u00FE|\u00FE\u00FF|\0\0\u00FE\u00FF)/.test(opening)) return true;
	let control = 0;
	let zero = 0;
	for (const byte of start) {
		if (byte === 0) zero++;
		else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
	}
	return control <= start.length * controlShareMax && zero <= start.length * zeroShareMax;
}

function looksLikeFeedOrJson(bytes: Uint8Array, mediaType: string): boolean {
	if (/json|rss|atom/.test(mediaType)) return true;
	const start = new TextDecoder("latin1").decode(bytes.subarray(0, peekBytes));
	return /^[^<]{0,8}(?:<\?xml[^>]{0,200}>\s{0,50})?(?:<!--[^>]{0,500}-->\s{0,50})?<(?:rss|feed|rdf:RDF|urlset|sitemapindex|opml)[\s>]/i.test(
		start,
	);
}

function looksLikeHtml({ mediaType, bytes, path }: Page): boolean {
	if (/html|xml/.test(mediaType)) return true;
	const start = new TextDecoder("latin1").decode(bytes.subarray(0, peekBytes));
	if (
		/<(?:!doctype html|html|head|body|article|div|p|meta|title|h1)[\s>]/i.test(
			start.replaceAll("\0", ""),
		)
	)
		return true;
	return /\.(?:x?html?|shtml|php|aspx?)$/i.test(path ?? "") && mediaType !== "text/plain";
}

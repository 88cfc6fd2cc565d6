// Whatever a page is, the answer is an article whose spans fit, or a skip with its reason.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Page } from "../../news/page.ts";
import { extractArticle } from "./extract-article.ts";
import { pageOf } from "./page-of.fixture.ts";

function expectSound(page: Page): void {
	const article = extractArticle(page);
	if ("skip" in article) {
		expect(article.detail).not.toBe("");
		return;
	}
	const { text, blocks, published, id } = article;
	expect(id).toMatch(/^[\w-]{16}$/);
	expect(published.earliestMs).toBeLessThanOrEqual(published.latestMs);
	let end = -2;
	for (const block of blocks) {
		expect(block.start).toBe(end + 2);
		expect(block.end).toBeGreaterThan(block.start);
		end = block.end;
	}
	expect(end).toBe(text.length);
	expect(text).not.toContain("\0");
}

const words = fc.constantFrom(
	"The mayor said on Tuesday that the bridge would stay closed until the end of the month.",
	"READ MORE ON:",
	"ALSO READ",
	"- Alder Bay",
	"By Jana Reed",
	"(AGENCY)",
	"(With inputs from agencies.)",
	"date 2024-10-16",
	"Key Facts",
	"Text “Alerts” to (555) 010-0100",
	"Updated Oct 16, 2024",
	"©",
	"\0",
	"\u2028",
	"\uD83D",
	"“",
	"Advertisement",
	"…",
);
const tags = fc.constantFrom(
	"<p>",
	"</p>",
	"<div class='related'>",
	"<div class=article-body>",
	"</div>",
	"<h1>",
	"</h1>",
	"<h2><a href='x'>",
	"</a></h2>",
	"<ul><li>",
	"</li></ul>",
	"<br><br>",
	"<table><tr><td>",
	"</table>",
	"<blockquote class=twitter-tweet>",
	"<figure><img src=a.jpg><figcaption>",
	"</figcaption></figure>",
	"<time datetime='2024-10-16'>",
	"<meta property='og:title' content='Bridge closed'>",
	'<script type=\'application/ld+json\'>{"@type":"NewsArticle","author":[{"name":[1,null]}],"datePublished":{}}</script>',
	"<article>",
	"</article>",
	"<title>x</title>",
	"<!--",
	"-->",
	"<link rel=canonical href='//x'>",
	"<body hidden>",
);

test("scraped texts of any lines", () => {
	fc.assert(
		fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (lines) => {
			expectSound(pageOf(lines.join("\n"), { mediaType: "text/plain" }));
		}),
		{ numRuns: 300 },
	);
});

test("pages of any tags", () => {
	fc.assert(
		fc.property(fc.array(fc.oneof(words, tags, tags, fc.string()), { maxLength: 60 }), (pieces) => {
			expectSound(pageOf(`<html>${pieces.join(" ")}`));
		}),
		{ numRuns: 500 },
	);
});

test("any bytes under any header", () => {
	fc.assert(
		fc.property(
			fc.uint8Array({ maxLength: 400 }),
			fc.string(),
			fc.webUrl(),
			(bytes, header, url) => {
				expectSound(pageOf("", { bytes, url, headers: { "content-type": header } }));
			},
		),
		{ numRuns: 300 },
	);
});

test("a sound page with a piece cut out or doubled", () => {
	const html = `<!doctype html><html lang=en><head><title>Bridge | Post</title><meta name=author content="Jana Reed"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge","datePublished":"2024-10-16"}</script></head><body><nav><a href=/>Home</a></nav><article><h1>Bridge</h1><p>The mayor said on Tuesday that the bridge would stay closed until the end of the month.</p><ul><li>One</li></ul><table><tr><td>1</td></tr></table></article></body></html>`;
	const place = fc.integer({ min: 0, max: html.length });
	fc.assert(
		fc.property(place, place, fc.string({ maxLength: 5 }), (a, b, noise) => {
			expectSound(pageOf(html.slice(0, a) + noise + html.slice(b), { mediaType: "text/html" }));
		}),
		{ numRuns: 500 },
	);
});

import { describe, expect, test } from "vitest";
import { extractArticle } from "./extract-article.ts";
import { pageOf } from "./page-of.fixture.ts";

const paragraphs = [
	"The mayor of Alder Bay, Ines Corvo, said on Tuesday that the harbour bridge would stay closed until the end of the month.",
	"Engineers found cracks in two of the nine pillars, according to a report that the port authority published last week.",
	"The ferry company denied that it had asked for the closure, and called the reports of a deal “nothing but gossip”.",
];
const body = paragraphs.map((text) => `<p>${text}</p>`).join("");

describe("a page with an article", () => {
	const article = extractArticle(
		pageOf(
			`<!doctype html><html lang="en"><head><title>Bridge stays closed | The Alder Post</title>
<meta property="og:title" content="Bridge stays closed"><meta property="og:site_name" content="The Alder Post">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge stays closed","datePublished":"2024-10-16T23:30:00-05:00","author":[{"name":"Jana Reed"}],"keywords":["bridges"]}</script></head>
<body><nav><ul><li><a href="/">Home</a><li><a href="/w">World</a></ul></nav><main><h1>Bridge stays closed</h1><div class="article-body">${body}<div class="related-links"><p>Ferry company raises its prices for the third time this year, to the dismay of all.</p></div></div></main>
<footer><p>© 2024 The Alder Post. All rights reserved.</p></footer></body></html>`,
			{ url: "https://www.alder.example/bridge?utm_source=x" },
		),
	);

	test("has the paragraphs and nothing else", () => {
		expect(article).toMatchObject({ title: "Bridge stays closed", text: paragraphs.join("\n\n") });
	});

	test("has the day in its own time zone and the exact moment", () => {
		expect(article).toMatchObject({
			published: {
				earliestMs: Date.UTC(2024, 9, 17, 4, 30),
				basis: "metadata",
				statedDay: "2024-10-16",
			},
		});
	});

	test("has its authors, publisher, address and language", () => {
		expect(article).toMatchObject({
			bylines: ["Jana Reed"],
			publisher: { key: "alder.example", name: "The Alder Post" },
			url: "https://www.alder.example/bridge",
			language: "en",
			topics: ["bridges"],
		});
	});
});

describe("a page without an article is skipped with its reason", () => {
	test.each([
		["nothing", pageOf(" \n\t "), "empty"],
		["a picture", pageOf("", { bytes: Uint8Array.from([0x89, 80, 78, 71, 13, 10]) }), "binary"],
		["zero bytes", pageOf("", { bytes: new Uint8Array(100) }), "empty"],
		[
			"noise",
			pageOf("", { bytes: Uint8Array.from({ length: 999 }, (_, i) => (i * 7) % 61) }),
			"binary",
		],
		[
			"a feed",
			pageOf('<?xml version="1.0"?>\n<rss version="2.0"><channel></channel></rss>'),
			"unsupported-format",
		],
		["data", pageOf('{"a": 1}', { mediaType: "application/json" }), "unsupported-format"],
		["a frame without text", pageOf("<html><body><div></div></body></html>"), "no-article"],
	])("%s", (_, page, reason) => {
		expect(extractArticle(page)).toMatchObject({ skip: reason });
	});
});

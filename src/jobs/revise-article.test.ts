// What makes a revision of an article.

import { expect, test } from "vitest";
import type { Page } from "../news/page.ts";
import { extractArticle } from "../pipeline/2-extract/extract-article.ts";
import { reviseArticle } from "./revise-article.ts";

const before = "Ten homes below the dam were cleared, their owners taken to a school nearby.";
const after = before.replace("Ten", "Forty");
const linesWith = (homes: string) => [
	"Water ran over the wall of the Alder dam on Monday, the river board said.",
	homes,
	"The board expects the level to fall within two days, its head Mara Quill told reporters.",
];
const lines = linesWith(before);
const edited = linesWith(after);

function readPage(paragraphs: readonly string[], more: Partial<Page> = {}) {
	const html = `<!doctype html><title>Dam Overflows</title><article><h1>Dam Overflows</h1>
<p>${paragraphs.join("</p><p>")}</p></article>`;
	const page: Page = {
		...{ url: "https://courier.example/dam", path: undefined, mediaType: "text/html", hints: {} },
		...{ bytes: new TextEncoder().encode(html), fetchedMs: 5_000 },
		headers: { "content-type": "text/html", server: "test" },
		...more,
	};
	const article = extractArticle(page);
	if ("skip" in article) throw new Error(article.detail);
	return { article, page };
}

test("the earlier words are kept with what stands in their place", () => {
	const later = readPage(edited, { fetchedMs: 9_000 });
	expect(reviseArticle(readPage(lines), later)).toMatchObject({
		...{ articleId: later.article.id, atMs: 9_000, title: "Dam Overflows", isSameSource: true },
		text: lines.join("\n\n"),
		changes: [{ before, after }],
	});
});

test("the same words under another layout are no revision", () => {
	expect(reviseArticle(readPage(lines), readPage([...lines, ""]))).toBeUndefined();
});

test("a change of our own reading is no revision", () => {
	const read = readPage(lines);
	const article = { ...read.article, text: "As an older Onrecord read it." };
	expect(reviseArticle({ ...read, article }, readPage(lines))).toBeUndefined();
});

test("a feed's excerpt is another source than the page it announces", () => {
	const excerpt = readPage(lines, { headers: { "content-type": "text/html" } });
	expect(reviseArticle(excerpt, readPage(edited))?.isSameSource).toBe(false);
});

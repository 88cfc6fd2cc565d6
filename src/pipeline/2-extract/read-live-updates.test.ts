// Live blogs with the time of each update; boxes and notes beside them.

import { expect, test } from "vitest";
import type { Article } from "../../news/article.ts";
import { extractArticle } from "./extract-article.ts";
import { withoutRepeated } from "./learn-furniture.ts";
import { pageOf } from "./page-of.fixture.ts";

const updates = [
	[
		"11:40",
		"Bridge stays closed",
		"The bridge at Vell stays closed until the evening, the river board has said in a note.",
	],
	[
		"10:15",
		"Homes cleared",
		"Forty homes below the dam were cleared within the hour, the fire chief told reporters.",
	],
	[
		"09:05",
		"Dam breaks",
		"The dam above Vell broke this morning, and water runs through the lower town, police say.",
	],
] as const;

const jsonLd = {
	"@type": "LiveBlogPosting",
	headline: "Dam breaks at Vell: live",
	datePublished: "2024-10-16T09:00:00Z",
	liveBlogUpdate: updates.map(([time, headline, text]) => ({
		"@type": "BlogPosting",
		headline,
		articleBody: `<p>${text}</p>`,
		datePublished: `2024-10-16T${time}:00Z`,
	})),
};

const intro =
	"<p>Follow what happens in Vell, where the dam above the town gave way on Wednesday morning.</p>";
const shown = updates
	.map(
		([time, headline, text]) =>
			`<div class="live-blog-post"><time datetime="2024-10-16T${time}:00Z">${time}</time><h3>${headline}</h3><p>${text}</p></div>`,
	)
	.join("");

function read(body: string, ld?: unknown): Article {
	const script =
		ld === undefined ? "" : `<script type="application/ld+json">${JSON.stringify(ld)}</script>`;
	const article = extractArticle(
		pageOf(
			`<!doctype html><title>Dam breaks at Vell: live</title>${script}<article>${body}</article>`,
		),
	);
	if ("skip" in article) throw new Error(article.detail);
	return article;
}

const told = (article: Article) =>
	(article.updates ?? []).map(({ start, end, time }) => [
		new Date(time.earliestMs).toISOString().slice(11, 16),
		article.text.slice(start, end),
	]);
const expected = updates.map(([time, headline, text]) => [time, `${headline}\n\n${text}`]);

test.each<[string, string, unknown]>([
	["that a page shows and tells in JSON-LD", intro + shown, jsonLd],
	["that a page only shows", intro + shown, undefined],
	["that a page only tells in JSON-LD", intro, jsonLd],
])("updates %s have their own times", (_, body, ld) => {
	expect(told(read(body, ld))).toEqual(expected);
});

test("an article with dates of other articles in it is no live blog", () => {
	const other =
		'<div class="teaser"><time datetime="2024-10-01T00:00:00Z">1 October</time><p>Old news.</p></div>';
	const texts = updates.map(([, , text]) => `<p>${text}</p>`).join("");
	expect(read(`${intro}${texts}${other.repeat(4)}`).updates).toBeUndefined();
});

test("updates stay with their words where something is left out of the text", () => {
	const article = read(intro + shown, jsonLd);
	const bare = withoutRepeated(article, new Set());
	expect(told(bare)).toEqual(expected);
});

test("key points, corrections and editors' notes are told from paragraphs", () => {
	const article = read(
		`<div class="key-points"><h2>Key points</h2><ul><li>The dam above Vell broke on Wednesday.</li>
<li>Forty homes below it were cleared.</li></ul></div>${intro}<p>${updates[0][2]}</p><p>${updates[1][2]}</p>
<p>Correction: An earlier version of this article said that fifty homes were cleared.</p>
<p><em>Editor’s note: This article was changed after the board published its figures.</em></p>`,
	);
	const kinds = article.blocks.map(({ kind, start, end }) => [
		kind,
		article.text.slice(start, start + 12),
		end,
	]);
	expect(kinds.map(([kind]) => kind)).toEqual(
		expect.arrayContaining(["key-point", "paragraph", "correction"]),
	);
	expect(kinds.filter(([kind]) => kind === "key-point")).toHaveLength(2);
	expect(kinds.filter(([kind]) => kind === "correction")).toHaveLength(2);
});

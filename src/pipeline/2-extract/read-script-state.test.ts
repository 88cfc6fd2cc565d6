// Articles that stand only in a page's program state.

import fc from "fast-check";
import { expect, test } from "vitest";
import { extractArticle } from "./extract-article.ts";
import { pageOf } from "./page-of.fixture.ts";
import { blocksOfState } from "./read-script-state.ts";

const paragraphs = [
	"The dam above Vell broke on Monday morning, and water ran through the lower town for two hours.",
	"Mara Quill, who leads the river board, said that the wall had been looked at only in the autumn.",
	"Some forty homes were cleared, the fire chief told reporters, and nobody was thought to be hurt.",
	"The board expects the water to fall within two days; the bridge stays closed until then, it said.",
	"A second wall, further up the valley, is being looked at now, and the road past it is closed as well.",
];
const text = paragraphs.join("\n\n");

function read(script: string, attributes = ""): string {
	const page = `<!doctype html><title>Dam broke at Vell</title><meta property="og:type" content="article">
<div id="root"></div><script${attributes}>${script}</script><footer>© Post</footer>`;
	const article = extractArticle(pageOf(page));
	return "skip" in article ? article.skip : article.text;
}

const teasers = Array.from({ length: 20 }, (_, at) => ({
	headline: "Other",
	url: `/${at}`,
	text: `Another thing happened far away from there, and the article number ${at} tells of all of it.`,
}));

test.each<[string, unknown]>([
	[
		"HTML in one text",
		{
			props: {
				pageProps: {
					article: { body: paragraphs.map((p) => `<p>${p}</p>`).join("") },
					more: teasers,
				},
			},
		},
	],
	[
		"blocks with their text",
		{ story: { blocks: paragraphs.map((p) => ({ type: "text", text: p })) }, teasers },
	],
	[
		"rich text in pieces",
		{
			doc: {
				content: paragraphs.map((p) => ({
					nodeType: "paragraph",
					content: [{ value: p.slice(0, 20) }, { value: p.slice(20) }],
				})),
			},
		},
	],
	["paragraphs as texts", { a: { paragraphs } }],
	[
		"two forms of one text",
		{ a: { blocks: paragraphs.map((p) => ({ text: p, html: `<p>${p}</p>` })) } },
	],
])("%s is read from a data script", (_, state) => {
	expect(read(JSON.stringify(state), ' id="__NEXT_DATA__" type="application/json"')).toBe(text);
	expect(read(`window.__APOLLO_STATE__ = ${JSON.stringify(state)};window.x=1;`)).toBe(text);
	expect(read(`window.state = JSON.parse(${JSON.stringify(JSON.stringify(state))});`)).toBe(text);
});

test("a page that shows its text is not read from its state", () => {
	const state = JSON.stringify({
		body: `${"Other words stand in the state of this page. ".repeat(80)}`,
	});
	const shown = paragraphs.map((p) => `<p>${p}</p>`).join("");
	const page = `<!doctype html><title>Dam</title><article>${shown}${shown.replace(/the/g, "a")}</article><script type="application/json">${state}</script>`;
	const article = extractArticle(pageOf(page));
	expect("skip" in article ? article.skip : article.text).not.toContain("Other words");
});

test.each([
	JSON.stringify({ teasers }),
	JSON.stringify({ css: ".a{margin:0;padding:1px} ".repeat(100) }),
	`{"a": ${"[".repeat(100_000)}`,
	`x = ${"[".repeat(200_000)}`,
	`x = {${'"a":{'.repeat(50_000)}`,
	`JSON.parse("${"\\\\".repeat(100_000)}`,
	`x = {"a": "${'\\"'.repeat(1_000_000)}`,
	`x = {"a": "${"b".repeat(4_000_000)}"`,
	JSON.stringify({ __proto__: null, constructor: "x" }),
	"",
])("a state without an article gives none: %.30s", (script) => {
	expect(blocksOfState([script], [])).toBeUndefined();
});

test("any JSON ends in bounded time and never throws", () => {
	const start = process.threadCpuUsage();
	const deep = `${'{"body":'.repeat(5_000)}"x"${"}".repeat(5_000)}`;
	const wide = JSON.stringify(
		Array.from({ length: 200_000 }, (_, at) => ({ text: `Word ${at}.` })),
	);
	for (const script of [deep, wide, `s=${wide}`]) blocksOfState([script], []);
	expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(8_000);
	fc.assert(
		fc.property(fc.json(), (json) => {
			blocksOfState([json, `a = ${json}`, `${json}${" ".repeat(400)}`], []);
		}),
		{ numRuns: 300 },
	);
});

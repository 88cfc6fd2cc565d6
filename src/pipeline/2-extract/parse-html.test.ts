import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HtmlNode, textOf, walkElements } from "./html-node.ts";
import { decodeEntities, depthMax, parseHtml } from "./parse-html.ts";

/** The tree as tags in brackets with their texts. */
function outline(node: HtmlNode | string): string {
	if (typeof node === "string") return node.trim();
	return `${node.tag}(${node.children.map(outline).join(" ").replace(/\s+/g, " ").trim()})`;
}

const outlineOf = (html: string) => outline(parseHtml(html).root);

describe("end tags that are left out", () => {
	test.each([
		["paragraphs", "<p>a<p>b", "#root(p(a) p(b))"],
		["paragraphs before a block", "<p>a<div>b</div>c", "#root(p(a) div(b) c)"],
		["items", "<ul><li>a<li>b</ul>c", "#root(ul(li(a) li(b)) c)"],
		[
			"items of an inner list",
			"<ul><li>a<ul><li>b</ul><li>c</ul>",
			"#root(ul(li(a ul(li(b))) li(c)))",
		],
		["cells", "<table><tr><td>a<td>b<tr><td>c</table>", "#root(table(tr(td(a) td(b)) tr(td(c))))"],
		["terms", "<dl><dt>a<dd>b<dt>c</dl>", "#root(dl(dt(a) dd(b) dt(c)))"],
		["bold over a paragraph's end", "<p><b>a<p>b", "#root(p(b(a)) p(b))"],
		["ends without a start", "a</div></p>b", "#root(a b)"],
	])("%s", (_, html, tree) => {
		expect(outlineOf(html)).toBe(tree);
	});
});

describe("what is read past", () => {
	test.each([
		["scripts", "a<script>if (a < b) '</p>'</script>b", "#root(a b)"],
		["styles", "a<style>p > a {}</style>b", "#root(a b)"],
		["drawings", "a<svg><title>x</title><path d='<'/></svg>b", "#root(a b)"],
		["templates", "a<template><p>x</p></template>b", "#root(a b)"],
		["comments", "a<!-- <p>x -->b", "#root(a b)"],
	])("%s", (_, html, tree) => {
		expect(outlineOf(html)).toBe(tree);
	});

	test("data scripts are kept aside", () => {
		const { jsonLd } = parseHtml(
			'<script type="application/ld+json">{"a":1}</script><script>b</script>',
		);
		expect(jsonLd).toEqual(['{"a":1}']);
	});
});

test("parts that a server sent late stand where it kept a place for them", () => {
	const html = '<p>a</p><template id="B:0"></template><p>c</p><div hidden id="S:0"><p>b</p></div>';
	expect(textOf(parseHtml(html).root).replaceAll(" ", "")).toBe("abc");
});

test.each([
	["a &amp; b &lt; c", "a & b < c"],
	["&#8220;x&#x201D;", "“x”"],
	["caf&eacute; &unknown; &", "café &unknown; &"],
	["no entities", "no entities"],
	["a < b &gt; c", "a < b > c"],
])("the entities of %s are decoded", (text, decoded) => {
	expect(decodeEntities(text)).toBe(decoded);
});

test("any text gives a tree no deeper than the bound, with every element at its place", () => {
	const piece = fc.constantFrom(
		"<p>",
		"</p>",
		"<div class='x'>",
		"</div>",
		"<a href=",
		"<table>",
		"<td>",
		"</table>",
		"<!--",
		"-->",
		"<script>",
		"</script>",
		"&amp;",
		"<",
		">",
		"text ",
		"<b>",
		"</b>",
		"\0",
		'"',
		"<template id='B:0'>",
		"<div id='S:0'>",
		"<svg>",
		"<li>",
	);
	fc.assert(
		fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
			const { root, nodes } = parseHtml(pieces.join(""));
			let seen = 0;
			walkElements(root, (node) => {
				seen++;
				expect(nodes[node.order]).toBe(node);
				return true;
			});
			expect(seen).toBeLessThanOrEqual(nodes.length);
			let depth = 0;
			for (let at = nodes.at(-1); at?.parent !== undefined; at = at.parent) depth++;
			expect(depth).toBeLessThanOrEqual(depthMax);
		}),
	);
});

const circles: readonly [string, string][] = [
	["its own place is inside it", "<div id='S:0'>a<template id='B:0'></template></div>"],
	[
		"two hold each other's places",
		"<div id='S:0'>a<template id='B:1'></template></div><div id='S:1'>b<template id='B:0'></template></div>",
	],
];

test.each(circles)("a part that came later makes no circle where %s", (_, html) => {
	const { root, nodes } = parseHtml(html);
	for (const node of nodes) {
		let depth = 0;
		for (let at = node.parent; at !== undefined && depth <= nodes.length; at = at.parent) depth++;
		expect(depth).toBeLessThanOrEqual(nodes.length);
	}
	let seen = 0;
	walkElements(root, () => ++seen <= nodes.length);
	expect(seen).toBeLessThanOrEqual(nodes.length);
});

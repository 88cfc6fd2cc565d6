// What paths select.

import fc from "fast-check";
import { expect, test } from "vitest";
import { cpuMs } from "../../../../../test/cpu-ms.ts";
import { evaluateXPath } from "./evaluate-xpath.ts";
import { parseMarkup } from "./markup-tree.ts";
import { parseXPath, XPathError } from "./parse-xpath.ts";
import { stringOf } from "./xpath-value.ts";

const page = `<html><body><div id="list" class="wide news">
<article data-n="1"><h2><a href="/dam">Dam broke</a></h2><p>Water rose.</p><time datetime="2025-03-03">3 March</time></article>
<article data-n="2"><h2><a href="/ferry">Ferry &amp; fog</a></h2><p>It was late.</p><p>Again.</p></article>
<article class="ad"><h2>Buy</h2></article></div><p>Foot</p></body></html>`;

function select(path: string, source = page, nodesLeft = 100_000): unknown {
	const value = evaluateXPath(parseXPath(path), parseMarkup(source, false), { nodesLeft });
	return typeof value === "object"
		? value.map((node) => stringOf([node]).replace(/\s+/g, " ").trim())
		: value;
}

test.each([
	["//h2", ["Dam broke", "Ferry & fog", "Buy"]],
	["//article[not(@class)]/h2/a/@href", ["/dam", "/ferry"]],
	["//article[2]/p[last()]", ["Again."]],
	["//article[contains(@class, 'ad')]//text()", ["Buy"]],
	["/html/body/p", ["Foot"]],
	["//div[@id='list']/article[h2/a[starts-with(., 'Ferry')]]/@data-n", ["2"]],
	["//article[@data-n > 1]/h2", ["Ferry & fog"]],
	["//a/ancestor::article/@data-n", ["1", "2"]],
	["//p/preceding-sibling::h2[1]", ["Dam broke", "Ferry & fog"]],
	["//article[1]/following-sibling::article[1]/h2", ["Ferry & fog"]],
	["//a[. = 'Dam broke']/../..//time/@datetime", ["2025-03-03"]],
	["(//p)[1] | //time", ["Water rose.", "3 March"]],
	["//div[contains(concat(' ', normalize-space(@class), ' '), ' news ')]/@id", ["list"]],
	["count(//article)", 3],
	["concat('a', \"b\", 1 + 2 * 2)", "ab5"],
	["substring-after(//a/@href, '/')", "dam"],
	["substring('abcd', 2, 2)", "bc"],
	["translate('a-b', '-a', '+')", "+b"],
	["string(//time)", "3 March"],
	["normalize-space(//h2)", "Dam broke"],
	["//ARTICLE[position() < 2]/h2", ["Dam broke"]],
	["//*[local-name() = 'time']", ["3 March"]],
	["boolean(//video) or not(//audio) and true()", true],
	["-1 + 3 div 2", 0.5],
	["//nothing", []],
])("%s", (path, found) => {
	expect(select(path)).toEqual(found);
});

test.each([
	"",
	"//",
	"//a[",
	"//a]",
	"following::p",
	"//a[@href='x]",
	"foo(1)",
	"1/a",
	"(".repeat(100),
	"-".repeat(100),
	"//a#b",
	"a".repeat(5000),
])("%s is no path", (path) => {
	expect(() => select(path)).toThrow(XPathError);
});

test("paths that look at everything again and again are ended", () => {
	const source = "<div>".repeat(200) + "<p>x</p>".repeat(20_000);
	const startedMs = cpuMs();
	expect(() => select("//*[//*[//*]]", source, 2_000_000)).toThrow(/too many/);
	expect(() => select("//*//*//*//*", source, 2_000_000)).toThrow(/too many/);
	const words = `<p>${"x".repeat(100)}</p>`.repeat(20_000);
	expect(() => select("//p[contains(/, 'y')]", words, 2_000_000)).toThrow(/too many/);
	expect(() => select("//p[//p = 'y']", words, 2_000_000)).toThrow(/too many/);
	expect(cpuMs() - startedMs).toBeLessThan(5_000);
});

test("any text is a path or refused, any source is a tree", () => {
	const piece = fc.constantFrom(
		"//",
		"/",
		"a",
		"p",
		"[",
		"]",
		"(",
		")",
		"@href",
		"=",
		"'x'",
		"1",
		"|",
		"..",
		" and ",
		"not(",
		"*",
		"::",
	);
	const markup = fc.constantFrom(
		"<p>",
		"</p>",
		"<a",
		" href='x'",
		">",
		"<!--",
		"x",
		"&amp;",
		"<table>",
	);
	fc.assert(
		fc.property(fc.array(piece), fc.array(markup), (path, source) => {
			try {
				select(path.join(""), source.join(""), 50_000);
			} catch (error) {
				expect(error).toBeInstanceOf(XPathError);
			}
		}),
		{ numRuns: 1000 },
	);
});

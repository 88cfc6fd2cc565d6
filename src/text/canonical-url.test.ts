import fc from "fast-check";
import { expect, test } from "vitest";
import { articleId } from "./article-id.ts";
import { canonicalUrl } from "./canonical-url.ts";

test.each([
	[
		"trackers",
		"https://Alder.example/a?utm_source=x&id=7&fbclid=y",
		"https://alder.example/a?id=7",
	],
	["a fragment", "https://alder.example/a#comments", "https://alder.example/a"],
	["a default port", "https://alder.example:443/a", "https://alder.example/a"],
	["credentials", "https://me:pass@alder.example/a", "https://alder.example/a"],
	["the order of parameters", "https://alder.example/a?b=2&a=1", "https://alder.example/a?a=1&b=2"],
	["an AMP path", "https://alder.example/news/a/amp/", "https://alder.example/news/a/"],
	["an AMP file", "https://alder.example/news/a.amp.html", "https://alder.example/news/a.html"],
	[
		"an AMP cache",
		"https://alder-example.cdn.ampproject.org/c/s/alder.example/a",
		"https://alder.example/a",
	],
	[
		"a search engine's AMP",
		"https://www.google.com/amp/s/alder.example/a",
		"https://alder.example/a",
	],
	[
		"a redirect",
		"https://www.google.com/url?q=x&url=https%3A%2F%2Falder.example%2Fa",
		"https://alder.example/a",
	],
	[
		"a word for a way here",
		"https://alder.example/a?source=rss&from=2024",
		"https://alder.example/a?from=2024",
	],
])("%s does not change an article's address", (_, address, canonical) => {
	expect(canonicalUrl(address)).toBe(canonical);
});

test.each([
	["mailto:a@b.example"],
	["not an address"],
	[""],
	["javascript:alert(1)"],
	["file:///etc/hosts"],
])("%s is no web address", (address) => {
	expect(canonicalUrl(address)).toBeUndefined();
});

test("twice is the same as once, for any address", () => {
	fc.assert(
		fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
			const once = canonicalUrl(address) ?? "";
			expect(canonicalUrl(once) ?? "").toBe(once);
		}),
	);
});

test("never throws, whatever the address", () => {
	fc.assert(fc.property(fc.string(), (address) => typeof canonicalUrl(address) !== "number"));
});

test("the id is the same with and without www, https and a closing slash", () => {
	const [first, ...others] = [
		"https://www.alder.example/a/",
		"http://alder.example/a",
		"https://alder.example/a?utm_medium=mail#top",
	].map((url) => articleId({ url, title: "A", text: "B" }));
	expect(others).toEqual([first, first]);
	expect(first).toMatch(/^[\w-]{16}$/);
});

test("without an address the words name the article", () => {
	const text = { url: undefined, title: "Bridge closed", text: "The bridge is closed." };
	expect(articleId(text)).toBe(articleId({ ...text }));
	expect(articleId(text)).not.toBe(articleId({ ...text, text: "The bridge is open." }));
});

// What rules select of a page.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Page } from "../../../news/page.ts";
import { parseSelectors } from "./css-selector.ts";
import { scrapePage } from "./scrape-page.ts";

const html = `<!doctype html><html><head><title>Dam</title></head><body><nav class="menu">Menu</nav>
<main id="story" class="wide story"><p class=lead>Water rose.</p><div><p>Homes were cleared.</p>
<aside data-kind="ad-box">Buy</aside></div></main><footer><p>Foot</p></footer></body></html>`;

function scrape(source: string, hints: Page["hints"]): string {
	const page: Page = {
		...{ url: "https://a.example/", path: undefined, mediaType: "text/html", fetchedMs: 1 },
		...{ bytes: new TextEncoder().encode(source), headers: {}, hints },
	};
	return new TextDecoder().decode(scrapePage(page).bytes);
}

const bodyOf = (contentSelector: string, removeSelector?: string): string =>
	/<article>([\s\S]*)<\/article>/.exec(
		scrape(html, { contentSelector, ...(removeSelector !== undefined && { removeSelector }) }),
	)?.[1] ?? "nothing";

test.each([
	["p.lead", "<p class=lead>Water rose.</p>"],
	["#story > p", "<p class=lead>Water rose.</p>"],
	["main div p", "<p>Homes were cleared.</p>"],
	["main.story.wide > div > p", "<p>Homes were cleared.</p>"],
	["footer p, .lead", "<p class=lead>Water rose.</p>\n<p>Foot</p>"],
	["[data-kind^='ad']", '<aside data-kind="ad-box">Buy</aside>'],
	["[data-kind|=ad]", '<aside data-kind="ad-box">Buy</aside>'],
	['nav[class="menu"]', '<nav class="menu">Menu</nav>'],
	["body > p", "nothing"],
	["p:first-child", "nothing"],
	["p + p", "nothing"],
])("%s selects %s", (selector, selected) => {
	expect(bodyOf(selector)).toBe(selected);
});

test("the head stays, and what is removed is gone", () => {
	const scraped = scrape(html, { contentSelector: "main", removeSelector: "aside, .lead" });
	expect(scraped).toContain("<title>Dam</title>");
	expect(scraped).toContain("Homes were cleared.");
	expect(scraped).not.toMatch(/Buy|Water|Foot/);
	expect(scrape(html, { removeSelector: "main" })).toContain("Foot");
});

test.each(["", "p:hover", "a,,b", ">p", "p >", "[", "..x", "é"])("%s is no selector", (text) => {
	expect(parseSelectors(text)).toBeUndefined();
});

test("a page without rules stays as it came", () => {
	expect(scrape(html, {})).toBe(html);
	expect(scrape(html, { contentSelector: "video" })).toBe(html);
});

test("any page and any rule end in bounded time", () => {
	const deep = "<div class=a>".repeat(50_000);
	const start = process.threadCpuUsage();
	scrape(deep, { contentSelector: `${".a ".repeat(20)}.b`, removeSelector: "div > div > p" });
	expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(5_000);
	const markup = fc.array(
		fc.constantFrom("<p>", "</p>", "<b", ' class="', ">", "<!--", "x", "<main>", "<table>", "&"),
	);
	fc.assert(
		fc.property(markup, fc.string(), (parts, contentSelector) => {
			scrape(parts.join(""), { contentSelector, removeSelector: "p b" });
			scrape(parts.join(""), { contentSelector: "main p, b", removeSelector: "b" });
		}),
		{ numRuns: 300 },
	);
});

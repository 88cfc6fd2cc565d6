// Rules tried out and kept.

import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { listFeeds } from "./follow-feeds.ts";
import { keepFeedRules, tryFeedRules } from "./try-feed-rules.ts";
import { openWorkspace } from "./workspace.ts";

const board = `<!doctype html><title>Board</title><ul><li><a href="/dam">Dam broke</a></li>
<li><a href="/sudoku">Sudoku 7</a></li></ul>`;
const story = `<!doctype html><title>Dam broke at Vell</title><h1>Dam broke at Vell</h1>
<div class=box><p>Buy our mugs, they are the best mugs that money can buy in all of Vell.</p></div>
<div class=story><p>Water rose in Vell on Monday after the dam above the town broke, officials said.</p>
<p>Homes were cleared before noon, and nobody was hurt, the mayor told reporters at the bridge.</p></div>`;
const rss = `<rss version="2.0"><channel><item><title>Ferry</title><link>https://a.example/f</link>
<description>&lt;p&gt;Late.&lt;/p&gt;</description></item></channel></rss>`;

const rules = {
	kind: "HTML+XPath",
	paths: { xPathItem: "//li", xPathItemTitle: "a", xPathItemUri: "a/@href" },
	miniflux: { blocklistRules: "(?i)sudoku" },
};

async function openSite() {
	const server = createServer(({ url }, response) => {
		response.setHeader("content-type", url === "/feed" ? "application/rss+xml" : "text/html");
		response.end({ "/feed": rss, "/dam": story }[url ?? ""] ?? board);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	const folder = mkdtempSync(join(tmpdir(), "onrecord-rules-"));
	const workspace = openWorkspace({
		...{ dataFolder: folder, workers: 1, pageBytesMax: 1_000_000, stageMsMax: 600_000 },
		...{ triesMax: 1, allowedHosts: [host] },
	});
	onTestFinished(async () => {
		await workspace.close();
		server.close();
		rmSync(folder, { recursive: true });
	});
	return { workspace, origin: `http://${host}` };
}

test("rules are tried on a page, a feed and an article, and nothing is kept", async () => {
	const { workspace, origin } = await openSite();
	expect(await tryFeedRules(workspace, { url: `${origin}/`, rules })).toMatchObject({
		found: "entries",
		count: 2,
		problems: [],
		entries: [
			{ title: "Dam broke", url: `${origin}/dam` },
			{ title: "Sudoku 7", leftOut: "The rule blocklistRules leaves it out." },
		],
	});
	expect(await tryFeedRules(workspace, { url: `${origin}/feed`, rules: {} })).toMatchObject({
		found: "entries",
		entries: [{ title: "Ferry", text: "Late." }],
	});
	const page = { url: `${origin}/dam`, rules: { contentSelector: ".story" } };
	expect(await tryFeedRules(workspace, page)).toMatchObject({
		found: "article",
		article: {
			title: "Dam broke at Vell",
			paragraphs: [expect.stringMatching(/^Water rose/), expect.stringMatching(/^Homes were/)],
		},
	});
	expect(await workspace.store.count()).toMatchObject({ pages: 0, articles: 0 });
	expect(await listFeeds(workspace)).toEqual({ feeds: [] });
});

test("rules are tried on a source that is handed in, and what is wrong with them is told", async () => {
	const { workspace } = await openSite();
	expect(await tryFeedRules(workspace, { html: board, rules })).toMatchObject({ count: 2 });
	expect(await tryFeedRules(workspace, { html: rss, rules: {} })).toMatchObject({ count: 1 });
	const broken = { kind: "HTML+XPath", paths: { xPathItem: "//li[" }, contentSelector: "a:b" };
	expect(await tryFeedRules(workspace, { html: board, rules: broken })).toMatchObject({
		found: "nothing",
		problems: [
			expect.stringMatching(/rule for Item is not/),
			expect.stringMatching(/selector "a:b"/),
		],
	});
	expect(await tryFeedRules(workspace, { rules: {} })).toHaveProperty("failed");
	expect(await tryFeedRules(workspace, { url: "http://10.0.0.1/", rules })).toHaveProperty(
		"failed",
	);
});

test("a page without a feed is followed by its rules, and the rules of a feed can be changed", async () => {
	const { workspace, origin } = await openSite();
	expect(await keepFeedRules(workspace, origin, { contentSelector: "p" })).toBe(false);
	expect(await keepFeedRules(workspace, origin, rules)).toBe(true);
	const other = { ...rules, miniflux: { keeplistRules: "Dam" } };
	expect(await keepFeedRules(workspace, origin, other)).toBe(true);
	expect((await listFeeds(workspace)).feeds).toMatchObject([{ url: origin, rules: other }]);
});

// A feed on a local server: found, asked, its articles fetched once.

import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createStoreQueue } from "../../queue/store-queue.ts";
import { openSqliteStore } from "../../store/sqlite/open-sqlite-store.ts";
import type { PageId } from "../../store/store.ts";
import { fetchKey, fetchLinks } from "./fetch-links.ts";
import { findFeeds } from "./find-feeds.ts";
import { newFeed } from "./new-feed.ts";
import { pollFeeds } from "./poll-feeds.ts";
import { openWeb } from "./web.ts";

const feedOf = (origin: string) => `<rss version="2.0"><channel><title>Courier</title>
<item><title>Dam</title><link>${origin}/dam</link><pubDate>Mon, 03 Mar 2025 10:00:00 GMT</pubDate></item>
<item><title>Secret</title><link>${origin}/secret/plan</link></item>
<item><title>Gone</title><link>${origin}/gone</link>
<description>${"What was on the page stands here. ".repeat(20)}</description></item></channel></rss>`;

type Changing = { text: string; notModified: number };

function answerChanging(page: Changing, request: IncomingMessage, response: ServerResponse) {
	const etag = `"${page.text.length}"`;
	const isKnown = request.headers["if-none-match"] === etag;
	if (isKnown) page.notModified++;
	response.writeHead(isKnown ? 304 : 200, { etag, "content-type": "text/html" });
	response.end(isKnown ? undefined : `<p>${page.text}</p>`);
}

async function startSite() {
	const asked: string[] = [];
	const askedMs = new Map<string, number>();
	const changing: Changing = { text: "A dam broke.", notModified: 0 };
	const server = createServer((request, response) => {
		asked.push(request.url ?? "");
		const origin = `http://${request.headers.host}`;
		const pages: Record<string, readonly [string, string]> = {
			"/": ["text/html", '<link rel="alternate" type="application/rss+xml" href="/feed">'],
			"/feed": ["application/rss+xml", feedOf(origin)],
			"/dam": ["text/html", "<p>The dam broke.</p>"],
			"/stylish": ["text/html", '<link rel="stylesheet" type="text/xml" href="/rss.css">'],
			"/linking": ["text/html", '<a href="/about-rss">About</a> <a href="/feed">RSS</a>'],
			"/bare/page": ["text/html", "<p>Nothing here.</p>"],
			"/robots.txt": ["text/plain", "User-agent: *\nDisallow: /secret/\nCrawl-delay: 0.5"],
		};
		if (request.url === "/changing") {
			answerChanging(changing, request, response);
			return;
		}
		askedMs.set(request.url ?? "", performance.now());
		if (request.url === "/busy") {
			response.writeHead(429, { "retry-after": "900" }).end();
			return;
		}
		const [type, body] = pages[request.url ?? ""] ?? [];
		response.writeHead(type === undefined ? 404 : 200, { "content-type": type ?? "text/plain" });
		response.end(body);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	const folder = mkdtempSync(join(tmpdir(), "onrecord-feeds-"));
	const store = openSqliteStore({ folder });
	const web = openWeb({ allowedHosts: [host], bytesMax: 100_000, gapMs: 0 });
	onTestFinished(async () => {
		await web.close();
		await store.close();
		server.close();
		rmSync(folder, { recursive: true });
	});
	return { asked, askedMs, changing, store, web, origin: `http://${host}` };
}

test("a site's feed is found, and brings its articles once, as robots.txt allows", async () => {
	const { asked, store, web, origin } = await startSite();
	expect(await findFeeds(web, `${origin}/`)).toEqual({
		feeds: [{ url: `${origin}/feed`, title: undefined }],
	});
	await store.feeds.add(newFeed(`${origin}/feed`, undefined, 1_000));
	const now = () => 2_000;
	const queue = createStoreQueue(store.jobs, { now, leaseMs: 1_000, triesMax: 1 });
	const poll = () => pollFeeds({ store, web, now, chance: () => 0.5 });
	expect(await poll()).toBe(1);
	expect(await fetchLinks({ store, queue, web, now, signal: undefined })).toBe(1);
	expect(await store.count()).toMatchObject({ pages: 2, jobs: 2, quarantined: 2 });
	const intake = await store.jobs.lease("intake", 9, { nowMs: now(), leaseMs: 0 });
	const titles = intake.map(
		async ({ key }) => (await store.pages.find(key as PageId))?.hints.title,
	);
	expect(await Promise.all(titles)).toEqual(["Dam", "Gone"]);
	const errors = (await store.jobs.listQuarantined(9)).map(({ error }) => error).sort();
	expect(errors).toEqual([
		expect.stringMatching(/\/gone: The server answers 404/),
		expect.stringMatching(/\/secret\/plan: The site's robots.txt/),
	]);
	expect(asked).not.toContain("/secret/plan");

	const [followed = newFeed("", "", 0)] = await store.feeds.list();
	const { state, title } = followed;
	expect(title).toBe("Courier");
	expect(state.nextMs).toBeGreaterThan(2_000);
	await store.feeds.save(state.url, { ...followed, state: { ...state, nextMs: 0 } });
	await poll();
	expect(await store.count()).toMatchObject({ pages: 2, jobs: 2, quarantined: 2 });
});

test("an address that cannot be reached is told", async () => {
	const { web, origin } = await startSite();
	expect(await findFeeds(web, `${origin}/nothing`)).toEqual({
		failed: "The server answers 404.",
	});
});

test.each([
	["/stylish", "/feed"],
	["/linking", "/feed"],
	["/bare/page", "/feed"],
])("the feed of a page at %s that declares none is found at %s", async (path, feedPath) => {
	const { web, origin } = await startSite();
	const url = `${origin}${feedPath}`;
	expect(await findFeeds(web, origin + path)).toEqual({ feeds: [{ url, title: "Courier" }] });
});

test("the selectors that came with a feed go with its pages", async () => {
	const { store, web, origin } = await startSite();
	const rules = { contentSelector: ".story p", removeSelector: "aside" };
	const feed = newFeed(`${origin}/feed`, undefined, 1_000);
	await store.feeds.add({ ...feed, listing: { ...feed.listing, rules } });
	await pollFeeds({ store, web, now: () => 2_000, chance: () => 0.5 });
	const [job] = await store.jobs.lease("fetch", 1, { nowMs: 3_000, leaseMs: 0 });
	expect(JSON.parse(job?.key ?? "")).toMatchObject({ hints: { title: "Dam", ...rules } });
});

test("a busy host is asked again when the time that it names is over", async () => {
	const { store, web, origin } = await startSite();
	const now = () => 2_000;
	const queue = createStoreQueue(store.jobs, { now, leaseMs: 1_000, triesMax: 3 });
	const key = fetchKey({ url: `${origin}/busy`, hints: {} });
	await store.jobs.add([{ kind: "fetch", key, dueMs: 0 }]);
	expect(await fetchLinks({ store, queue, web, now, signal: undefined })).toBe(0);
	expect(await store.jobs.findNextDueMs("fetch")).toBe(2_000 + 900_000);
});

test("a new article is looked at again, and only a change of it is another page", async () => {
	const { store, web, origin, changing } = await startSite();
	let nowMs = 1_000_000_000;
	const now = () => nowMs;
	const queue = createStoreQueue(store.jobs, { now, leaseMs: 1_000, triesMax: 3 });
	const fetchDue = () => fetchLinks({ store, queue, web, now, signal: undefined });
	const hints = { publishedMs: nowMs };
	const key = fetchKey({ url: `${origin}/changing`, hints });
	await store.jobs.add([{ kind: "fetch", key, dueMs: 0 }]);
	expect(await fetchDue()).toBe(1);
	expect(await fetchDue()).toBe(0);
	nowMs += 2 * 3_600_000;
	expect(await fetchDue()).toBe(0);
	expect(changing.notModified).toBe(1);
	nowMs += 24 * 3_600_000;
	changing.text = "Two dams broke.";
	expect(await fetchDue()).toBe(1);
	expect(await store.jobs.findNextDueMs("fetch")).toBeUndefined();
	expect(await store.count()).toMatchObject({ pages: 2, quarantined: 0 });
});

test("robots.txt is asked for once, and its wish for time between requests is kept", async () => {
	const { asked, askedMs, web, origin } = await startSite();
	await web.fetchAsRobot(`${origin}/dam`);
	await web.fetchAsRobot(`${origin}/feed`);
	expect(asked.filter((path) => path === "/robots.txt")).toHaveLength(1);
	expect(Number(askedMs.get("/feed")) - Number(askedMs.get("/dam"))).toBeGreaterThan(40);
});

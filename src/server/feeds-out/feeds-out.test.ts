// Feeds out, read back by our own reader of feeds: what is given is what a reader gets.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseJsonFeed } from "feedsmith";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServedRecord, serveRecord } from "../../../test/served-record.ts";
import type { Claim } from "../../news/claim.ts";
import type { Feed } from "../../news/feed.ts";
import type { StoryId } from "../../news/story.ts";
import { parseFeed } from "../../pipeline/1-fetch/feed/parse-feed.ts";

const hubUrl = "https://hub.example/";
let record: ServedRecord;
let denied: Claim | undefined;

beforeAll(async () => {
	record = await serveRecord({ hubUrl });
	const derived = await record.workspace.store.stories.findDerived(record.storyId as StoryId);
	denied = derived?.record.claims.find(({ positions }) =>
		positions.some(({ stance }) => stance === "denies"),
	);
});

afterAll(() => record.close());

async function readFeed(path: string): Promise<{ feed: Feed; type: string }> {
	const response = await record.ask(path);
	expect(response.status, path).toBe(200);
	const type = response.headers.get("content-type") ?? "";
	const bytes = new Uint8Array(await response.arrayBuffer());
	return { feed: parseFeed(bytes, { url: `http://127.0.0.1:7711${path}` }), type };
}

/** The addresses of one feed of every kind, without extension and query. */
function everyFeed(): readonly (readonly [string, string, number])[] {
	const speaker = denied?.positions.find(({ stance }) => stance === "denies")?.party.key ?? "";
	return [
		[`/feeds/story/${record.storyId}`, "", 5],
		[`/feeds/claim/${record.storyId}/${denied?.id}`, "", 2],
		[`/feeds/speaker/${encodeURIComponent(speaker)}`, "", 1],
		["/feeds/topic/ferry", "", 1],
		["/feeds/stories", "", 1],
		["/feeds/search", "?q=fog", 3],
		["/feeds/search", "?q=stance%3Adenies+fog", 1],
		["/feeds/changes", "", 3],
		["/feeds/changes", "?kinds=new-article", 3],
	];
}

test("every kind of feed is read back without a problem in each dialect, with the same items", async () => {
	for (const [path, query, entriesMin] of everyFeed()) {
		const ids: (readonly (string | undefined)[])[] = [];
		for (const [extension, version] of [
			["atom", "atom10"],
			["rss", "rss20"],
			["json", "json11"],
		]) {
			const { feed } = await readFeed(`${path}.${extension}${query}`);
			expect({ version: feed.version, problems: feed.problems }, path).toEqual({
				...{ version, problems: [] },
			});
			expect(feed.entries.length, path).toBeGreaterThanOrEqual(entriesMin);
			for (const entry of feed.entries) {
				expect(entry.link).toMatch(/^http:\/\/127\.0\.0\.1:7711\/(story|article)\//);
				expect(entry.publishedMs ?? entry.updatedMs).toBeGreaterThan(0);
				expect(entry.title?.length).toBeGreaterThan(3);
			}
			ids.push(feed.entries.map(({ id }) => id));
		}
		expect(new Set(ids.map((list) => list.join("\n"))).size).toBe(1);
	}
});

test("the words behind a change stand in its item, with outlet and place, and nothing active", async () => {
	const { feed } = await readFeed("/feeds/changes.atom?kinds=first-denial");
	const [entry] = feed.entries;
	const content = entry?.content[0]?.value ?? "";
	expect(content).toContain("denied that its captain had been warned of fog");
	expect(content).toMatch(/Sarnford Herald: <a href="https:\/\/herald\.example\/linnet-owner\?a=1/);
	expect(content).toMatch(/\/article\/[^"]+#\d+-\d+"/);
	expect(entry?.link).toContain("/claim/");
});

test("a title with markup in it stays a title", async () => {
	for (const dialect of ["atom", "rss", "json"]) {
		const { feed } = await readFeed(`/feeds/story/${record.storyId}.${dialect}`);
		expect(feed.titleText?.value ?? feed.title).toContain("Linnet");
		const body = await (await record.ask(`/feeds/story/${record.storyId}.${dialect}`)).text();
		expect(body).not.toMatch(/<opens>(?![^\]]*\]\]>)(?=[^"]*<\/title>)/);
	}
});

test("JSON Feed holds the record of each item under _onrecord", async () => {
	const response = await record.ask("/feeds/search.json?q=fog");
	const text = await response.text();
	expect(parseJsonFeed(text).items?.length).toBeGreaterThan(2);
	const { items } = JSON.parse(text) as { items: { _onrecord: Record<string, unknown> }[] };
	const statement = items.find(({ _onrecord }) => _onrecord["type"] === "statement")?._onrecord;
	expect(statement).toMatchObject({
		speaker: { name: expect.any(String) },
		citation: { articleId: expect.any(String), words: expect.stringContaining("fog") },
	});
});

test("each dialect names the hub, and its own address", async () => {
	const atom = (await readFeed("/feeds/changes.atom")).feed.links;
	const self = "http://127.0.0.1:7711/feeds/changes.atom";
	expect(atom).toEqual(
		expect.arrayContaining([
			expect.objectContaining({ rel: "hub", href: hubUrl }),
			expect.objectContaining({ rel: "self", href: self }),
		]),
	);
	expect((await readFeed("/feeds/changes.rss")).feed.links).toEqual(
		expect.arrayContaining([expect.objectContaining({ rel: "hub", href: hubUrl })]),
	);
	const json = JSON.parse(await (await record.ask("/feeds/changes.json")).text());
	expect(json).toMatchObject({ hubs: [{ type: "WebSub", url: hubUrl }] });
});

describe("the calendar of a story", () => {
	test("has its timeline, whole days as days, the same bytes each time", async () => {
		const ask = () => record.ask(`/feeds/story/${record.storyId}.ics`);
		const response = await ask();
		expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
		const text = await response.text();
		expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\s*$/);
		expect(text).toMatch(/DTSTART;VALUE=DATE:20250303\r\nDTEND;VALUE=DATE:20250304/);
		const uids = [...text.matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid);
		expect(uids.length).toBeGreaterThan(1);
		expect(new Set(uids).size).toBe(uids.length);
		expect(Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThan(78);
		expect(await (await ask()).text()).toBe(text);
	});
});

describe("what a reader asks for", () => {
	const accepted: readonly (readonly [string | undefined, string])[] = [
		[undefined, "application/atom+xml; charset=utf-8"],
		["*/*", "application/atom+xml; charset=utf-8"],
		["application/rss+xml", "application/rss+xml; charset=utf-8"],
		["text/html, application/feed+json;q=0.9, application/rss+xml;q=0.5", "application/feed+json"],
		["application/rss+xml;q=0, application/atom+xml;q=0.1", "application/atom+xml"],
		["application/rss+xml;q=many", "application/atom+xml"],
		["text/calendar", "text/calendar"],
	];
	test.each(accepted)("Accept %s gives %s", async (accept, type) => {
		const headers: Record<string, string> = accept === undefined ? {} : { accept };
		const response = await record.ask(`/feeds/story/${record.storyId}`, { headers });
		expect(response.headers.get("content-type")).toContain(type);
		expect(response.headers.get("vary")).toContain("accept");
	});

	test("a feed that is known already is not sent again", async () => {
		const path = `/feeds/story/${record.storyId}.atom`;
		const first = await record.ask(path);
		const etag = first.headers.get("etag") ?? "";
		const modified = first.headers.get("last-modified") ?? "";
		const status = async (headers: Record<string, string>) =>
			(await record.ask(path, { headers })).status;
		expect(await status({ "if-none-match": etag })).toBe(304);
		expect(await status({ "if-none-match": `W/${etag}, "other"` })).toBe(304);
		expect(await status({ "if-none-match": '"other"', "if-modified-since": modified })).toBe(200);
		expect(await status({ "if-modified-since": modified })).toBe(304);
		expect(await status({ "if-modified-since": "Mon, 03 Mar 2025 00:00:00 GMT" })).toBe(200);
		expect(await status({ "if-modified-since": "yesterday" })).toBe(200);
	});

	const refused: readonly (readonly [string, number])[] = [
		["/feeds/", 404],
		["/feeds/story/none.atom", 404],
		["/feeds/story.atom", 404],
		["/feeds/story/a/b/c.atom", 404],
		["/feeds/claim/none/none.rss", 404],
		["/feeds/speaker/nobody.json", 404],
		["/feeds/changes.ics", 404],
		["/feeds/story/none.ics", 404],
		["/feeds/story/%E0%A4%A.atom", 400],
		["/feeds/search.atom", 400],
		["/feeds/search.atom?q=%20", 400],
		[`/feeds/search.atom?q=${"w".repeat(501)}`, 400],
		["/feeds/changes.atom?kinds=burnt", 400],
		[`/feeds/story/${"x".repeat(3_000)}.atom`, 414],
	];
	test.each(refused)("%.60s is refused with %i", async (path, status) => {
		const response = await record.ask(path);
		expect(response.status).toBe(status);
		expect(response.headers.get("content-type")).toBe("application/problem+json");
		expect(await response.json()).toMatchObject({
			status,
			detail: expect.stringMatching(/\w.*\./),
		});
	});

	test("a topic or search without anything is an empty feed", async () => {
		for (const path of ["/feeds/topic/none.atom", "/feeds/search.rss?q=zebra%22%00("]) {
			const { feed } = await readFeed(path);
			expect(feed.entries).toEqual([]);
		}
	});
});

test("the page of a story names its feeds", async () => {
	mkdirSync(join(record.folder, "web"), { recursive: true });
	writeFileSync(join(record.folder, "web/index.html"), "<html><head></head><body></body></html>");
	const page = await (await record.ask(`/story/${record.storyId}`)).text();
	expect(page).toContain(`type="application/atom+xml" title="This story" href="/feeds/story/`);
	expect(page).toContain('href="/feeds/changes.json"');
	const odd = await (await record.ask("/speaker/%22%3E%3Cscript%3E")).text();
	expect(odd).not.toContain("<script>");
});

// Every kind of file gives its pages.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { openWeb } from "../feeds/web.ts";
import type { Input, Piece } from "./input.ts";
import { openInputs } from "./open-inputs.ts";

const folder = mkdtempSync(join(tmpdir(), "onrecord-inputs-"));
const web = openWeb({ allowedHosts: [], bytesMax: 1_000_000 });
afterAll(async () => {
	await web.close();
	rmSync(folder, { recursive: true });
});
const limits = { pageBytesMax: 10_000, web, now: () => 1_000 };

const message = (subject: string, body: string) =>
	[
		"From: Courier <news@courier.example>",
		`Subject: ${subject}`,
		"Date: Mon, 03 Mar 2025 10:00:00 +0000",
		"Message-ID: <1@courier.example>",
		"",
		body,
	].join("\n");

const record = (type: string, url: string, body: string): string => {
	const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`;
	const head = [
		...["WARC/1.1", `WARC-Type: ${type}`, `WARC-Target-URI: ${url}`],
		...["WARC-Date: 2025-03-03T10:00:00Z", "WARC-Record-ID: <urn:uuid:1>"],
		...["Content-Type: application/http; msgtype=response", `Content-Length: ${http.length}`],
	];
	return `${head.join("\r\n")}\r\n\r\n${http}\r\n\r\n`;
};

const archive = [
	record("response", "https://courier.example/a", "<p>A</p>"),
	record("request", "https://courier.example/a", "<p>ask</p>"),
	record("response", "https://courier.example/b", "<p>B</p>"),
].join("");

const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>
<item><title>Long</title><link>https://courier.example/long</link><description>${"The bridge is closed. ".repeat(30)}</description></item>
<item><title>Short</title><link>https://courier.example/short</link></item></channel></rss>`;

const entry = (content: string) =>
	`<item><title>Ferry</title><link>https://courier.example/ferry</link><content:encoded><![CDATA[${content}]]></content:encoded></item>`;
const two = "<p>The ferry Linnet ran aground off Port Almer on Monday, the coastguard said.</p>";
const shortRss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Courier</title>${entry(`${two}<p>Nobody was hurt, it said on Tuesday.</p>`)}
${entry(`${two}<p>Nobody was hurt. <a href="/ferry">Read more</a></p>`)}</channel></rss>`;

const opml = `<opml version="1.1"><body><outline text="News">
<outline text="Courier" xmlUrl="https://courier.example/feed"/></outline></body></opml>`;

async function piecesOf(name: string, content: string | Uint8Array): Promise<Piece[]> {
	const path = join(folder, name);
	writeFileSync(path, content);
	return await gather([{ kind: "path", path }]);
}

async function gather(inputs: readonly Input[]): Promise<Piece[]> {
	const pieces: Piece[] = [];
	for await (const piece of openInputs(inputs, limits)) pieces.push(piece);
	return pieces;
}

/** What matters of each piece: the page's text, or why there is none. */
function tell(piece: Piece): string {
	if ("page" in piece) return new TextDecoder().decode(piece.page.bytes);
	if ("skip" in piece) return piece.skip.skip;
	if ("feeds" in piece) return piece.feeds.map(({ url }) => `follow ${url}`).join();
	return "failed" in piece ? `failed: ${piece.failed}` : JSON.stringify(piece.families);
}

const jsonLine = (title: string) =>
	JSON.stringify({ title, text: `The ${title}.`, date: "2025-03-03" });

test.each<[string, string | Uint8Array, string[]]>([
	["page.html", "<p>Hello</p>", ["<p>Hello</p>"]],
	["text.txt", "Hello", ["Hello"]],
	["list.opml", opml, ["follow https://courier.example/feed"]],
	["list-of-feeds.xml", `<?xml version="1.0"?>\n${opml}`, ["follow https://courier.example/feed"]],
	["empty.opml", "<opml/>", ["failed: It is a list of feeds (OPML) that names none."]],
	["no-extension", "<!doctype html><p>Hello</p>", ["<!doctype html><p>Hello</p>"]],
	["packed.html.gz", gzipSync("<p>Hello</p>"), ["<p>Hello</p>"]],
	["mail.eml", message("Dam", "The dam broke."), ["The dam broke.\n"]],
	[
		"box.mbox",
		`From a Mon\n${message("One", "First.\n>From here on.")}\n\nFrom b Mon\n${message("Two", "Second.")}\n`,
		["First.\nFrom here on.\n", "Second.\n"],
	],
	["web.warc", archive, ["<p>A</p>", "<p>B</p>"]],
	["web.warc.gz", gzipSync(archive), ["<p>A</p>", "<p>B</p>"]],
	["empty.txt", "", ["empty"]],
	["zeros.txt", new Uint8Array(100), ["binary"]],
	["pack.zip", "PK\u0003\u0004zip", ["binary"]],
	["large.txt", "word ".repeat(3_000), ["too-large"]],
	[
		"families.json",
		'[{"key":"k","name":"K","members":["a.example"]}]',
		['[{"key":"k","name":"K","members":["a.example"],"source":""}]'],
	],
	["broken.json", "{", [expect.stringMatching(/^failed: It is not JSON/)]],
	["feed.xml", rss, [expect.stringContaining("The bridge is closed."), "no-article"]],
	["short.xml", shortRss, [expect.stringContaining("Nobody was hurt, it said"), "no-article"]],
	["plain.xml", "<note>no feed</note>", [expect.stringMatching(/^failed: It is XML/)]],
	["empty.warc", record("request", "https://courier.example/", ""), ["no-article"]],
])("%s", async (name, content, told) => {
	expect((await piecesOf(name, content)).map(tell)).toEqual(told);
});

test("JSON lines become pages with all that the line says, and bad lines are told by number", async () => {
	const lines = [
		jsonLine("dam"),
		"",
		"{oops",
		'{"title":"no text"}',
		`{"text":"${"x".repeat(11_000)}"}`,
	];
	const pieces = await piecesOf("news.jsonl", lines.join("\n"));
	expect(pieces.map(({ name }) => name.replace(/^.*\//, ""))).toEqual([
		...["news.jsonl, line 1", "news.jsonl, line 3", "news.jsonl, line 4", "news.jsonl, line 5"],
	]);
	const [page, broken, textless, large] = pieces.map(tell);
	expect(page).toContain('content="2025-03-03"');
	expect(page).toContain("<p>The dam.</p>");
	expect(broken).toBe("failed: The line is not JSON.");
	expect(textless).toMatch(/^failed: It has no text/);
	expect(large).toBe("too-large");
});

test("what stands in a field cannot become markup", async () => {
	const line = JSON.stringify({ title: '"><script>', text: "<b>1 < 2</b> & so on" });
	const [page = ""] = (await piecesOf("markup.jsonl", line)).map(tell);
	expect(page).not.toMatch(/<script|<b>/);
	expect(page).toContain("&lt;b&gt;1 &lt; 2&lt;/b&gt; &amp; so on");
});

test("a message keeps its subject, sender and date", async () => {
	const [piece] = await piecesOf("hints.eml", message("Dam", "The dam broke."));
	expect(piece).toMatchObject({
		page: { hints: { title: "Dam", publisher: "Courier", publishedMs: Date.UTC(2025, 2, 3, 10) } },
	});
});

test("a folder is walked in the order of its names, hidden and other files left out", async () => {
	const tree = join(folder, "tree");
	mkdirSync(join(tree, "b"), { recursive: true });
	mkdirSync(join(tree, ".git"));
	for (const name of [
		"c.txt",
		"a.txt",
		"b/two.txt",
		"b/one.html",
		".git/x.txt",
		"logo.png",
		"README.md",
	]) {
		writeFileSync(join(tree, name), name);
	}
	const pieces = await gather([{ kind: "path", path: tree }]);
	expect(pieces.map(tell)).toEqual(["a.txt", "b/one.html", "b/two.txt", "c.txt"]);
});

test("a path that is not there is told, and the next input is read", async () => {
	const chunks = (async function* () {
		yield new TextEncoder().encode("From a pipe");
	})();
	const pieces = await gather([
		{ kind: "path", path: join(folder, "nowhere.txt") },
		{ kind: "stream", name: "pipe", chunks },
		{ kind: "link", url: "ftp://courier.example/" },
	]);
	expect(pieces.map(tell)).toEqual([
		"failed: There is no such file or folder.",
		"From a pipe",
		"failed: Only http and https are fetched, not ftp:",
	]);
});

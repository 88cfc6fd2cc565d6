// Every parser that reads what strangers or other programs send, with sound inputs to break.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readMoment } from "../../src/actions/read-moment.ts";
import { parseSearch } from "../../src/actions/search/parse-search.ts";
import { readConfig } from "../../src/config.ts";
import type { Chunks, InputLimits } from "../../src/jobs/inputs/input.ts";
import { openInputs } from "../../src/jobs/inputs/open-inputs.ts";
import type { Page } from "../../src/news/page.ts";
import { ConfigError } from "../../src/option.ts";
import { parseFeed } from "../../src/pipeline/1-fetch/feed/parse-feed.ts";
import { compilePattern } from "../../src/pipeline/1-fetch/scrape/pattern/linear-pattern.ts";
import { scrapeFeed } from "../../src/pipeline/1-fetch/scrape/scrape-feed.ts";
import { scrapePage } from "../../src/pipeline/1-fetch/scrape/scrape-page.ts";
import { extractArticle } from "../../src/pipeline/2-extract/extract-article.ts";
import { attributeStatements } from "../../src/pipeline/4-attribute/attribute-statements.ts";
import { canonicalUrl } from "../../src/text/canonical-url.ts";
import { findQuantities } from "../../src/text/quantities/find-quantities.ts";
import { findTimes } from "../../src/text/times/find-times.ts";

export type Door = {
	readonly name: string;
	readonly seeds: readonly Uint8Array[];
	/** Words of its grammar. */
	readonly pieces: readonly string[];
	/** Reads an input. Whatever it throws is a finding. */
	readonly read: (bytes: Uint8Array) => unknown;
	/** How many of a hundred inputs it is given: the slow ones fewer. */
	readonly share: number;
};

const encoder = new TextEncoder();
const bytesOf = (text: string): Uint8Array => encoder.encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const nowMs = Date.UTC(2026, 2, 5);

/** The doors; `folder` takes the files of those that read one. */
export function makeDoors(folder: string): readonly Door[] {
	return [
		...documentDoors(),
		...inputDoors(),
		...ruleDoors(),
		...textDoors(),
		{
			name: "configuration files",
			seeds: texts('{"port":7711,"data":"./x","allow-hosts":"a.example","page-mb-max":20}'),
			pieces: words('"port" "data" "workers" "llm" "smtp-url" "public-url" "store" "queue" : true'),
			share: 20,
			read: (bytes) => {
				const path = join(folder, "onrecord.json");
				writeFileSync(path, bytes);
				return declared(ConfigError, () => readConfig({ flags: {}, environment: {}, file: path }));
			},
		},
	];
}

function documentDoors(): readonly Door[] {
	const page =
		'<!doctype html><html><head><title>Dam inspected</title><meta property="og:title" content="Dam"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Dam","datePublished":"2026-03-05"}</script></head><body><nav><a href="/">x</a></nav><article><h1>Dam inspected</h1><p>By Ada Orsk</p><p>The dam at Varn was inspected on Monday, the mayor said.</p><p>"It is safe," she said.</p></article></body></html>';
	const feed =
		'<?xml version="1.0"?><rss version="2.0"><channel><title>A</title><item><title>x</title><link>/a</link><pubDate>Thu, 05 Mar 2026 10:00:00 GMT</pubDate><description>&lt;p&gt;y</description></item></channel></rss>';
	const atom =
		'<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">x</div></content><updated>2026-03-05T10:00:00Z</updated></entry></feed>';
	const markup = words(
		"<item> </item> <entry> <title> </title> <![CDATA[ ]]> <!-- --> &amp;lt; &#x; &#xD800; <?xml ?> xmlns:x='y' <div> </div> <p> <svg> <template> <article>",
	);
	return [
		{
			...{ name: "feeds", share: 100, pieces: markup, read: (bytes) => parseFeed(bytes) },
			seeds: texts(
				feed,
				atom,
				'{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1"}]}',
			),
		},
		{
			...{ name: "pages", share: 20, pieces: markup, seeds: texts(page) },
			read: (bytes) => extractArticle(pageOf(bytes)),
		},
	];
}

function inputDoors(): readonly Door[] {
	const warc = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/x\r\nWARC-Date: 2026-03-05T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: 66\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>The dam is safe</p>\r\n\r\n`;
	const mbox =
		"From a@b.example Thu Mar  5 10:00:00 2026\nFrom: A <a@b.example>\nSubject: =?utf-8?q?Dam?=\nDate: Thu, 5 Mar 2026 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\nPHA+eDwvcD4=\n--b--\n\n";
	const opml =
		'<?xml version="1.0"?><opml version="2.0"><body><outline text="A"><outline type="rss" text="x" xmlUrl="http://a.example/f"/></outline></body></opml>';
	const starred =
		'{"id":"user/-/state/com.google/starred","items":[{"title":"x","canonical":[{"href":"http://a.example/x"}],"origin":{"title":"A"},"content":{"content":"<p>y"}}]}';
	const lines =
		'{"title":"Dam","text":"The dam is safe.","url":"http://a.example/1"}\n{"text":"x"}\n';
	const door = (name: string, file: string, seeds: readonly Uint8Array[], share = 20): Door => ({
		...{
			name,
			seeds,
			share,
			pieces: words("From Content-Type: WARC/1.0 Content-Length: 0 --b =?"),
		},
		read: async (bytes) => await readAll(file, bytes),
	});
	return [
		door("web archives (WARC)", "a.warc", [bytesOf(warc)]),
		door("packed web archives", "a.warc.gz", [gzipSync(warc)]),
		door("mailboxes (mbox)", "a.mbox", texts(mbox)),
		door("mails", "a.eml", texts(mbox.slice(mbox.indexOf("\n") + 1))),
		door("lists of feeds (OPML)", "a.opml", texts(opml)),
		door("starred items", "starred.json", texts(starred)),
		door("JSON lines", "a.jsonl", texts(lines)),
		door("lists of families", "families.json", texts('[{"key":"a","members":["b","c"]}]')),
		door("files without a name that tells", "a", texts(opml, mbox, lines, warc)),
	];
}

function ruleDoors(): readonly Door[] {
	const html = bytesOf("<ul><li><a href='/1'>One</a><p>text</p></li><li><b>Two</b></li></ul>");
	const json = bytesOf('{"items":[{"title":"One","link":"/1"}]}');
	const at = { url: "http://a.example/", headers: {}, nowMs };
	return [
		{
			...{ name: "scraping rules (XPath)", share: 50 },
			seeds: texts(
				"//li[a]/a/@href",
				"descendant::li[position()<3 and contains(., 'x')]",
				"./p | ./b",
			),
			pieces: words(":: // .. @ and or not( contains( last() normalize-space( preceding-sibling"),
			read: (bytes) => {
				const paths = {
					xPathItem: "//li",
					xPathItemTitle: textOf(bytes),
					xPathItemUri: ".//a/@href",
				};
				scrapeFeed({ ...at, bytes: html }, { kind: "HTML+XPath", paths });
				return scrapeFeed(
					{ ...at, bytes: html },
					{ kind: "HTML+XPath", paths: { ...paths, xPathItem: textOf(bytes) } },
				);
			},
		},
		{
			...{ name: "scraping rules (dotted paths)", share: 50 },
			...{ seeds: texts("items", "items.0.title"), pieces: words(". [0] items") },
			read: (bytes) =>
				scrapeFeed(
					{ ...at, bytes: json },
					{
						kind: "JSON+DotNotation",
						paths: { xPathItem: textOf(bytes), xPathItemTitle: textOf(bytes) },
					},
				),
		},
		{
			...{ name: "rewriting rules and selectors", share: 20 },
			seeds: texts('replace("a"|"b"),remove("p > .x")', "div.a:not(.b) > p"),
			pieces: words('replace( remove( nl2br | :has( :nth-child( > "'),
			read: (bytes) =>
				scrapePage({
					...pageOf(html),
					hints: { contentSelector: textOf(bytes), rewriteRules: textOf(bytes) },
				}),
		},
		{
			...{ name: "patterns of rules", share: 50 },
			seeds: texts("(?i)^a+(b|c)*[^x-z]{2,5}$", "(a*)*b"),
			pieces: words("(?i) (?: (?= \\p{L} \\d {1,1000} *? [a- ]"),
			read: (bytes) => {
				const pattern = compilePattern(textOf(bytes));
				if (!("refused" in pattern)) pattern.find("aaabcaa ".repeat(50), { stepsLeft: 100_000 });
			},
		},
	];
}

function textDoors(): readonly Door[] {
	const news =
		'Three to 5.5 million people, up 12% since May 5, 2031, said "the mayor" on Tuesday.';
	const about = words(
		"said that million percent between and Monday yesterday 2031-05-05 $ € “ ” per",
	);
	return [
		{
			...{ name: "questions of the search", share: 100 },
			seeds: texts('ferry speaker:"Ilan Stroud" -outlet:herald after:2025-03-01 (a OR b)'),
			pieces: words('speaker: outlet: before: after: figure:>3 stance: OR AND NOT - " ( )'),
			read: (bytes) => parseSearch(textOf(bytes)),
		},
		{
			...{ name: "addresses", share: 100 },
			seeds: texts("https://www.google.com/url?q=https%3A%2F%2Fa.example%2Fb&utm_source=x#y"),
			pieces: words("https:// /amp/ ?utm_source= %2F # @ :80 [::1] xn--"),
			read: (bytes) => canonicalUrl(textOf(bytes)),
		},
		{
			...{ name: "moments", share: 100, read: (bytes) => readMoment(textOf(bytes)) },
			...{ seeds: texts("2026-03-05T10:00:00Z", "3 days ago"), pieces: words("T Z + 00:00 -W12-") },
		},
		{
			...{ name: "times in texts", share: 20, seeds: texts(news), pieces: about },
			read: (bytes) => findTimes(textOf(bytes), "2031-05-06"),
		},
		{
			...{ name: "quantities in texts", share: 20, seeds: texts(news), pieces: about },
			read: (bytes) => findQuantities(textOf(bytes)),
		},
		{
			...{ name: "statements in texts", share: 5, seeds: texts(`Dam\n\n${news}`), pieces: about },
			read: (bytes) => {
				const found = extractArticle({ ...pageOf(bytes), mediaType: "text/plain" });
				return "skip" in found ? found : attributeStatements(found);
			},
		},
	];
}

const limits: InputLimits = {
	pageBytesMax: 100_000,
	now: () => nowMs,
	web: new Proxy({} as InputLimits["web"], {
		get: () => {
			throw new Error("Nothing is fetched here.");
		},
	}),
};

async function readAll(name: string, bytes: Uint8Array): Promise<number> {
	const chunks: Chunks = (async function* () {
		yield bytes.subarray(0, bytes.length >> 1);
		yield bytes.subarray(bytes.length >> 1);
	})();
	let count = 0;
	for await (const _piece of openInputs([{ kind: "stream", name, chunks }], limits)) count++;
	return count;
}

function pageOf(bytes: Uint8Array): Page {
	return {
		...{ url: "http://a.example/x", path: undefined, bytes, mediaType: "text/html" },
		...{ headers: {}, fetchedMs: nowMs, hints: {} },
	};
}

function texts(...all: readonly string[]): readonly Uint8Array[] {
	return all.map(bytesOf);
}

function words(all: string): readonly string[] {
	return all.split(" ");
}

/** An error of the declared class is an answer. */
function declared(known: new (...all: never[]) => Error, read: () => unknown): unknown {
	try {
		return read();
	} catch (error) {
		if (error instanceof known) return undefined;
		throw error;
	}
}

// Throws broken feeds at the parser: pieces in any order, and real feeds with bytes changed, cut,
// doubled and mixed. It must never throw, never let a script through, and stay within its time.
// Run: node bench/fuzz-feeds.ts [--runs 100000] [--from FOLDER]

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { parseFeed } from "../src/pipeline/1-fetch/feed/parse-feed.ts";

const { values } = parseArgs({
	options: { runs: { type: "string", default: "100000" }, from: { type: "string" } },
});
const runs = Number(values.runs);

/** The longest that one input may take: a fixed part, and so much for every kilobyte. */
const fixedMsMax = 250;
const perKilobyteMsMax = 5;

const builtIn = [
	`<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>A &amp; B</title><item><title>x</title><link>/a</link><pubDate>Thu, 05 Mar 2026 10:00:00 GMT</pubDate><description>&lt;p onclick="x()"&gt;y&lt;script&gt;z&lt;/script&gt;</description><source url="u">s</source></item></channel></rss>`,
	`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.example/"><entry><id>1</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x</p></div></content><updated>2026-03-05T10:00:00Z</updated></entry></feed>`,
	`{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_html":"<p>x<script>y</script>"}]}`,
];

function filesIn(folder: string): Uint8Array[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.map((name) => join(folder, name))
		.filter((path) => statSync(path).isFile())
		.map((path) => readFileSync(path));
}

const seeds =
	values.from === undefined
		? builtIn.map((text) => new TextEncoder().encode(text))
		: filesIn(values.from);

const pieces =
	"<item> </item> <entry> </entry> <title> </title> <link> <![CDATA[ ]]> <!-- --> & &amp;lt; &#x; &#0; &#xD800; <a href=' \" > < / = <?xml ?> <!DOCTYPE [ ]> <!ENTITY xmlns:x='y' xmlns='http://www.w3.org/1999/xhtml' __proto__ <div> </div> type='html' mode='base64' <pubDate> 0000-00-00 9999-12-31 javascript: <script> </script> <svg> <source> <media:group> \u0000 \uFFFE é 日本 {\" \": [ ] }".split(
		" ",
	);

const bytesOf = (text: string) => new TextEncoder().encode(text);
const seed = fc.constantFrom(...seeds);
const place = fc.double({ min: 0, max: 1, noNaN: true });

const mutation = fc.oneof(
	fc.record({ at: place, byte: fc.nat(255) }).map(({ at, byte }) => (bytes: Uint8Array) => {
		const copy = Uint8Array.from(bytes);
		copy[Math.floor(at * copy.length)] = byte;
		return copy;
	}),
	fc.tuple(place, place).map(([a, b]) => (bytes: Uint8Array) => {
		const [from, to] = [Math.min(a, b), Math.max(a, b)].map((x) => Math.floor(x * bytes.length));
		return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
	}),
	fc.tuple(place, place).map(([a, b]) => (bytes: Uint8Array) => {
		const [from, to] = [Math.min(a, b), Math.max(a, b)].map((x) => Math.floor(x * bytes.length));
		return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
	}),
	fc.tuple(place, fc.constantFrom(...pieces)).map(([at, piece]) => (bytes: Uint8Array) => {
		const cut = Math.floor(at * bytes.length);
		return Buffer.concat([bytes.subarray(0, cut), bytesOf(piece), bytes.subarray(cut)]);
	}),
	fc.tuple(place, seed).map(([at, other]) => (bytes: Uint8Array) => {
		const cut = Math.floor(at * bytes.length);
		return Buffer.concat([bytes.subarray(0, cut), other.subarray(Math.floor(at * other.length))]);
	}),
);

const input = fc.oneof(
	fc.uint8Array({ maxLength: 600 }),
	fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((all) => bytesOf(all.join(""))),
	fc
		.tuple(seed, fc.array(mutation, { minLength: 1, maxLength: 6 }))
		.map(([bytes, mutations]) => mutations.reduce((before, mutate) => mutate(before), bytes)),
);

let slowestMs = 0;
let bytesRead = 0;
fc.assert(
	fc.property(input, (bytes) => {
		const startMs = performance.now();
		const feed = parseFeed(bytes, { url: "https://a.example/feed" });
		const tookMs = performance.now() - startMs;
		slowestMs = Math.max(slowestMs, tookMs);
		bytesRead += bytes.length;
		if (tookMs > fixedMsMax + (perKilobyteMsMax * bytes.length) / 1024) throw new Error("too slow");
		for (const { summary, content, links } of feed.entries) {
			const markup = [summary, ...content].filter((text) => text?.type.includes("html"));
			if (markup.some((text) => /<(script|iframe|object|svg)\b|\son\w+=/i.test(text?.value ?? "")))
				throw new Error("a script came through");
			if (links.some(({ href }) => /^\s*(javascript|data|vbscript):/i.test(href)))
				throw new Error("an address that runs code came through");
		}
	}),
	{ numRuns: runs, seed: 20260305 },
);
process.stdout.write(
	`${runs} inputs of ${(bytesRead / 1e6).toFixed(1)} MB made from ${seeds.length} feeds: none threw, none let a script through, slowest ${slowestMs.toFixed(0)} ms\n`,
);

// Throws broken pages at the extractor: pieces in any order, and whole pages with bytes changed, cut,
// doubled and mixed as they run. It must never throw, never exceed its time, and its text and blocks
// must fit. Run: node bench/fuzz-pages.ts [--runs 20000] [--from FOLDER_OF_PAGES]

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { extractArticle } from "../src/pipeline/2-extract/extract-article.ts";
import { makePage } from "./make-page.ts";

const { values } = parseArgs({
	options: { runs: { type: "string", default: "20000" }, from: { type: "string" } },
});
const runs = Number(values.runs);

/** The longest that one input may take of the processor: a fixed part, and so much for a kilobyte. */
const fixedMsMax = 250;
const perKilobyteMsMax = 3;

/** Larger pages are cut, so that many inputs run. */
const seedBytesMax = 120_000;
const seedsMax = 400;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const seeds =
	values.from === undefined
		? Array.from({ length: 20 }, (_, at) => bytesOf(makePage(at)))
		: readdirSync(values.from)
				.slice(0, seedsMax)
				.map((name): Uint8Array => readFileSync(join(String(values.from), name)));

const pieces =
	"<p> </p> <div> </div> <article> </article> <table> <tr> <td> </table> <h1> </h1> <ul> <li> <a href=' \" > < / = & &amp;lt; &#x; &#0; &#xD800; <!-- --> <![CDATA[ ]]> <script> </script> <script type='application/ld+json'> {\"@type\":\"NewsArticle\" \"articleBody\": [ ] } <template id='B:1'> <div id='S:1'> <svg> <style> </style> <time datetime='0000-00-00'> <meta name='date' content='9999-12-31'> __proto__ \u0000 \uFFFE é 日本語のニュース。 By.Jane.Doe class='live-blog-post' hidden".split(
		" ",
	);

const place = fc.double({ min: 0, max: 1, noNaN: true });
const seed = fc.tuple(fc.constantFrom(...seeds), place).map(([bytes, at]) => {
	const from = Math.floor(at * Math.max(0, bytes.length - seedBytesMax));
	return bytes.subarray(from, from + seedBytesMax);
});
const range = fc.tuple(place, place).map(([a, b]) => (length: number) => ({
	from: Math.floor(Math.min(a, b) * length),
	to: Math.floor(Math.max(a, b) * length),
}));

type Mutate = (bytes: Uint8Array) => Uint8Array;

const mutation: fc.Arbitrary<Mutate> = fc.oneof(
	fc.record({ at: place, byte: fc.nat(255) }).map(
		({ at, byte }): Mutate =>
			(bytes) => {
				const copy = Uint8Array.from(bytes);
				copy[Math.floor(at * copy.length)] = byte;
				return copy;
			},
	),
	range.map(
		(of): Mutate =>
			(bytes) => {
				const { from, to } = of(bytes.length);
				return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
			},
	),
	range.map(
		(of): Mutate =>
			(bytes) => {
				const { from, to } = of(bytes.length);
				return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
			},
	),
	fc.tuple(place, fc.constantFrom(...pieces), fc.nat(200)).map(
		([at, piece, times]): Mutate =>
			(bytes) => {
				const cut = Math.floor(at * bytes.length);
				return Buffer.concat([
					bytes.subarray(0, cut),
					bytesOf(piece.repeat(times + 1)),
					bytes.subarray(cut),
				]);
			},
	),
	fc.tuple(place, seed).map(
		([at, other]): Mutate =>
			(bytes) => {
				const cut = Math.floor(at * bytes.length);
				return Buffer.concat([
					bytes.subarray(0, cut),
					other.subarray(Math.floor(at * other.length)),
				]);
			},
	),
);

const input = fc.oneof(
	{ weight: 1, arbitrary: fc.uint8Array({ maxLength: 2000 }) },
	{
		weight: 3,
		arbitrary: fc
			.array(fc.constantFrom(...pieces), { maxLength: 200 })
			.map((all) => bytesOf(all.join(" "))),
	},
	{
		weight: 6,
		arbitrary: fc
			.tuple(seed, fc.array(mutation, { minLength: 1, maxLength: 6 }))
			.map(([bytes, mutations]) => mutations.reduce((before, mutate) => mutate(before), bytes)),
	},
);

let [slowestMs, bytesRead, articles] = [0, 0, 0];
fc.assert(
	fc.property(input, (bytes) => {
		const start = process.cpuUsage();
		const article = extractArticle({
			...{ url: "https://a.example/1", path: undefined, bytes, mediaType: "text/html" },
			...{ headers: {}, fetchedMs: Date.UTC(2025, 3, 1), hints: {} },
		});
		const tookMs = process.cpuUsage(start).user / 1000;
		slowestMs = Math.max(slowestMs, tookMs);
		bytesRead += bytes.length;
		if (tookMs > fixedMsMax + (perKilobyteMsMax * bytes.length) / 1024) throw new Error("too slow");
		if ("skip" in article) return;
		articles++;
		const { text, blocks } = article;
		const joined = blocks.map(({ start: from, end }) => text.slice(from, end)).join("\n\n");
		if (joined !== text) throw new Error("the blocks are not the text");
		if (text.includes("\0")) throw new Error("a NUL came through");
	}),
	{ numRuns: runs, seed: 20260305, endOnFailure: true },
);
const peakMb = process.resourceUsage().maxRSS / 1000;
process.stdout.write(
	`${runs} inputs of ${(bytesRead / 1e6).toFixed(0)} MB made from ${seeds.length} pages (${articles} still had an article): none threw, slowest ${slowestMs.toFixed(0)} ms, peak ${peakMb.toFixed(0)} MB\n`,
);

// `node bench/furniture.ts MANIFEST PAGES_FOLDER`: what learning a site's furniture removes and
// eats on pages with their gold text, grouped by host; and on sites that are made up.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "../src/news/page.ts";
import { extractArticle } from "../src/pipeline/2-extract/extract-article.ts";
import {
	blockKeys,
	learnSite,
	repeatedBlocks,
	type SiteBlocks,
	unknownSite,
	withoutRepeated,
} from "../src/pipeline/2-extract/learn-furniture.ts";
import { createRandom } from "./make-page.ts";

type Row = {
	readonly id: string;
	readonly url: string;
	readonly gold: { readonly body: string };
};

type Sample = { readonly page: Page; readonly gold: string };

/** Texts that were left out: how many, how many of them stand in the gold text, how many were left. */
function measure(
	name: string,
	samples: readonly Sample[],
	furniture: readonly string[] = [],
): void {
	const sites = new Map<string, SiteBlocks>();
	let [removed, eaten, left] = [0, 0, 0];
	for (const { page, gold } of samples) {
		const article = extractArticle(page);
		if ("skip" in article) continue;
		const host = new URL(page.url ?? "http://none.example/").hostname.replace(/^www\./, "");
		const site = sites.get(host) ?? unknownSite;
		const bare = withoutRepeated(article, repeatedBlocks(site));
		const gone = bare.removed.slice(article.removed.length);
		removed += gone.length;
		for (const { text, reason } of gone) {
			const isEaten = reason === "repeated-on-site" && folded(gold).includes(folded(text));
			if (isEaten) eaten++;
			if (isEaten) console.log(`   eaten: ${text.slice(0, 100)}`);
		}
		left += furniture.filter((line) => bare.text.includes(line)).length;
		sites.set(host, learnSite(site, article.title, blockKeys(article)));
	}
	const told = furniture.length > 0 ? `, ${left} of the site's own left` : "";
	console.log(
		`${name}: ${samples.length} pages, ${sites.size} sites, ${removed} blocks removed, ${eaten} of them in the text${told}`,
	);
}

function folded(text: string): string {
	return text.replace(/\s+/g, " ").toLowerCase();
}

function pageOf(html: string | Uint8Array, url: string): Page {
	const bytes = typeof html === "string" ? new TextEncoder().encode(html) : html;
	return {
		...{ url, path: undefined, bytes, mediaType: "text/html", headers: {} },
		...{ fetchedMs: Date.UTC(2025, 3, 1), hints: {} },
	};
}

/** Pages of a made-up site: three lines of its own on each, and background on those of one story. */
function makeSite(host: string, pages: number): { samples: Sample[]; furniture: string[] } {
	const random = createRandom(host.length);
	const word = (): string =>
		Array.from({ length: 4 + Math.floor(random() * 5) }, () =>
			String.fromCharCode(97 + Math.floor(random() * 26)),
		).join("");
	const words = (length: number): string => Array.from({ length }, word).join(" ");
	const furniture = Array.from({ length: 3 }, () => `${words(12)}.`);
	const story = Array.from({ length: 3 }, () => ({ name: word(), background: `${words(25)}.` }));
	const samples = Array.from({ length: pages }, (_, at) => {
		const told = story[at % 6];
		const title = told === undefined ? words(6) : `${words(4)} ${told.name}`;
		const paragraphs = Array.from({ length: 8 }, () => `${words(30)}.`);
		if (told !== undefined) paragraphs.push(told.background);
		const all = [...paragraphs, ...furniture].map((text) => `<p>${text}</p>`).join("");
		const html = `<!doctype html><title>${title}</title><article><h1>${title}</h1>${all}</article>`;
		return { page: pageOf(html, `https://${host}/${at}`), gold: paragraphs.join("\n") };
	});
	return { samples, furniture };
}

const [manifest, folder] = process.argv.slice(2);
for (const host of ["one.example", "three.example"]) {
	const { samples, furniture } = makeSite(host, 200);
	measure(host, samples, furniture);
}
if (manifest !== undefined && folder !== undefined) {
	const rows = readFileSync(manifest, "utf8").trim().split("\n");
	const samples = rows.map((row) => {
		const { id, url, gold } = JSON.parse(row) as Row;

		return { page: pageOf(readFileSync(join(folder, `${id}.html`)), url), gold: gold.body };
	});
	measure("pages", samples);
}

// How fast the pages are on a slow phone, and with a story of 300 articles, in Debian's Chromium.
// Run: npm run build && node bench/web.ts [--articles 300]

import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import type { Run } from "../src/wire/intake.ts";
import type { StoryList } from "../src/wire/stories.ts";
import { openBrowser, startProduct } from "../test/browser/product.ts";

const { values } = parseArgs({ options: { articles: { type: "string", default: "300" } } });
const articles = Number(values.articles);

/** As Chromium's tools call it: "Slow 3G" is 400 kbit/s, "Fast 3G" 1.6 Mbit/s; this is the fast one. */
const threeG = {
	offline: false,
	latency: 150,
	downloadThroughput: 200_000,
	uploadThroughput: 94_000,
};
const slowDown = 4;

const product = await startProduct();
const browser = await openBrowser();

async function ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
	return (await (await fetch(`${product.address}/api/v1${path}`, init)).json()) as Answer;
}

/** One event told by many outlets: shared people and places, figures that move, every tenth a copy. */
function makeArticle(index: number): string {
	const told = index % 10 === 9 ? index - 1 : index;
	const day = 1 + Math.floor((told * 20) / articles);
	const homes = 200 + 15 * Math.floor(told / 12);
	const paragraphs = [
		`Water from the Hollin dam reached the lower town of Averlund on day ${day} of the flood, the river board said.`,
		`About ${homes} homes were cleared, fire chief Ilan Stroud told reporters at post ${told % 17}.`,
		`River board head Mara Quill denied that the dam had been left without inspection ${told % 5} times.`,
		`“We opened gate ${told % 9} when the water asked for it,” Quill said.`,
		`Mayor Pia Holm of Averlund demanded an inquiry into report ${told % 23}, and called the delay unforgivable.`,
		`The Outlet ${index} could not reach Brakemoor Minerals, which declined to comment on claim ${told % 11}.`,
	];
	return `<!doctype html><html lang="en"><head><title>Hollin Dam Flood Reaches Averlund, Report ${told}</title><link rel="canonical" href="https://outlet-${index}.example/flood"><meta property="og:site_name" content="Outlet ${index}"><meta property="article:published_time" content="2031-03-${String(day).padStart(2, "0")}T10:00:00Z"></head><body><article><h1>Hollin Dam Flood Reaches Averlund, Report ${told}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join("")}</article></body></html>`;
}

async function readStory(): Promise<void> {
	const body = new FormData();
	for (let index = 0; index < articles; index++) {
		body.append("files", new File([makeArticle(index)], `${index}.html`, { type: "text/html" }));
	}
	let run = await ask<Run>("/files", { method: "POST", body });
	while (!run.finished) {
		await new Promise((resolve) => setTimeout(resolve, 500));
		run = await ask<Run>(`/runs/${run.id}`);
	}
}

/** Milliseconds of the server for a path, the median of some. */
async function measureServer(path: string): Promise<number> {
	const times: number[] = [];
	for (let turn = 0; turn < 7; turn++) {
		const startMs = performance.now();
		await (await fetch(`${product.address}/api/v1${path}`)).arrayBuffer();
		times.push(performance.now() - startMs);
	}
	return times.toSorted((a, b) => a - b)[3] ?? Number.NaN;
}

/** Opens a page as a slow phone would; milliseconds until its first heading can be used. */
async function measureSlowly(path: string, selector: string): Promise<number> {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	await devtools.send("Network.enable");
	await devtools.send("Network.emulateNetworkConditions", threeG);
	await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
	const startMs = performance.now();
	await page.goto(`${product.address}${path}`, { waitUntil: "commit" });
	await page.locator(selector).first().waitFor();
	// A task that waits for nothing runs when the main thread is free again.
	await page.evaluate("new Promise((resolve) => setTimeout(resolve))");
	const tookMs = performance.now() - startMs;
	await context.close();
	return tookMs;
}

/** Scrolls through a page; the longest task of it, in milliseconds, and how many were over 200. */
async function measureScroll(page: Page): Promise<{ longestMs: number; over200: number }> {
	await page.evaluate(
		"window.tasks = []; new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' })",
	);
	const height = await page.evaluate<number>("document.documentElement.scrollHeight");
	for (let y = 0; y < height; y += 700) {
		await page.evaluate(
			`scrollTo(0, ${y}); new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`,
		);
	}
	const tasks = await page.evaluate<readonly number[]>("window.tasks");
	return { longestMs: Math.max(0, ...tasks), over200: tasks.filter((ms) => ms > 200).length };
}

const round = (ms: number) => `${Math.round(ms)} ms`;

try {
	await readStory();
	const { stories } = await ask<StoryList>("/stories");
	const story = stories.toSorted((a, b) => b.articles - a.articles)[0];
	const path = `/story/${story?.id}`;
	console.log(`largest story: ${story?.articles} of ${articles} articles`);
	console.log(`front page, slow phone: ${round(await measureSlowly("/", "article h2 a"))}`);
	console.log(
		`story, slow phone: ${round(await measureSlowly(path, "#key-facts, #on-the-record"))}`,
	);
	console.log(`story, server: ${round(await measureServer(`/stories/${story?.id}`))}`);
	const size = (await (await fetch(`${product.address}/api/v1/stories/${story?.id}`)).text())
		.length;
	console.log(`story, answer: ${Math.round(size / 1000)} kB before compression`);
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	const startMs = performance.now();
	await page.goto(`${product.address}${path}`);
	await page.locator("#coverage li").first().waitFor();
	console.log(`story, desk: ${round(performance.now() - startMs)}`);
	const { longestMs, over200 } = await measureScroll(page);
	console.log(`story, scrolled: longest task ${round(longestMs)}, ${over200} over 200 ms`);
} finally {
	await browser.close();
	await product.stop();
}

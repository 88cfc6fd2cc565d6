// Takes the pictures of the README and docs: `npm run screenshots` after `npm run build`. Every room
// in both themes and at phone width; names of rooms take these
// alone, `--full` adds whole pages, `--to FOLDER` puts them elsewhere.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import type { KeptItem } from "../../src/wire/following.ts";
import type { StoryList, StoryPage } from "../../src/wire/stories.ts";
import { openBrowser, startProduct } from "./product.ts";

const { values, positionals: wanted } = parseArgs({
	allowPositionals: true,
	options: { full: { type: "boolean", default: false }, to: { type: "string" } },
});
const folder = values.to ?? join(import.meta.dirname, "../../docs/images");
mkdirSync(folder, { recursive: true });

const looks = [
	{ name: "light", colorScheme: "light", viewport: { width: 1280, height: 900 } },
	{ name: "dark", colorScheme: "dark", viewport: { width: 1280, height: 900 } },
	{ name: "phone", colorScheme: "light", viewport: { width: 390, height: 844 } },
] as const;

const product = await startProduct();
const browser = await openBrowser();
const first = await browser.newPage();
await first.goto(product.address);
await first.getByRole("button", { name: "Read the example story" }).click();
await first.locator("article h2").nth(2).waitFor({ timeout: 120_000 });

const api = `${product.address}/api/v1`;
const ask = async <Answer>(path: string): Promise<Answer> =>
	(await (await fetch(api + path)).json()) as Answer;
const keep = (list: string, item: KeptItem) =>
	fetch(`${api}/kept/${list}`, {
		method: "PUT",
		headers: { "content-type": "application/json" },
		body: JSON.stringify(item),
	});

const { stories } = await ask<StoryList>("/stories");
const id = stories[0]?.id ?? "";
const { articles, brief, summary } = await ask<StoryPage>(`/stories/${id}`);
const speaker = brief.voices.find((voice) => voice.speaker.resolved)?.speaker;
const figure = brief.figures.toSorted((a, b) => b.figures.length - a.figures.length)[0];
await keep("follow", { kind: "story", key: id, name: summary.title });
await keep("follow", { kind: "speaker", key: speaker?.key ?? "", name: speaker?.name ?? "" });
await keep("follow", { kind: "topic", key: "mining", name: "mining" });
await keep("later", {
	kind: "article",
	key: articles[0]?.id ?? "",
	name: articles[0]?.title ?? "",
});

/** What is done in a room before its picture is taken. */
const acts: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
	suggestions: async (page) => {
		await page.keyboard.press("/");
		await page.keyboard.type("stance:");
		await page.getByRole("option").first().waitFor();
	},
	arrange: (page) => page.getByRole("button", { name: "Arrange sections" }).click(),
	keys: (page) => page.keyboard.press("?"),
};

const rooms = [
	["front", "/"],
	["story", `/story/${id}`],
	["arrange", `/story/${id}`],
	["claim", `/story/${id}/claim/${brief.onTheRecord[0]?.claimId}`],
	["figure", `/story/${id}/figure/${encodeURIComponent(figure?.id ?? "")}`],
	["article", `/article/${articles[0]?.id}`],
	["speaker", `/speaker/${encodeURIComponent(speaker?.key ?? "")}`],
	["outlet", `/outlet/${articles[0]?.publisherKey}`],
	["topic", "/topic/mining"],
	["place", `/place/${encodeURIComponent(summary.places[0] ?? "")}`],
	["search", "/search?q=dam+speaker%3Abrakemoor"],
	["suggestions", "/search"],
	["following", "/following"],
	["sources", "/sources"],
	["families", "/families"],
	["desk", "/desk"],
	["alerts", "/alerts"],
	["administration", "/administration"],
	["api-docs", "/api-docs"],
	["keys", "/"],
] as const;

for (const { name, ...options } of looks) {
	const page = await browser.newPage(options);
	for (const [room, path] of rooms) {
		if (wanted.length > 0 && !wanted.includes(room)) continue;
		await page.goto(product.address + path, { waitUntil: "networkidle" });
		await acts[room]?.(page);
		await page.screenshot({ path: join(folder, `${room}-${name}.png`) });
		if (values.full) {
			await page.screenshot({ path: join(folder, `${room}-${name}-full.png`), fullPage: true });
		}
	}
	await page.close();
}

await browser.close();
await product.stop();

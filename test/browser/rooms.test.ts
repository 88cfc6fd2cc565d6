// Every room: whoever reads with other means than eyes, in the dark, or on a narrow phone.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { StoryList, StoryPage } from "../../src/wire/stories.ts";
import { expectCount } from "./expect-count.ts";
import { findViolations } from "./find-violations.ts";
import { openBrowser, type Product, startProduct } from "./product.ts";

let product: Product;
let browser: Browser;
let page: Page;
let rooms: readonly string[];

const rightToLeft = `סערה בנמל קורן

הנמל נסגר ביום שני לאחר שסערה פגעה במזח, אמרה מנהלת הנמל דנה רון.

"שלוש ספינות ניזוקו, ואין נפגעים," אמרה רון לעיתונאים.`;

async function ask<Answer>(path: string, body?: unknown): Promise<Answer> {
	const headers = { "content-type": "application/json" };
	const init = body === undefined ? {} : { method: "POST", headers, body: JSON.stringify(body) };
	return (await (await fetch(`${product.address}/api/v1${path}`, init)).json()) as Answer;
}

async function listRooms(): Promise<readonly string[]> {
	const { stories } = await ask<StoryList>("/stories");
	const story = stories.find(({ movedFigures }) => movedFigures !== undefined) ?? stories[0];
	const { articles, brief, summary } = await ask<StoryPage>(`/stories/${story?.id}`);
	const speaker = brief.voices.find(({ speaker: { resolved } }) => resolved)?.speaker.key;
	const part = (text: string | undefined) => encodeURIComponent(text ?? "none");
	return [
		...["/", "/following", "/search", "/search?q=arsenic", "/alerts", "/sources", "/families"],
		...["/desk", "/offline", "/account", "/administration", "/api-docs", "/story/none", "/none"],
		`/story/${story?.id}`,
		`/story/${story?.id}/claim/${part(brief.onTheRecord[0]?.claimId)}`,
		`/story/${story?.id}/figure/${part(brief.figures[0]?.id)}`,
		`/article/${articles[0]?.id}`,
		`/outlet/${part(articles[0]?.publisherKey)}`,
		`/speaker/${part(speaker)}`,
		`/topic/${part(summary.topics[0])}`,
		`/place/${part(summary.places[0])}`,
	];
}

/** Grey lines give way to the room. */
async function enter(room: string): Promise<void> {
	await page.goto(`${product.address}${room}`, { waitUntil: "load" });
	await page.locator("#content :is(h1, h2, p)").first().waitFor();
	const waiting = page.locator("#content [role='status'][aria-label='Loading']");
	await expectCount(waiting, 0);
}

beforeAll(async () => {
	product = await startProduct();
	browser = await openBrowser();
	page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
});

afterAll(async () => {
	await browser.close();
	await product.stop();
});

test("the example is read, and an article that is written from right to left", async () => {
	await ask("/example", {});
	await ask("/inputs", { text: rightToLeft });
	await expect
		.poll(async () => (await ask<StoryList>("/stories")).stories.length)
		.toBeGreaterThanOrEqual(4);
	rooms = await listRooms();
	expect(rooms.filter((room) => room.includes("undefined"))).toEqual([]);
});

test("no room breaks an accessibility rule, in light or in dark", async () => {
	const broken: string[] = [];
	for (const room of rooms) {
		await enter(room);
		for (const colorScheme of ["light", "dark"] as const) {
			await page.emulateMedia({ colorScheme });
			const rules = colorScheme === "light" ? "all" : "colours";
			for (const rule of await findViolations(page, rules)) {
				broken.push(`${room} (${colorScheme}): ${rule}`);
			}
		}
	}
	await page.emulateMedia({ colorScheme: "light" });
	expect(broken).toEqual([]);
});

test("no room is wider than a narrow phone", async () => {
	await page.setViewportSize({ width: 320, height: 700 });
	const wide: string[] = [];
	for (const room of rooms) {
		await enter(room);
		const over = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
		if (over > 0) wide.push(`${room}: ${over}`);
	}
	await page.setViewportSize({ width: 1280, height: 900 });
	expect(wide).toEqual([]);
});

test("an article that is written from right to left is read so", async () => {
	const { stories } = await ask<StoryList>("/stories");
	const story = stories.find(({ title }) => title.includes("סערה"));
	const { articles } = await ask<StoryPage>(`/stories/${story?.id}`);
	await enter(`/article/${articles[0]?.id}`);
	const direction = (selector: string) =>
		page.evaluate(
			`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).direction`,
		);
	expect([await direction("article h1"), await direction(".text p")]).toEqual(["rtl", "rtl"]);
	expect(await direction("header")).toBe("ltr");
});

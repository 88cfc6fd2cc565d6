// An article as it is read: its additions and changes, what is read, and the way there and back.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SpeakerPage } from "../../src/wire/claims.ts";
import type { ReadingState } from "../../src/wire/reading.ts";
import type { StoryPage } from "../../src/wire/stories.ts";
import { expectCount } from "./expect-count.ts";
import { findViolations } from "./find-violations.ts";
import { changedPage, changedPosition, liveBlog } from "./invented-pages.ts";
import { openBrowser, type Product, startProduct } from "./product.ts";
import { ask, readCaptures } from "./read-pages.ts";

let product: Product;
let browser: Browser;
let page: Page;
let story: StoryPage;
const complaints: string[] = [];

beforeAll(async () => {
	product = await startProduct();
	const [id = ""] = await readCaptures(product.address, [
		...changedPage,
		liveBlog,
		...changedPosition,
	]);
	story = await ask<StoryPage>(`${product.address}/api/v1/stories/${id}`);
	browser = await openBrowser();
	page = await browser.newPage({ timezoneId: "UTC", viewport: { width: 1280, height: 500 } });
	page.on("pageerror", (error) => complaints.push(error.message));
});

afterAll(async () => {
	await browser.close();
	await product.stop();
});

const articleNamed = (words: string): string =>
	story.articles.find(({ title }) => title.includes(words))?.id ?? "none";

async function isRead(id: string): Promise<boolean | undefined> {
	const path = `/api/v1/reading/state?articles=${id}`;
	const { items } = await ask<ReadingState>(product.address + path);
	return items[0]?.isRead;
}

test("the additions of a live blog stand under their times, the newest named above", async () => {
	await page.goto(`${product.address}/article/${articleNamed("What Happens Now")}`);
	await page.getByText("3 updates").waitFor();
	expect(await page.locator(".update time").allInnerTexts()).toEqual(["11:40", "10:15", "09:05"]);
	const newest = page.getByRole("link", { name: "the newest at 11:40" });
	await newest.click();
	expect(await page.locator(".update + h2").first().innerText()).toBe("Bridge stays closed");
	expect(await findViolations(page)).toEqual([]);
});

test("a page that was changed shows what it said before, for eyes and for readers of screens", async () => {
	await page.goto(`${product.address}/article/${articleNamed("Overflows")}`);
	await page.getByRole("link", { name: "Changed once since it was first read" }).click();
	await page.locator("#revisions[open]").waitFor();
	expect(await page.locator("#revisions del").allInnerTexts()).toEqual([
		expect.stringMatching(/removed:.*Ten/s),
	]);
	expect(await page.locator("#revisions ins").allInnerTexts()).toEqual([
		expect.stringMatching(/added:.*Forty/s),
	]);
	expect(await page.locator("#revisions").innerText()).toContain("Mar 4, 2025");
	expect(await page.locator(".text").innerText()).not.toContain("Ten homes");
	expect(await findViolations(page)).toEqual([]);
});

test("a change of position shows both positions, with the words of each", async () => {
	const key = "person:mara-quil";
	const path = `/speakers/${encodeURIComponent(key)}`;
	const { changes } = await ask<SpeakerPage>(`${product.address}/api/v1${path}`);
	expect(changes[0]?.positions.map(({ stance }) => stance)).toEqual(["denies", "confirms"]);
	await page.goto(`${product.address}/speaker/${encodeURIComponent(key)}`);
	const steps = page.getByRole("region", { name: "Changes of position" }).locator("ol li");
	await steps.first().waitFor();
	const told = await steps.allInnerTexts();
	expect(told).toEqual([
		expect.stringMatching(/denies Mar 6, 2025.*denied that engineers/s),
		expect.stringMatching(/confirms Mar 10, 2025.*confirmed on Monday/s),
	]);
	await steps.first().getByRole("link").click();
	await page.locator("mark.cited").first().waitFor();
	expect(await page.locator("h1").innerText()).toContain("Board Denies Warning");
});

test("an article counts as read when it was scrolled, and as unread again when one says so", async () => {
	const id = articleNamed("What Happens Now");
	await page.goto(`${product.address}/article/${id}`);
	await page.getByRole("button", { name: "Mark as read" }).click();
	await page.getByRole("button", { name: "Read", exact: true }).waitFor();
	await expect.poll(() => isRead(id)).toBe(true);
	await page.keyboard.press("m");
	await page.getByRole("button", { name: "Mark as read" }).waitFor();
	await expect.poll(() => isRead(id)).toBe(false);
	await page.clock.install();
	await page.reload();
	await page.locator(".update").first().waitFor();
	// A page that scrolls by itself to cited words, at once, is not read by that.
	await page.clock.fastForward(1_100);
	await page.mouse.wheel(0, 400);
	await page.getByRole("button", { name: "Read", exact: true }).waitFor();
	await expect.poll(() => isRead(id)).toBe(true);
});

test("lists show calmly what is read, and the switch turns the marking off", async () => {
	const id = articleNamed("What Happens Now");
	await page.goto(`${product.address}/story/${story.summary.id}`);
	const link = page.locator(`#coverage a[href="/article/${id}"]`);
	await page.locator(`#coverage a.read[href="/article/${id}"]`).waitFor();
	await expect.poll(() => link.locator("xpath=following-sibling::*[1]").innerText()).toBe(", read");
	const other = articleNamed("Overflows");
	// Where it was open for long enough before, it is read already.
	const body = JSON.stringify({ mark: "unread", items: [{ kind: "article", id: other }] });
	const headers = { "content-type": "application/json" };
	await ask(`${product.address}/api/v1/reading/marks`, { method: "POST", headers, body });
	await page.goto(`${product.address}/following`);
	await page.getByRole("checkbox", { name: "Mark what I open as read" }).uncheck();
	await page.goto(`${product.address}/article/${other}`);
	await page.locator(".text mark").first().waitFor();
	await page.clock.fastForward(6_000);
	expect(await isRead(other)).toBe(false);
	await page.goto(`${product.address}/following`);
	await page.getByRole("checkbox", { name: "Mark what I open as read" }).check();
});

test("a story names what to read further, with outlet, date and reason", async () => {
	await page.goto(`${product.address}/story/${story.summary.id}`);
	const entries = page.getByRole("region", { name: "Further reading" }).locator("li");
	await entries.first().waitFor();
	const facts = await entries.first().locator(".facts > *").allInnerTexts();
	expect(facts).toEqual(["Corran Courier", "Mar 3, 2025", expect.stringMatching(/^tells \d/)]);
});

test("by keyboard alone from a story over a citation to its words, and back to the same place", async () => {
	await page.goto(`${product.address}/story/${story.summary.id}`);
	await page.locator("#coverage li").first().waitFor();
	const number = page.locator("#on-the-record .number").last();
	await number.focus();
	await number.scrollIntoViewIfNeeded();
	const href = await number.getAttribute("href");
	const before = await page.evaluate<number>("scrollY");
	expect(before).toBeGreaterThan(100);
	await page.keyboard.press("Enter");
	await page.locator("mark.cited").first().waitFor();
	await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("content");
	await page.keyboard.press("n");
	await page.locator("mark[data-begins]:focus").waitFor();
	await page.goBack();
	await page.locator("#coverage li").first().waitFor();
	await expect.poll(() => page.evaluate<number>("scrollY")).toBe(before);
	await expect
		.poll(() => page.evaluate<string>("document.activeElement.getAttribute('href')"))
		.toBe(href);
});

test("every key of the list is told, and none twice", async () => {
	await page.keyboard.press("?");
	await page.locator("dialog kbd").first().waitFor();
	const keys = await page.locator("dialog kbd").allInnerTexts();
	expect(keys).toEqual([..."/jknptflmga?", "Esc"]);
	const told = await page.locator("dialog dd").allInnerTexts();
	expect(told.filter((words) => words.trim() === "")).toEqual([]);
	expect(new Set(told).size).toBe(keys.length);
	await page.keyboard.press("Escape");
});

test("on paper everything that is folded is told, and nothing is there to press", async () => {
	await page.goto(`${product.address}/story/${story.summary.id}`);
	await page.locator("#coverage li").first().waitFor();
	const folded = await page.locator("#timeline li").count();
	await page.evaluate("dispatchEvent(new Event('beforeprint'))");
	await page.emulateMedia({ media: "print" });
	await expect.poll(() => page.locator("#timeline li").count()).toBeGreaterThanOrEqual(folded);
	await expectCount(page.locator("button:visible"), 0);
	expect(await page.getByRole("button", { name: /^Show/ }).count()).toBe(0);
	await page.emulateMedia({ media: "screen" });
});

test("nothing here threw", () => {
	expect(complaints).toEqual([]);
});

// What a reader does on the first day, against the built product in a real browser.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { StoryList, StoryPage } from "../../src/wire/stories.ts";
import { findViolations } from "./find-violations.ts";
import { openBrowser, type Product, startProduct } from "./product.ts";

let product: Product;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
	product = await startProduct();
	browser = await openBrowser();
	page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	page.on("console", (message) => {
		if (message.type() === "error") complaints.push(message.text());
	});
	page.on("pageerror", (error) => complaints.push(error.message));
});

afterAll(async () => {
	await browser.close();
	await product.stop();
});

async function ask<Answer>(path: string): Promise<Answer> {
	return (await (await fetch(`${product.address}/api/v1${path}`)).json()) as Answer;
}

test("an empty store offers the example, and reading it fills the front page", async () => {
	await page.goto(product.address);
	await page.getByRole("button", { name: "Read the example story" }).click();
	await page.locator("article h2").first().waitFor({ timeout: 90_000 });
	expect(await page.locator("article h2").count()).toBe(3);
	expect(await page.getByText(/at most \d+ independent/).count()).toBeGreaterThan(0);
});

test("a citation shows its words and leads to them in the article", async () => {
	await page.goto(product.address);
	await page.locator("article h2 a").first().click();
	await page.locator("#on-the-record h3").first().waitFor();
	const number = page.locator("#key-facts a.number").first();
	await number.focus();
	const words = await page.getByRole("tooltip").locator(".words").innerText();
	await number.press("Enter");
	await page.locator("mark.cited").first().waitFor();
	const cited = (await page.locator("mark.cited").allInnerTexts()).join("");
	expect(words.replaceAll(/[“”\s]/g, "")).toContain(cited.replaceAll(/\s/g, "").slice(0, 20));
});

test("a statement shows its speaker on focus", async () => {
	const statement = page.locator("mark[tabindex='0']").first();
	await statement.focus();
	expect(await page.getByRole("tooltip").locator("strong").innerText()).not.toBe("");
});

test("search finds statements with their speakers", async () => {
	await page.keyboard.press("Escape");
	await page.getByRole("combobox", { name: /^Search/ }).fill("arsenic");
	await page.getByRole("combobox", { name: /^Search/ }).press("Enter");
	await page.getByRole("heading", { name: "Statements" }).waitFor();
	expect(await page.getByText("Brask").count()).toBeGreaterThan(0);
});

test("a pasted article is read into its story", async () => {
	await page.getByRole("button", { name: "Add" }).click();
	await page
		.getByLabel("Links or text")
		.fill(
			"Tolmouth Port Counts Its Losses\n\nThe port of Tolmouth lost 64 million crowns to the strike by dockers, port director Ilan Stroud said on Monday.\n\nBela Marsh, secretary of the Harbour Workers' Federation, denied that the strike was to blame for the waiting ships.",
		);
	await page.getByRole("button", { name: "Read", exact: true }).click();
	await page.waitForURL(/\/story\//, { timeout: 60_000 });
	await page.locator("#coverage li").first().waitFor();
	expect(await page.locator("h1").innerText()).toContain("Tolmouth");
});

test("a story is renamed and split, and both are undone at the desk", async () => {
	await page.goto(product.address);
	await page.locator("article h2 a").first().click();
	const before = await page.locator("h1").innerText();
	await page.getByRole("button", { name: "Correct" }).click();
	await page.getByLabel("Title").fill("A title by a reader");
	await page.getByRole("button", { name: "Rename" }).click();
	await page.getByRole("heading", { name: "A title by a reader" }).waitFor();
	await page.getByRole("button", { name: "Correct" }).click();
	await page.getByRole("checkbox").first().check();
	await page.getByRole("button", { name: "Make a story of them" }).click();
	await page.waitForURL(/\/story\/r-/);
	await page.getByRole("link", { name: "Desk" }).first().click();
	await page.getByRole("button", { name: /^Undo: Split/ }).click();
	await page.getByText(/^Undone: Split/).waitFor();
	await page.getByRole("button", { name: /^Undo: Renamed/ }).click();
	await page.getByText(/^Undone: Renamed/).waitFor();
	await page.goto(product.address);
	await page.getByRole("heading", { name: before }).waitFor();
	expect(await page.getByText("A title by a reader").count()).toBe(0);
});

test("no room breaks an accessibility rule, in light or in dark", async () => {
	const { stories } = await ask<StoryList>("/stories");
	const [story] = stories;
	const { articles, brief } = await ask<StoryPage>(`/stories/${story?.id}`);
	const rooms = [
		"/",
		`/story/${story?.id}`,
		`/story/${story?.id}/claim/${brief.onTheRecord[0]?.claimId}`,
		`/article/${articles[0]?.id}`,
		"/search?q=arsenic",
		"/sources",
		"/desk",
		"/story/none",
	];
	const broken: string[] = [];
	for (const colorScheme of ["light", "dark"] as const) {
		await page.emulateMedia({ colorScheme });
		for (const room of rooms) {
			await page.goto(`${product.address}${room}`, { waitUntil: "networkidle" });
			for (const rule of await findViolations(page))
				broken.push(`${room} (${colorScheme}): ${rule}`);
		}
	}
	await page.emulateMedia({ colorScheme: "light" });
	expect(broken).toEqual([]);
});

test("the keyboard reaches the next line and the list of keys", async () => {
	await page.goto(product.address);
	await page.locator("article h2 a").first().waitFor();
	await page.keyboard.press("j");
	expect(await page.locator("h2 a:focus").count()).toBe(1);
	await page.keyboard.press("?");
	expect(await page.getByRole("dialog", { name: "Keyboard" }).isVisible()).toBe(true);
	await page.keyboard.press("Escape");
	expect(await page.getByRole("dialog", { name: "Keyboard" }).count()).toBe(0);
});

test("nothing is wider than a narrow phone", async () => {
	await page.setViewportSize({ width: 320, height: 700 });
	await page.goto(product.address);
	await page.locator("article h2 a").first().click();
	await page.locator("#coverage").waitFor();
	const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
	expect(overflow).toBeLessThanOrEqual(0);
	await page.setViewportSize({ width: 1280, height: 900 });
});

test("an address without a story says so, with a way back", async () => {
	await page.goto(`${product.address}/story/none`);
	await page.getByRole("alert").waitFor();
	expect(await page.getByRole("link", { name: "All top stories" }).count()).toBe(1);
});

test("nothing in the journey broke the content security policy or threw", () => {
	expect(complaints.filter((text) => !text.includes("404"))).toEqual([]);
});

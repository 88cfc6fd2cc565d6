// What a reader does on the first day, against the built product in a real browser.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
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
	await page.getByRole("searchbox").fill("arsenic");
	await page.getByRole("searchbox").press("Enter");
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
	expect(await page.locator("#coverage li").count()).toBeGreaterThan(0);
});

test("an address without a story says so, with a way back", async () => {
	await page.goto(`${product.address}/story/none`);
	await page.getByRole("alert").waitFor();
	expect(await page.getByRole("link", { name: "All top stories" }).count()).toBe(1);
});

test("nothing in the journey broke the content security policy or threw", () => {
	expect(complaints.filter((text) => !text.includes("404"))).toEqual([]);
});

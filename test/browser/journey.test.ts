// What a reader does on the first day, against the built product in a real browser.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectCount } from "./expect-count.ts";
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
	await expectCount(page.locator("article h2"), 3);
	await page
		.getByText(/at most \d+ independent/)
		.first()
		.waitFor();
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
	await page.getByText("Brask").first().waitFor();
});

test("operators of the search leave what was denied, and take away what has a minus", async () => {
	const search = async (words: string) => {
		await page.goto(`${product.address}/search?q=${encodeURIComponent(words)}`);
		await page.locator("h2, h1").first().waitFor();
		await page.locator("main a[href^='/article/']").first().waitFor();
		return (await page.locator("main").innerText()).replace(words, "");
	};
	expect(await search("stance:denies")).toMatch(/denie[sd]|not/i);
	expect(await search("arsenic")).toContain("Brask");
	expect(await search("arsenic -Brask")).not.toContain("Brask");
});

test("a story is shown as it stood on its first day, and as it is again", async () => {
	await page.goto(product.address);
	await page.locator("article h2 a").first().click();
	const coverage = page.locator("#coverage a[href^='/article/']");
	await coverage.first().waitFor();
	const now = await coverage.count();
	const slider = page.getByRole("slider");
	await slider.focus();
	await page.keyboard.press("Home");
	await expect.poll(() => coverage.count()).toBeLessThan(now);
	await page.getByRole("button", { name: "Back to now" }).click();
	await expect.poll(() => coverage.count()).toBe(now);
});

test("two megabytes of pasted text are read, and the page stays usable", async () => {
	const line = "Rain fell on the lower town of Averlund for most of the week. ";
	const said = "The dykes will hold, mayor Pia Holm told the council on Tuesday.";
	const text = `Averlund Under Rain\n\n${said}\n\n${`${line.repeat(40)}\n\n`.repeat(900)}`;
	expect(text.length).toBeGreaterThan(2_000_000);
	await page.goto(product.address);
	await page.getByRole("button", { name: "Add", exact: true }).click();
	await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
	await page.getByLabel("Links or text").focus();
	await page.keyboard.press("Control+V");
	await page.getByText(/^2,\d{3},\d{3} characters pasted/).waitFor();
	await page.getByRole("button", { name: "Read", exact: true }).click();
	const ended = page.getByText(/\d+ read[.,]/).or(page.locator("#coverage li").first());
	await ended.first().waitFor();
	await page.goto(product.address);
	await page.locator("article h2").first().waitFor();
});

test("a pasted article is read into its story", async () => {
	await page.goto(product.address);
	await page.getByRole("button", { name: "Add", exact: true }).click();
	await page
		.getByLabel("Links or text")
		.fill(
			"Tolmouth Port Counts Its Losses\n\nThe port of Tolmouth lost 64 million crowns to the strike by dockers, port director Ilan Stroud said on Monday.\n\nBela Marsh, secretary of the Harbour Workers' Federation, denied that the strike was to blame for the waiting ships.",
		);
	await page.getByRole("button", { name: "Read", exact: true }).click();
	await page.waitForURL(/\/story\//);
	await page.locator("#coverage li").first().waitFor();
	await expect.poll(() => page.locator("h1").innerText()).toContain("Tolmouth");
});

test("a story is renamed and split, and both are undone at the desk", async () => {
	await page.goto(product.address);
	await page.locator("article h2 a").first().click();
	await page.locator("#coverage li").first().waitFor();
	const before = await page.locator("h1").innerText();
	await page.getByRole("button", { name: "Correct" }).click();
	await page.getByRole("textbox", { name: "Title" }).fill("A title by a reader");
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
	await expectCount(page.getByText("A title by a reader"), 0);
});

test("the keyboard reaches the next line and the list of keys", async () => {
	await page.goto(product.address);
	await page.locator("article h2 a").first().waitFor();
	await page.keyboard.press("j");
	await page.locator("h2 a:focus").waitFor();
	await page.keyboard.press("?");
	await page.getByRole("dialog", { name: "Keyboard" }).waitFor();
	await page.keyboard.press("Escape");
	await expectCount(page.getByRole("dialog", { name: "Keyboard" }), 0);
});

test("an address without a story says so, with a way back", async () => {
	await page.goto(`${product.address}/story/none`);
	await page.getByRole("heading", { name: "Not on record" }).waitFor();
	await page.getByRole("main").getByRole("link", { name: "Top stories" }).click();
	await page.locator("article h2").first().waitFor();
});

test("nothing in the journey broke the content security policy or threw", () => {
	expect(complaints.filter((text) => !text.includes("404"))).toEqual([]);
});

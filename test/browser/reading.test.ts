// Searching, following and arranging, against the built product in a real browser.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { StoryList, StoryPage } from "../../src/wire/stories.ts";
import { expectCount } from "./expect-count.ts";
import { findViolations } from "./find-violations.ts";
import { openBrowser, type Product, startProduct } from "./product.ts";

let product: Product;
let browser: Browser;
let page: Page;
let storyId = "";
const complaints: string[] = [];

beforeAll(async () => {
	product = await startProduct();
	browser = await openBrowser();
	page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	page.on("console", (message) => {
		if (message.type() === "error") complaints.push(message.text());
	});
	page.on("pageerror", (error) => complaints.push(error.message));
	await page.goto(product.address);
	await page.getByRole("button", { name: "Read the example story" }).click();
	await page.locator("article h2").nth(2).waitFor();
	const { stories } = await ask<StoryList>("/stories");
	storyId = stories[0]?.id ?? "";
});

afterAll(async () => {
	await browser.close();
	await product.stop();
});

async function ask<Answer>(path: string): Promise<Answer> {
	return (await (await fetch(`${product.address}/api/v1${path}`)).json()) as Answer;
}

async function search(words: string): Promise<void> {
	await page.getByRole("combobox", { name: /^Search/ }).fill(words);
	await page.getByRole("combobox", { name: /^Search/ }).press("Enter");
	await page.getByRole("heading", { level: 1, name: words }).waitFor();
}

test("the search suggests operators and names, and the keyboard takes them", async () => {
	await page.goto(product.address);
	await page.locator("article h2").first().waitFor();
	await page.keyboard.press("/");
	await page.keyboard.type("speak");
	await page.getByRole("option", { name: /^speaker:/ }).waitFor();
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	await page.keyboard.type("bras");
	await page.getByRole("option", { name: /Brask/ }).waitFor();
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	await page.keyboard.press("Enter");
	await page.getByRole("heading", { level: 1, name: 'speaker:"Olen Brask"' }).waitFor();
	await page.getByRole("heading", { name: "Statements" }).waitFor();
	await expect
		.poll(() => page.locator("#found-statements + ul strong").allInnerTexts())
		.toContain("Olen Brask");
});

test("operators narrow, and what cannot be read is told at its place", async () => {
	await search("dam contested:yes speeker:brask");
	const problem = page.getByRole("list", { name: /could not be read/ });
	await problem.waitFor();
	expect(await problem.innerText()).toContain("speeker:brask");
	await page.getByRole("link", { name: /^Claims/ }).click();
	await page.locator(".chip.contested").first().waitFor();
	await page
		.getByText(/at most \d+ independent/)
		.first()
		.waitFor();
});

test("a facet adds its part to the search and takes it away again", async () => {
	await search("dam");
	const outlet = page.getByRole("navigation", { name: "Narrow down" }).getByRole("link").first();
	await outlet.click();
	await page.waitForURL(/q=dam\+/);
	const narrow = page.getByRole("navigation", { name: "Narrow down" });
	await narrow.locator('a[aria-current="true"]').first().click();
	await page.waitForURL(/q=dam$/);
	await page.getByRole("heading", { level: 1, name: "dam", exact: true }).waitFor();
});

test("a search is saved and found again where nothing was searched for", async () => {
	await search("stance:denies");
	await page.getByRole("button", { name: "Save this search" }).click();
	await page.getByRole("button", { name: "Saved" }).waitFor();
	await page.goto(`${product.address}/search`);
	await page.getByRole("link", { name: "stance:denies", exact: true }).first().waitFor();
	await page.getByRole("button", { name: "Forget the search stance:denies" }).click();
	await page.getByRole("heading", { name: "Saved searches" }).waitFor({ state: "detached" });
});

test("a story is followed by its key, and stands first for a reason", async () => {
	await page.goto(`${product.address}/story/${storyId}`);
	await page.getByRole("button", { name: "Follow", exact: true }).waitFor();
	await page.keyboard.press("f");
	await page.getByRole("button", { name: "Following" }).waitFor();
	await page.goto(product.address);
	await page.getByRole("button", { name: "For you" }).click();
	await page.getByText("because you follow this story").waitFor();
	await page.getByRole("button", { name: "Top", exact: true }).click();
	await page.getByText("because you follow this story").waitFor({ state: "detached" });
	await page.keyboard.press("g");
	await page.getByRole("heading", { level: 1, name: "Following" }).waitFor();
	await page.getByRole("button", { name: /^Take .* off the list/ }).click();
	await page.getByRole("button", { name: "Undo" }).click();
	await page.getByRole("button", { name: /^Take .* off the list/ }).waitFor();
});

test("sections are moved and hidden by keyboard, and stay so", async () => {
	await page.goto(`${product.address}/story/${storyId}`);
	await page.getByRole("button", { name: "Arrange sections" }).press("Enter");
	const up = page.getByRole("button", { name: "Move On the record up" });
	await up.press("Enter");
	await expect.poll(() => up.isDisabled()).toBe(true);
	await page.getByRole("button", { name: "Hide Timeline" }).press("Enter");
	await page.reload();
	const first = page.locator(".sections section").first();
	await expect.poll(() => first.getAttribute("id")).toBe("on-the-record");
	await expectCount(page.locator(".sections #timeline"), 0);
	await page.getByRole("button", { name: "Arrange sections" }).click();
	await page.getByRole("button", { name: "As it was" }).click();
	await page.locator("#timeline").waitFor();
});

test("from an article to its outlet, and from there to what it tells", async () => {
	await page.goto(`${product.address}/story/${storyId}`);
	await page.locator("#coverage .small a").first().click();
	await page.waitForURL(/\/outlet\//);
	await page.getByRole("heading", { name: "Newest articles" }).waitFor();
	await expectCount(page.getByText("counted, not rated"), 1);
	await page.getByRole("button", { name: "Mute" }).click();
	await page.getByRole("button", { name: "Muted" }).click();
	await page.getByRole("button", { name: "Mute", exact: true }).waitFor();
});

test("a statement is taken out of its claim, and the desk puts it back", async () => {
	const { brief } = await ask<StoryPage>(`/stories/${storyId}`);
	const claims = brief.onTheRecord.map(({ claimId }) => `/story/${storyId}/claim/${claimId}`);
	const joined = page.locator("section").last().locator("li");
	for (const claim of claims) {
		await page.goto(product.address + claim);
		await page.getByRole("heading", { name: "Why these statements are one claim" }).waitFor();
		if ((await joined.count()) > 1) break;
	}
	const before = await joined.count();
	expect(before).toBeGreaterThan(1);
	await joined.last().getByText("Correct", { exact: true }).click();
	await joined.last().getByRole("button", { name: "Not this claim" }).click();
	await page.getByRole("status").getByRole("button", { name: "Undo" }).waitFor();
	await page.getByRole("heading", { name: "Why these statements are one claim" }).waitFor();
	await expect.poll(() => joined.count()).toBeLessThan(before);
	const address = page.url();
	await page.goto(`${product.address}/desk`);
	await page.getByRole("button", { name: /^Undo/ }).first().click();
	await page.getByText(/^Undone/).waitFor();
	await page.goto(address);
	await page.getByRole("heading", { name: "Why these statements are one claim" }).waitFor();
	await expectCount(joined, before);
});

test("the front page is filtered by what a reader types", async () => {
	await page.goto(product.address);
	await page.getByText("Filter", { exact: true }).click();
	const topic = page.getByRole("combobox", { name: "Topic" });
	await topic.fill("mining");
	await topic.press("Enter");
	await page.waitForURL(/topic=mining/);
	await expectCount(page.locator("article h2"), 1);
	await page.getByRole("button", { name: "Without the filter mining" }).click();
	await page.locator("article h2").nth(2).waitFor();
});

test("no room breaks an accessibility rule, and none is wider than a narrow phone", async () => {
	const { brief, articles } = await ask<StoryPage>(`/stories/${storyId}`);
	const figure = brief.figures.find(({ figures }) => figures.length > 1)?.id ?? "";
	const rooms = [
		...["/", "/search", "/search?q=dam", "/search?q=dam+speeker:x&kind=claims", "/following"],
		...["/topic/mining", "/place/Velmara", "/families", `/article/${articles[0]?.id}`],
		`/outlet/${articles[0]?.publisherKey}`,
		`/speaker/${encodeURIComponent(brief.voices[0]?.speaker.key ?? "")}`,
		`/story/${storyId}/figure/${encodeURIComponent(figure)}`,
		`/story/${storyId}/claim/${brief.onTheRecord[0]?.claimId}`,
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
	await page.setViewportSize({ width: 320, height: 700 });
	for (const room of rooms) {
		await page.goto(`${product.address}${room}`, { waitUntil: "networkidle" });
		const over = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
		if (Number(over) > 0) broken.push(`${room} is ${over} pixels too wide`);
	}
	await page.setViewportSize({ width: 1280, height: 900 });
	expect(broken).toEqual([]);
});

test("nothing in the journey broke the content security policy or threw", () => {
	expect(complaints).toEqual([]);
});

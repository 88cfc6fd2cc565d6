// From an address to a story one reads, offline, through a server that stops, and back.

import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FrontPage } from "../../src/wire/following.ts";
import { findPorts } from "../servers/find-ports.ts";
import { expectCount } from "./expect-count.ts";
import { findViolations } from "./find-violations.ts";
import { type LocalSite, startLocalSite } from "./local-site.ts";
import { openBrowser, type Product, startProduct } from "./product.ts";

const options = ["--allow-hosts", "127.0.0.1"];
let site: LocalSite;
let product: Product;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];
let dialogs = 0;

beforeAll(async () => {
	site = await startLocalSite();
	// It comes back at the same port: not one that the system may have given to others meanwhile.
	const [port] = await findPorts(1);
	product = await startProduct(undefined, String(port), options);
	browser = await openBrowser();
	context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	page = await context.newPage();
	page.on("console", (message) => {
		if (message.type() === "error") complaints.push(message.text());
	});
	page.on("pageerror", (error) => complaints.push(error.message));
	page.on("dialog", (dialog) => {
		dialogs++;
		void dialog.dismiss();
	});
});

afterAll(async () => {
	await browser.close();
	await product.stop();
	await site.close();
});

async function frontStories(): Promise<FrontPage["stories"]> {
	const response = await fetch(`${product.address}/api/v1/front?order=latest`);
	return ((await response.json()) as FrontPage).stories;
}

async function paste(text: string): Promise<void> {
	const body = JSON.stringify({ text });
	const headers = { "content-type": "application/json" };
	await fetch(`${product.address}/api/v1/inputs`, { method: "POST", headers, body });
}

test("a page's feed is looked into, followed, and read", async () => {
	await page.goto(`${product.address}/sources`);
	await page.getByLabel("The address of a feed").fill(site.address);
	await page.getByRole("button", { name: "Look" }).click();
	await page.getByRole("button", { name: /^Last entries ?: Corran Courier/ }).click();
	await page.getByText("Ferry Corran Stays in Port").waitFor();
	await page.getByRole("button", { name: /^Follow ?: Corran Courier/ }).click();
	await page.getByText("Corran Courier is followed from now on.").waitFor();
	await expect.poll(frontStories).not.toEqual([]);
	await page.getByRole("link", { name: "Onrecord" }).click();
	await page.locator("article h2 a").first().click();
	await page.locator("#on-the-record h3").first().waitFor();
	await page.getByText("Esker").first().waitFor();
});

test("what is new on the front page waits until one asks for it", async () => {
	const stream = page.waitForResponse(/changes\/stream/);
	await page.goto(product.address);
	await page.locator("article h2").first().waitFor();
	await stream;
	await paste(
		"Dam at Hollin Overflows\n\nWater ran over the wall of the Hollin dam, river board head Mara Quill said on Tuesday.\n\nForty homes were cleared, fire chief Ilan Stroud told reporters. Stroud denied that the board had warned him.",
	);
	await page.getByText(/\d+ changes? in 1 story/).waitFor();
	expect(await page.getByText("Hollin").count()).toBe(0);
	await page.getByRole("button", { name: "Show", exact: true }).click();
	await page.getByText("Hollin").first().waitFor();
	await expectCount(page.getByText(/changes? in 1 story/), 0);
});

test("a feed with script in every field runs none of it, before and after it is read", async () => {
	await page.goto(`${product.address}/sources`);
	await page.getByLabel("The address of a feed").fill(`${site.address}/hostile.xml`);
	await page.getByRole("button", { name: "Look" }).click();
	await page.getByRole("button", { name: /^Last entries/ }).click();
	await page.locator(".tried li").first().waitFor();
	await page.getByRole("button", { name: /^Follow/ }).click();
	await page.getByText(/followed from now on/).waitFor();
	const before = (await frontStories()).reduce((sum, { articles }) => sum + articles, 0);
	await expect
		.poll(async () => (await frontStories()).reduce((sum, { articles }) => sum + articles, 0))
		.toBeGreaterThan(before);
	const read = (await frontStories()).map(({ id }) => `/story/${id}`);
	for (const path of ["/", ...read, "/sources", "/search?q=ferry", "/desk"]) {
		const response = await page.goto(`${product.address}${path}`);
		const policy = response?.headers()["content-security-policy"] ?? "";
		expect(policy).toContain("script-src 'self'");
		expect(policy).not.toContain("unsafe-inline");
		await page.locator("h1").first().waitFor();
		expect(await page.locator("a[href^='javascript:']").count()).toBe(0);
	}
	expect(await page.evaluate("window.ran")).toBeUndefined();
	expect([dialogs, complaints]).toEqual([0, []]);
});

test("a feed is paused, resumed, removed, and followed again", async () => {
	await page.goto(`${product.address}/sources`);
	await page.getByRole("button", { name: /^Pause ?: Corran Courier/ }).click();
	await page.getByText("paused", { exact: true }).waitFor();
	await page.getByRole("button", { name: /^Resume ?: Corran Courier/ }).click();
	await page.getByRole("button", { name: /^Pause ?: Corran Courier/ }).waitFor();
	await page.getByRole("button", { name: /^Remove ?: Corran Courier/ }).click();
	await page.getByText(/its articles stay/).waitFor();
	await page.getByRole("button", { name: "Follow it again" }).click();
	await page.getByRole("button", { name: /^Pause ?: Corran Courier/ }).waitFor();
	const download = page.waitForEvent("download");
	await page.getByRole("link", { name: "Download the list" }).click();
	expect((await download).suggestedFilename()).toBe("onrecord.opml");
	await page.getByLabel("Read a list").setInputFiles({
		...{ name: "mine.opml", mimeType: "text/x-opml" },
		buffer: Buffer.from(
			`<opml version="2.0"><body><outline type="rss" text="Bay" xmlUrl="${site.address}/bay.xml"/></body></opml>`,
		),
	});
	await page.getByText(/1 feed is followed from now on/).waitFor();
});

test("rules for a page without a feed show what they find while they are written", async () => {
	await page.goto(`${product.address}/sources`);
	await page.getByLabel("The address of a feed").fill(`${site.address}/news.html`);
	await page.getByRole("button", { name: "Look" }).click();
	await page.getByRole("button", { name: "Read the page by rules" }).click();
	await page.getByLabel("Each entry").fill("//li[@class='note']");
	await page.getByLabel("Its title").fill("./a");
	await page.getByLabel("Its address").fill("./a/@href");
	await page.getByText("2 entries").waitFor();
	await page.getByText("Bridge Closes").waitFor();
	expect(await findViolations(page)).toEqual([]);
	await page.getByRole("button", { name: "Keep these rules" }).click();
	await page.getByText("read by rules").first().waitFor();
});

test("a statement leads to its words in the original, and the keyboard from one to the next", async () => {
	await page.goto(product.address);
	await page.getByRole("link", { name: /Ferry/ }).first().click();
	await page.locator("#coverage li a").first().click();
	await page.locator("mark[tabindex='0']").first().waitFor();
	await page.keyboard.press("n");
	await page.locator("mark[data-begins]:focus").waitFor();
	await page.getByText(/^Statements as a list/).click();
	const link = page.getByRole("link", { name: /words in the original/ }).first();
	expect(await link.getAttribute("href")).toContain("#:~:text=");
});

test("what was read is there without the server, says of when it is, and is fresh again after", async () => {
	await page.goto(product.address);
	await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
	const story = page.getByRole("link", { name: /Ferry/ }).first();
	const title = await story.innerText();
	await story.click();
	await page.locator("#coverage li").first().waitFor();
	await page.reload();
	await page.locator("#coverage li").first().waitFor();
	// It is kept after it is shown.
	const answer = `/api/v1/stories${new URL(page.url()).pathname.replace("/story", "")}`;
	const isKept = `caches.match("${answer}", { ignoreVary: true }).then((one) => one !== undefined)`;
	await expect.poll(() => page.evaluate(isKept)).toBe(true);
	const { address, dataFolder } = product;
	await product.stop();
	await page.reload();
	await page.locator("#coverage li").first().waitFor();
	await page.getByText(/What you see is as of \d\d:\d\d/).waitFor();
	await expect.poll(() => page.locator("h1").innerText()).toBe(title);
	await page.getByRole("link", { name: "What is kept here" }).click();
	await page.getByRole("link", { name: title }).first().waitFor();
	await page.getByRole("link", { name: "Desk" }).click();
	await page.locator(".failure").first().waitFor();
	product = await startProduct(dataFolder, new URL(address).port, options);
	await expectCount(page.locator(".failure"), 0);
	await page.getByText(/What you see is as of/).waitFor({ state: "detached" });
	await expectCount(page.getByRole("heading", { name: "Desk" }), 1);
});

test("what was kept is gone when the reader turns it off", async () => {
	await page.goto(`${product.address}/offline`);
	await page.getByText(/pages? (is|are) kept/).waitFor();
	await page.getByRole("checkbox", { name: "Keep what I read in this browser" }).uncheck();
	await page.getByText("Nothing is kept yet").waitFor();
	const kept = `caches.keys().then((names) => names.filter((name) => !name.includes("shell")))`;
	await expect.poll(() => page.evaluate(kept)).toEqual([]);
	await expect.poll(() => page.evaluate("navigator.serviceWorker.getRegistrations()")).toEqual([]);
});

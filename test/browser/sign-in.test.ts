// Signing in and out where there are accounts, and what the browser still holds after it.

import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectCount } from "./expect-count.ts";
import { findViolations } from "./find-violations.ts";
import { openBrowser, type Product, startProduct } from "./product.ts";

const password = "a long sentence of mine";
let product: Product;
let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
	const data = mkdtempSync(join(tmpdir(), "onrecord-sign-in-"));
	const file = join(data, "password");
	writeFileSync(file, `${password}\n`);
	const program = join(import.meta.dirname, "../../dist/main.js");
	const account = ["account", "add", "mara", "--data", data, "--password-file", file];
	execFileSync(process.execPath, [program, ...account], { stdio: "ignore" });
	product = await startProduct(data);
	browser = await openBrowser();
});

afterAll(async () => {
	await browser.close();
	await product.stop();
});

test("one signs in, reads, and signs out, and nothing that was read stays in the browser", async () => {
	const page = await browser.newPage();
	const kept = () =>
		page.evaluate<number>(
			`caches.keys().then((names) => Promise.all(names.filter((name) => !name.includes("shell")).map(async (name) => (await (await caches.open(name)).keys()).length))).then((counts) => counts.reduce((a, b) => a + b, 0))`,
		);
	await page.goto(product.address);
	await page.locator("input[type=password]").waitFor();
	expect(await findViolations(page)).toEqual([]);
	await page.getByRole("textbox").first().fill("mara");
	await page.locator("input[type=password]").fill(password);
	await page.keyboard.press("Enter");
	await page.getByRole("heading", { name: "Nothing has been read yet." }).waitFor();
	await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
	await page.reload();
	await page.getByRole("heading", { name: "Nothing has been read yet." }).waitFor();
	await expect.poll(kept).toBeGreaterThan(0);
	await page.goto(`${product.address}/account`);
	await page
		.getByRole("button", { name: /^Sign out/ })
		.first()
		.click();
	// The account's page has two such fields, the door one.
	await expectCount(page.locator("input[type=password]"), 1);
	await expect.poll(kept).toBe(0);
	expect((await page.request.get(`${product.address}/api/v1/front`)).status()).toBe(401);
});

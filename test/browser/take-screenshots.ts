// Takes the pictures of the README and docs: `npm run screenshots` after `npm run build`.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openBrowser, startProduct } from "./product.ts";

const folder = join(import.meta.dirname, "../../docs/images");
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
await first.locator("article h2 a").first().waitFor({ timeout: 120_000 });
const story = await first.locator("article h2 a").first().getAttribute("href");
await first.goto(`${product.address}${story}`);
const article = await first.locator("#coverage a").first().getAttribute("href");

for (const { name, ...options } of looks) {
	const page = await browser.newPage(options);
	for (const [room, path] of [
		["front", "/"],
		["story", story],
		["article", article],
		["search", "/search?q=arsenic"],
		["desk", "/desk"],
	]) {
		await page.goto(`${product.address}${path}`, { waitUntil: "networkidle" });
		await page.screenshot({ path: join(folder, `${room}-${name}.png`) });
		if (process.argv.includes("--full")) {
			await page.screenshot({ path: join(folder, `${room}-${name}-full.png`), fullPage: true });
		}
	}
	await page.close();
}

await browser.close();
await product.stop();

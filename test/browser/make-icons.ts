// Makes the icons of the installed application from icon.svg: `node test/browser/make-icons.ts`.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "./product.ts";

const folder = join(import.meta.dirname, "../../src/web/public");
const svg = readFileSync(join(folder, "icon.svg"), "utf8");
/** Systems cut a maskable icon to their own shape: its ground reaches the edges, its sign does not. */
const maskable = svg.replace('rx="7"', "").replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"');
const ground = "#1d3557";

const browser = await openBrowser();
for (const { name, size, markup, background } of [
	{ name: "icon-192", size: 192, markup: svg, background: "transparent" },
	{ name: "icon-512", size: 512, markup: svg, background: "transparent" },
	{ name: "icon-maskable-512", size: 512, markup: maskable, background: ground },
]) {
	const page = await browser.newPage({ viewport: { width: size, height: size } });
	await page.setContent(
		`<style>html{background:${background}}body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${markup}`,
	);
	await page.screenshot({ path: join(folder, `${name}.png`), omitBackground: true });
	await page.close();
}
await browser.close();

// Signing in by password and passkey, tokens and administration, in a real browser.

import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findViolations } from "./find-violations.ts";
import { openBrowser, type Product, startProduct } from "./product.ts";

const password = "correct horse battery";
let product: Product;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
	const data = mkdtempSync(join(tmpdir(), "onrecord-accounts-"));
	const main = join(import.meta.dirname, "../../dist/main.js");
	for (const [name, role] of [
		["ana", "owner"],
		["rea", "reader"],
	]) {
		const args = ["account", "add", name ?? "", "--role", role ?? "", "--password-file", "-"];
		spawnSync(process.execPath, [main, ...args, "--data", data], { input: `${password}\n` });
	}
	product = await startProduct(data);
	browser = await openBrowser();
	context = await browser.newContext();
	page = await context.newPage();
});

afterAll(async () => {
	await browser.close();
	await product.stop();
});

/** Passkeys are bound to names: browsers know none for 127.0.0.1. */
const at = (path: string): string => product.address.replace("127.0.0.1", "localhost") + path;

async function signIn(name: string): Promise<void> {
	await page.getByLabel("Name").fill(name);
	await page.getByLabel("Password").fill(password);
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
	await page.getByRole("link", { name: `Your account: ${name}` }).waitFor();
}

test("the door is shown at every address, tells a wrong password, and leads on where one wanted", async () => {
	await page.goto(at("/desk"));
	await page.getByLabel("Name").fill("ana");
	await page.getByLabel("Password").fill("wrong");
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
	await page.getByText("do not belong together").waitFor();
	expect(await findViolations(page)).toEqual([]);
	await signIn("ana");
	await page.getByRole("heading", { name: "Desk" }).waitFor();
});

test("a passkey is added and signs in, as its own", async () => {
	const devtools = await context.newCDPSession(page);
	await devtools.send("WebAuthn.enable");
	await devtools.send("WebAuthn.addVirtualAuthenticator", {
		options: {
			...({ protocol: "ctap2", transport: "internal", hasResidentKey: true } as const),
			...{ hasUserVerification: true, isUserVerified: true },
		},
	});
	await page.goto(at("/account"));
	await page.getByLabel("What to call it").fill("This laptop");
	await page.getByRole("button", { name: "Add a passkey" }).click();
	await page.getByRole("button", { name: "Remove: This laptop" }).waitFor();
	await page.getByRole("button", { name: "Sign out", exact: true }).click();
	await page.getByRole("button", { name: "Sign in with a passkey" }).click();
	await page.getByRole("link", { name: "Your account: ana" }).waitFor();
	await page.goto(at("/account"));
	await page.getByText("by passkey").waitFor();
	expect(await findViolations(page)).toEqual([]);
});

test("a token is shown once, works, and is gone when it is removed", async () => {
	await page.getByLabel("What it is for").fill("Script");
	await page.getByRole("button", { name: "Make a token" }).click();
	const token = (await page.locator("code").textContent()) ?? "";
	const headers = { authorization: `Bearer ${token}` };
	expect((await fetch(at("/api/v1/stories"), { headers })).status).toBe(200);
	await page.reload();
	await page.getByRole("button", { name: "Remove: Script" }).waitFor();
	expect(await page.content()).not.toContain(token);
	await page.getByRole("button", { name: "Remove: Script" }).click();
	await page.getByRole("button", { name: "Remove: Script" }).waitFor({ state: "detached" });
	expect((await fetch(at("/api/v1/stories"), { headers })).status).toBe(401);
});

/** A story that was renamed, and a feed: what an editor could undo, pause or remove. */
const somethingToChange = `(async () => {
	const send = (path, body, type) => fetch("/api/v1" + path, { method: "POST", headers: { "content-type": type }, body });
	const json = (path, value) => send(path, JSON.stringify(value), "application/json");
	await json("/inputs", { text: "Rain Over Orvane\\n\\nThe dykes will hold, mayor Pia Holm said on Tuesday." });
	for (;;) {
		const { stories: [story] } = await (await fetch("/api/v1/stories")).json();
		if (story !== undefined) return json("/corrections", { kind: "rename", storyId: story.id, title: "Orvane" });
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
})().then(() => fetch("/api/v1/feeds/opml", { method: "POST", body: '<opml version="2.0"><body><outline type="rss" text="Orvane Post" xmlUrl="http://127.0.0.1:9/x.xml"/></body></opml>' }))`;

test("an owner adds somebody, and finds it in the log; a reader is not shown the way there", async () => {
	await page.goto(at("/administration"));
	await page.getByRole("textbox", { name: "Name" }).fill("ben");
	await page.getByRole("button", { name: "Add an account" }).click();
	await page.getByText("Added the account ben as reader.").waitFor();
	await page.getByRole("button", { name: "Measure" }).click();
	await page.getByText("in the store's file").waitFor();
	expect(await findViolations(page)).toEqual([]);
	await page.setViewportSize({ width: 320, height: 700 });
	expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.evaluate(somethingToChange);
	await page.goto(at("/desk"));
	await page.getByRole("button", { name: /^Undo/ }).waitFor();
	await page.goto(at("/account"));
	await page.getByRole("button", { name: "Sign out", exact: true }).click();
	await signIn("rea");
	expect(await page.getByRole("link", { name: "Administration" }).count()).toBe(0);
	await page.goto(at("/administration"));
	await page.getByText("This needs the role owner").first().waitFor();
});

test("who may only read sees no button of an editor, and is told who has them", async () => {
	await page.goto(at("/desk"));
	await page.getByText("You may read here. An editor undoes corrections").waitFor();
	await page.getByText("Renamed").first().waitFor();
	expect(await page.getByRole("main").getByRole("button").count()).toBe(0);
	await page.goto(at("/sources"));
	await page.getByText("You may read here. An editor adds feeds").waitFor();
	await page.getByText("Orvane Post").waitFor();
	expect(await page.getByRole("main").getByRole("button").count()).toBe(0);
	expect(await page.getByRole("main").getByRole("textbox").count()).toBe(0);
	expect(await findViolations(page)).toEqual([]);
	await page.goto(at("/families"));
	await page.getByText("You may read here. An editor changes families").waitFor();
	expect(await page.getByRole("button", { name: /^(Edit|Remove|Add a family)/ }).count()).toBe(0);
	await page.goto(at("/"));
	await page.getByRole("link", { name: "Orvane" }).click();
	await page.locator("#coverage li").first().waitFor();
	expect(await page.getByRole("button", { name: "Correct" }).count()).toBe(0);
	await page.getByRole("button", { name: "Follow", exact: true }).waitFor();
});

// What changes while one reads: the record, the application itself, and alerts that are pushed.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { StoryPage } from "../../src/wire/stories.ts";
import { expectCount } from "./expect-count.ts";
import { changedPage, changedPosition, liveBlog } from "./invented-pages.ts";
import { type Front, startFront } from "./newer-version.ts";
import { openBrowser, type Product, startProduct } from "./product.ts";
import { ask, readCaptures } from "./read-pages.ts";

let product: Product;
let front: Front;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let storyId = "";
const complaints: string[] = [];

beforeAll(async () => {
	product = await startProduct(undefined, undefined, ["--allow-hosts", "127.0.0.1"]);
	front = await startFront(product.address);
	[storyId = ""] = await readCaptures(product.address, [...changedPage, liveBlog]);
	browser = await openBrowser();
	context = await browser.newContext({ viewport: { width: 1280, height: 500 } });
	page = await context.newPage();
	page.on("pageerror", (error) => complaints.push(error.message));
});

afterAll(async () => {
	await browser.close();
	await front.close();
	await product.stop();
});

async function send<Answer>(path: string, body: unknown): Promise<Answer> {
	const headers = { "content-type": "application/json" };
	const init = { method: "POST", headers, body: JSON.stringify(body) };
	return ask<Answer>(`${product.address}/api/v1${path}`, init);
}

/** Enters a room, and waits until it listens to what changes. */
async function listenAt(path: string): Promise<void> {
	const stream = page.waitForResponse(/changes\/stream/);
	await page.goto(`${front.address}${path}`);
	await stream;
}

test("a story that grows tells so, and moves nothing until one asks for it", async () => {
	await listenAt(`/story/${storyId}`);
	const section = page.locator("#coverage");
	await section.scrollIntoViewIfNeeded();
	const before = await section.locator("li").count();
	const place = await section.boundingBox();
	expect(await page.evaluate<number>("scrollY")).toBeGreaterThan(0);
	await readCaptures(product.address, changedPosition);
	await page.getByText(/^\d+ changes?$/).waitFor();
	expect(await section.boundingBox()).toEqual(place);
	expect(await section.locator("li").count()).toBe(before);
	await page.getByRole("button", { name: "Show", exact: true }).click();
	await expect.poll(() => section.locator("li").count()).toBeGreaterThan(before);
	await expectCount(page.getByText("Shown as it is now."), 1);
});

test("what rings is listed behind what one writes", async () => {
	const rule = { name: "New stories", when: { kind: "new-story" }, channels: [] };
	await send("/alerts/rules", rule);
	await listenAt("/alerts");
	await page.getByText("Nothing has rung yet.").waitFor();
	await page.getByRole("button", { name: "Add a rule" }).click();
	await page.getByRole("textbox", { name: "Name" }).fill("Half a na");
	await send("/inputs", {
		text: "Bakers of Orvane Go on Strike\n\nNine bakeries stayed closed on Monday, guild head Emil Tarr said.\n\nTarr denied that wages were the reason.",
	});
	await page.getByRole("link", { name: /Orvane/ }).waitFor();
	const field = page.getByRole("textbox", { name: "Name" });
	expect(await field.inputValue()).toBe("Half a na");
	expect(await page.evaluate("document.activeElement.value")).toBe("Half a na");
});

test("sources are shown as they are now, behind an address that is half written", async () => {
	await listenAt("/sources");
	const field = page.getByLabel("The address of a feed");
	await field.fill("courier.exa");
	const list = `<opml version="2.0"><body><outline type="rss" text="Sund Post" xmlUrl="http://127.0.0.1:9/sund.xml"/></body></opml>`;
	await ask(`${product.address}/api/v1/feeds/opml`, { method: "POST", body: list });
	await send("/inputs", {
		text: "Lighthouse at Sund Is Repaired\n\nThe lamp at Sund burns again, keeper Ole Brandt said on Friday.",
	});
	await page.getByText("Sund Post", { exact: true }).waitFor();
	expect(await field.inputValue()).toBe("courier.exa");
	expect(await page.evaluate("document.activeElement.id")).toBe("feed-address");
});

test("a newer version waits until the reader uses it, and then shows the same page", async () => {
	await page.goto(`${front.address}/story/${storyId}`);
	await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
	await expect.poll(() => page.evaluate("navigator.serviceWorker.controller !== null")).toBe(true);
	front.release();
	await page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update())");
	await page.getByText("A newer version of Onrecord is here.").waitFor();
	await page.evaluate("window.isOld = true");
	await page.getByRole("button", { name: "Later", exact: true }).click();
	await page.getByText("A newer version of Onrecord is here.").waitFor({ state: "detached" });
	expect(await page.evaluate("window.isOld")).toBe(true);
	await page.reload();
	await page.evaluate("window.isOld = true");
	const again = page.waitForEvent("load");
	await page.getByRole("button", { name: "Use it" }).click();
	await again;
	expect(await page.evaluate("window.isOld")).toBeUndefined();
	await page.locator("#coverage li").first().waitFor();
	expect(page.url()).toBe(`${front.address}/story/${storyId}`);
	const waits = "navigator.serviceWorker.getRegistration().then((one) => one.waiting !== null)";
	await expect.poll(() => page.evaluate(waits)).toBe(false);
	await expectCount(page.getByText("A newer version"), 0);
});

const addBrowser = async () => {
	await page.goto(`${front.address}/alerts`);
	await page.getByRole("button", { name: "Add a place" }).click();
	await page.getByLabel("Kind").selectOption("push");
	await page.getByRole("button", { name: "Save" }).first().click();
};

test("a browser that may not show notifications says how they are turned on", async () => {
	await context.clearPermissions();
	await addBrowser();
	await page.getByText("The browser refused. Allow notifications").waitFor();
});

/** A push service on this machine: headless browsers have none that they can reach. */
async function startPushService() {
	const posted: { readonly headers: NodeJS.Dict<string | string[]>; readonly bytes: number }[] = [];
	const server = createServer((asked, answer) => {
		let bytes = 0;
		asked.on("data", (chunk: Buffer) => {
			bytes += chunk.length;
		});
		asked.on("end", () => {
			posted.push({ headers: asked.headers, bytes });
			answer.writeHead(201).end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/push/1`;
	return { posted, address, close: () => server.close() };
}

/** What a browser's subscription gives: its own key, and where its push service takes messages. */
const subscribeThere = (endpoint: string) => `(() => {
	const text = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
	PushManager.prototype.subscribe = async ({ userVisibleOnly, applicationServerKey }) => {
		window.asked = { userVisibleOnly, applicationServerKey };
		const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
		const p256dh = text(new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)));
		const auth = text(crypto.getRandomValues(new Uint8Array(16)));
		return { toJSON: () => ({ endpoint: ${JSON.stringify(endpoint)}, keys: { p256dh, auth } }) };
	};
})()`;

test("this browser becomes a place for alerts, and a test reaches its push service encrypted", async () => {
	const service = await startPushService();
	await context.grantPermissions(["notifications"], { origin: front.address });
	await page.addInitScript(subscribeThere(service.address));
	await addBrowser();
	await page.getByRole("button", { name: /^Send a test ?: This browser/ }).click();
	await page.getByText("It got through.").waitFor();
	const [post] = service.posted;
	expect(post?.headers["content-encoding"]).toBe("aes128gcm");
	expect(post?.headers["authorization"]).toMatch(/^vapid t=/);
	expect(post?.bytes).toBeGreaterThan(100);
	const asked = await page.evaluate<{ userVisibleOnly: boolean }>("window.asked");
	expect(asked).toEqual({ userVisibleOnly: true, applicationServerKey: expect.any(String) });
	service.close();
});

type Registered = { readonly registrationId: string; readonly scopeURL: string };
type ServiceEvent = { readonly backgroundServiceEvent: { readonly eventName: string } };

/**
 * What a push service would hand to the browser, handed to it by its debugging protocol, one at a
 * time. Each ends when its notification stands: asked for the shown ones before, Chromium forgets
 * those that it has noted and does not show yet.
 */
async function startDelivery(): Promise<(data: string) => Promise<void>> {
	const devtools = await context.newCDPSession(page);
	const found = new Promise<string>((resolve) => {
		devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
			const ours = (registrations as readonly Registered[]).find(({ scopeURL }) =>
				scopeURL.startsWith(front.address),
			);
			if (ours !== undefined) resolve(ours.registrationId);
		});
	});
	let displayed = 0;
	devtools.on("BackgroundService.backgroundServiceEventReceived", (event: ServiceEvent) => {
		if (event.backgroundServiceEvent.eventName === "Notification displayed") displayed += 1;
	});
	const service = "notifications";
	await devtools.send("BackgroundService.setRecording", { service, shouldRecord: true });
	await devtools.send("BackgroundService.startObserving", { service });
	await devtools.send("ServiceWorker.enable");
	const registrationId = await found;
	return async (data) => {
		const before = displayed;
		const message = { origin: front.address, registrationId, data };
		await devtools.send("ServiceWorker.deliverPushMessage", message);
		await expect.poll(() => displayed).toBe(before + 1);
	};
}

type Shown = { readonly title: string; readonly body: string; readonly tag: string };
const shownNotifications = () =>
	page.evaluate<readonly Shown[]>(
		"navigator.serviceWorker.ready.then((one) => one.getNotifications()).then((all) => all.map(({ title, body, tag }) => ({ title, body, tag })))",
	);

test("the secret of a webhook is shown once, and can be read", async () => {
	await page.getByRole("button", { name: "Add a place" }).click();
	await page.getByLabel("Kind").selectOption("webhook");
	await page.getByLabel("Address (https)").fill("https://hooks.example/1");
	await page.getByRole("button", { name: "Save" }).first().click();
	await page.getByText(/Its secret, shown this once: whsec_/).waitFor();
	await page.reload();
	await page.getByText("hooks.example").waitFor();
	expect(await page.getByText("whsec_").count()).toBe(0);
});

test("a push is shown as a notification, one of the same alert once, an unreadable one by name", async () => {
	const { summary } = await ask<StoryPage>(`${product.address}/api/v1/stories/${storyId}`);
	const push = { id: "a-1", title: summary.title, body: "Quill denies it.", path: "/alerts" };
	const shown = { title: summary.title, body: "Quill denies it.", tag: "a-1" };
	const deliver = await startDelivery();
	await deliver(JSON.stringify(push));
	expect(await shownNotifications()).toEqual([shown]);
	await deliver(JSON.stringify(push));
	await deliver("no json");
	const all = await shownNotifications();
	expect(all).toHaveLength(2);
	expect(all).toEqual(expect.arrayContaining([shown, { title: "Onrecord", body: "", tag: "" }]));
});

test("nothing here threw", () => {
	expect(complaints).toEqual([]);
});

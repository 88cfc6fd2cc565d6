// A hub on a local server: asked, confirmed, heard.

import { createHmac } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { openSqliteStore } from "../../store/sqlite/open-sqlite-store.ts";
import { confirmPush, subscribeToHubs, takePush } from "./hub-subscriptions.ts";
import { newFeed } from "./new-feed.ts";
import { openWeb } from "./web.ts";

const topic = "https://courier.example/feed";
const hourMs = 3_600_000;

async function startHub(status = 202) {
	const forms: URLSearchParams[] = [];
	const server = createServer(async (request, response) => {
		forms.push(new URLSearchParams(await text(request)));
		response.writeHead(status).end();
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	const folder = mkdtempSync(join(tmpdir(), "onrecord-hub-"));
	const store = openSqliteStore({ folder });
	const web = openWeb({ allowedHosts: [host], bytesMax: 100_000, gapMs: 0 });
	onTestFinished(async () => {
		await web.close();
		await store.close();
		server.close();
		rmSync(folder, { recursive: true });
	});
	const { state, ...feed } = newFeed(topic, "Courier", 1_000);
	await store.feeds.add({ ...feed, state: { ...state, hub: `http://${host}/`, hubTopic: topic } });
	await store.feeds.add(newFeed("https://herald.example/feed", "Herald", 1_000));
	let nowMs = 10_000;
	const parts = {
		...{ store, web, now: () => nowMs, chance: () => 0.5 },
		publicUrl: "https://reader.example/",
	};
	const later = (ms: number): void => {
		nowMs += ms;
	};
	return { forms, parts, store, later };
}

function idOf(form: URLSearchParams | undefined): string {
	const callback = form?.get("hub.callback") ?? "";
	expect(callback).toMatch(/^https:\/\/reader\.example\/api\/v1\/push\/[\w-]{24}$/);
	return callback.slice(callback.lastIndexOf("/") + 1);
}

const intent = (more: Record<string, string> = {}) =>
	new URLSearchParams({
		...{ "hub.mode": "subscribe", "hub.topic": topic, "hub.challenge": "c4" },
		...{ "hub.lease_seconds": "864000", ...more },
	});

test("a hub is asked once, confirms, pushes what is new, and is asked again before its lease ends", async () => {
	const { forms, parts, store, later } = await startHub();
	await subscribeToHubs(parts);
	await subscribeToHubs(parts);
	expect(forms).toHaveLength(1);
	const [form] = forms;
	expect(form?.get("hub.topic")).toBe(topic);
	const id = idOf(form);

	expect(await confirmPush(parts, id, intent({ "hub.topic": "https://other.example/" }))).toBe(
		undefined,
	);
	expect(await confirmPush(parts, "guessed", intent())).toBeUndefined();
	expect(await confirmPush(parts, id, intent())).toBe("c4");
	const pushed = (await store.feeds.find(topic))?.state.pushedUntilMs;
	expect(pushed).toBe(10_000 + 240 * hourMs);
	later(24 * hourMs);
	await subscribeToHubs(parts);
	expect(forms).toHaveLength(1);

	const body = new TextEncoder().encode(
		`<rss version="2.0"><channel><title>Courier</title><item><title>Dam</title>
<link>https://courier.example/dam</link></item></channel></rss>`,
	);
	const signed = (secret: string) => ({
		"content-type": "application/rss+xml",
		"x-hub-signature": `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`,
	});
	expect(await takePush(parts, id, { body, headers: signed("another") })).toBe(false);
	expect(await takePush(parts, id, { body, headers: {} })).toBe(false);
	expect(await store.jobs.count("fetch")).toMatchObject({ waiting: 0 });
	const headers = signed(form?.get("hub.secret") ?? "");
	expect(await takePush(parts, id, { body, headers })).toBe(true);
	expect(await takePush(parts, id, { body, headers })).toBe(true);
	expect(await store.jobs.count("fetch")).toMatchObject({ waiting: 1 });

	later(216 * hourMs);
	await subscribeToHubs(parts);
	expect(forms).toHaveLength(2);
	expect(idOf(forms[1])).not.toBe(id);
});

test("a hub that refuses leaves its feed as it was, and is asked again later", async () => {
	const { forms, parts, store, later } = await startHub(403);
	await subscribeToHubs(parts);
	later(5 * hourMs);
	await subscribeToHubs(parts);
	expect(forms).toHaveLength(1);
	later(hourMs + 1);
	await subscribeToHubs(parts);
	expect(forms).toHaveLength(2);
	expect((await store.feeds.find(topic))?.state.pushedUntilMs).toBeUndefined();
});

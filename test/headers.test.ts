// What every surface says to a browser beside its answer.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addAccount } from "../src/actions/accounts/change-accounts.ts";
import { createApp } from "../src/server/app.ts";
import { openEmptyWorkspace } from "./serve-accounts.ts";
import { type ServedRecord, serveRecord } from "./served-record.ts";

let record: ServedRecord;

beforeAll(async () => {
	record = await serveRecord();
	mkdirSync(join(record.folder, "web", "assets"), { recursive: true });
	writeFileSync(join(record.folder, "web", "index.html"), "<html><head></head></html>");
	writeFileSync(join(record.folder, "web", "assets", "a.js"), "1");
	writeFileSync(join(record.folder, "secret.json"), '{"secret":true}');
});

afterAll(() => record.close());

const message = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "ping" });
const json = { "content-type": "application/json", accept: "application/json, text/event-stream" };

type Surface = readonly [name: string, path: string, init: RequestInit | undefined];

const asked: readonly (readonly [name: string, path: string, init?: RequestInit])[] = [
	["the application's page", "/"],
	["a page of the application", "/story/none"],
	["a file of the application", "/assets/a.js"],
	["a file that is not there", "/assets/none.js"],
	["the API", "/api/v1/stories"],
	["the API's document", "/api/v1/openapi.json"],
	["the client's source", "/api/v1/client.ts"],
	["an address that is none", "/api/v1/none"],
	["what is not well-formed", "/%E0%A4%A"],
	["a story that is not there", "/api/v1/stories/none"],
	["a feed", "/feeds/stories.atom"],
	["a feed in JSON", "/feeds/changes.json"],
	["an export", "/api/v1/export/claims?format=csv"],
	["a story's page to keep", "/api/v1/stories/STORY/page"],
	["the list of feeds", "/api/v1/feeds.opml"],
	["the surface of feed readers", "/reader/api/0/user-info"],
	["the surface of Fever", "/fever/?api"],
	["the assistants' surface", "/mcp", { method: "POST", body: message, headers: json }],
	["the assistants' surface, asked wrongly", "/mcp"],
	["whether it lives", "/healthz"],
	["the numbers", "/metrics"],
	[
		"a change from another site",
		"/api/v1/feeds",
		{ method: "POST", headers: { origin: "https://site.example" } },
	],
	["a host name that is not ours", "/", { headers: { host: "site.example" } }],
];

const surfaces = asked.map(([name, path, init]): Surface => [name, path, init]);

describe("every answer", () => {
	test.each(surfaces)("of %s lets a browser do no more than it must", async (_name, path, init) => {
		const { headers, status } = await ask(path.replace("STORY", record.storyId), init);
		expect(status).toBeLessThan(500);
		const policy = headers.get("content-security-policy") ?? "";
		expect(policy).toContain("default-src 'self'");
		expect(policy).toContain("frame-ancestors 'none'");
		expect(policy).toContain("object-src 'none'");
		expect(policy).not.toMatch(/unsafe|\*|data:|http:/);
		expect(headers.get("x-content-type-options")).toBe("nosniff");
		expect(headers.get("referrer-policy")).toBe("no-referrer");
		expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
		expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
		expect(headers.get("permissions-policy")).toContain("geolocation=()");
		expect(headers.get("access-control-allow-origin")).toBeNull();
		expect(headers.get("x-powered-by") ?? headers.get("server")).toBeNull();
	});
});

test("what holds a stranger's markup is saved, not shown", async () => {
	const { headers } = await ask(`/api/v1/stories/${record.storyId}/page`);
	expect(headers.get("content-disposition")).toMatch(/^attachment/);
});

test("a browser that came by https never comes without it again", async () => {
	const publicUrl = "https://news.example";
	const workspace = openEmptyWorkspace({ publicUrl });
	await addAccount(workspace, { name: "ada", role: "owner", password: undefined }, { by: "test" });
	const app = createApp(workspace, { host: "127.0.0.1", webFolder: "/nowhere" });
	const over = async (host: string) =>
		(await app.request(`http://${host}/api/v1/session`, { headers: { host } })).headers.get(
			"strict-transport-security",
		);
	expect(await over("news.example")).toBe("max-age=31536000");
	expect(await over("127.0.0.1:7711")).toBeNull();
});

test.each([
	"/../secret.json",
	"/%2e%2e/secret.json",
	"/..%2fsecret.json",
	"/assets/..%2f..%2fsecret.json",
	"/assets/%2e%2e/%2e%2e/secret.json",
	"/..%5csecret.json",
	"/%252e%252e/secret.json",
	"//secret.json",
	"/assets/a.js%00.json",
	"/....//secret.json",
])("no file outside the application is served: %s", async (path) => {
	const response = await ask(path);
	expect(await response.text()).not.toContain('secret":true');
});

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
	return await record.ask(path, init as RequestInit & { headers?: Record<string, string> });
}

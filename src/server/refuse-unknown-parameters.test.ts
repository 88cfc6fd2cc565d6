import { expect, onTestFinished, test } from "vitest";
import { makeFolder } from "../../test/make-folder.ts";
import { openWorkspace } from "../actions/workspace.ts";
import { createApp } from "./app.ts";

function openApp() {
	const limits = { workers: 1, pageBytesMax: 1e6, stageMsMax: 6e5, triesMax: 1, allowedHosts: [] };
	const workspace = openWorkspace({ dataFolder: makeFolder(), ...limits });
	onTestFinished(() => workspace.close());
	const app = createApp(workspace, { host: "127.0.0.1", webFolder: makeFolder() });
	return async (path: string) => await app.request(path, { headers: { host: "127.0.0.1" } });
}

test.each([
	["/stories?limt=5", "limt", "limit, cursor, topic, place and sort"],
	["/stories/s-none?asof=2031-05-02", "asof", "asOf and since"],
	["/search?q=ferry&page=2", "page", "q"],
	["/export/statements?story=s-1&fields=all", "fields", "format"],
])("%s is refused, with the parameters that there are", async (path, unknown, known) => {
	const response = await openApp()(`/api/v1${path}`);
	expect(response.status).toBe(400);
	const { detail } = (await response.json()) as { detail: string };
	expect(detail).toContain(`no parameter “${unknown}”`);
	expect(detail).toContain(known);
});

test("an address without parameters says so", async () => {
	const response = await openApp()("/api/v1/feeds/opml?format=json");
	expect(await response.json()).toMatchObject({
		status: 400,
		detail: "There is no parameter “format” here: this address takes none.",
	});
});

test("parameters that are known are taken, in any order", async () => {
	const response = await openApp()("/api/v1/stories?sort=latest&limit=5");
	expect(response.status).toBe(200);
});

test("feeds, and addresses that others make, take whatever programs add", async () => {
	const ask = openApp();
	expect((await ask("/feeds/stories.atom?_=171")).status).toBe(200);
	const hub = await ask("/api/v1/push/none?hub.mode=subscribe&hub.reason=x");
	expect(await hub.json()).toMatchObject({ status: 404, detail: "There is no such subscription." });
	const document = await ask("/api/v1/openapi.json?v=2");
	expect(document.status).toBe(200);
});

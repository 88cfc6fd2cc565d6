import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeFolder } from "../../../test/make-folder.ts";
import { openWorkspace } from "../../actions/workspace.ts";
import { createApp } from "../app.ts";
import { type ApiDocument, writeClient } from "./write-client.ts";

type Ask = (route: string, request?: object) => Promise<unknown>;
type ClientModule = {
	readonly createClient: (options: { base: string; fetch: typeof fetch }) => Ask;
};

async function openApp() {
	const limits = { workers: 1, pageBytesMax: 1e6, stageMsMax: 6e5, triesMax: 1, allowedHosts: [] };
	const workspace = openWorkspace({ dataFolder: makeFolder(), ...limits });
	onTestFinished(() => workspace.close());
	const app = createApp(workspace, { host: "127.0.0.1", webFolder: makeFolder() });
	const headers = { host: "127.0.0.1" };
	const send = async (path: string, init: RequestInit = {}) =>
		await app.request(path, { ...init, headers: { ...headers, ...init.headers } });
	const document = (await (await send("/api/v1/openapi.json")).json()) as ApiDocument;
	return { send, document };
}

/** The written client, run as its readers would run it. */
async function loadClient(document: ApiDocument): Promise<ClientModule> {
	const path = join(makeFolder(), "client.ts");
	writeFileSync(path, writeClient(document));
	return (await import(path)) as ClientModule;
}

test("the client of our own document asks our own server, and gets typed answers and errors", async () => {
	const { send, document } = await openApp();
	const { createClient } = await loadClient(document);
	const ask = createClient({
		base: "/api/v1",
		fetch: ((url: string, init: RequestInit) => send(url, init)) as typeof fetch,
	});
	expect(await ask("GET /stories", { query: { limit: 3, topic: undefined } })).toEqual({
		stories: [],
	});
	await expect(ask("GET /stories/{id}", { path: { id: "a/b" } })).rejects.toMatchObject({
		...{ name: "ApiError", status: 404 },
		message: expect.stringContaining("no story"),
	});
	await expect(ask("GET /stories", { query: { limit: 0 } })).rejects.toMatchObject({ status: 400 });
});

test("a server that does not answer is an error with status 0", async () => {
	const { createClient } = await loadClient({ paths: {} });
	const ask = createClient({ base: "", fetch: () => Promise.reject(new TypeError("no network")) });
	await expect(ask("GET /stories")).rejects.toMatchObject({ status: 0 });
});

test("every route of the document is in the client, with what it needs", async () => {
	const { document } = await openApp();
	const text = writeClient(document);
	for (const [path, item] of Object.entries(document.paths ?? {})) {
		for (const method of Object.keys(item)) {
			expect(text).toContain(`readonly "${method.toUpperCase()} ${path}": {`);
		}
	}
	expect(text).toContain('readonly "GET /stories/{id}": { readonly path: { readonly "id":');
	expect(text).toContain("readonly answer: StoryPage }");
	expect(writeClient(document)).toBe(text);
});

test("the client that our own pages use is the one of this document", async () => {
	const { document } = await openApp();
	// Written anew by `npx vitest run src/server/client -u` where a route changed.
	await expect(writeClient(document)).toMatchFileSnapshot("../../web/client.generated.ts");
});

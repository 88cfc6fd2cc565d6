// What one person keeps is nobody else's: planted words are looked for in every answer to another.

import { expect, test } from "vitest";
import { ownHost, type Served, serveAccounts } from "../../../test/serve-accounts.ts";

const planted = "zanzibarquux";
const secret = "planted-secret-7f3a";

type Paths = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The addresses that can be read without knowing an id. */
async function listReadable({ ask }: Served, headers: Record<string, string>) {
	const response = await ask("/api/v1/openapi.json", { headers });
	const { paths } = (await response.json()) as { paths: Paths };
	return Object.entries(paths)
		.filter(([path, methods]) => "get" in methods && !path.includes("{"))
		.map(([path, { get }]) => `/api/v1${path}${takesWords(get) ? "?q=harbour" : ""}`);
}

function takesWords(operation: unknown): boolean {
	const { parameters = [] } = operation as { parameters?: readonly { name: string }[] };
	return parameters.some(({ name }) => name === "q");
}

async function readAll(served: Served, cookie: string): Promise<string> {
	const headers = { cookie };
	const texts: string[] = [];
	for (const path of await listReadable(served, headers)) {
		const response = await served.ask(path, { headers });
		const isEndless = response.headers.get("content-type")?.startsWith("text/event-stream");
		if (isEndless === true) await response.body?.cancel();
		else texts.push(await response.text());
	}
	return texts.join("\n");
}

async function plant({ ask }: Served, cookie: string): Promise<readonly string[]> {
	const made: string[] = [];
	for (const [method, path, value] of [
		["PUT", "/kept/follow", { kind: "topic", key: planted, name: planted }],
		["PUT", "/kept/later", { kind: "story", key: `s-${planted}`, name: planted }],
		["POST", "/searches", { words: planted }],
		["POST", "/account/tokens", { name: planted, scopes: ["read"] }],
		[
			"POST",
			"/alerts/channels",
			{
				name: planted,
				destination: { kind: "ntfy", url: "https://ntfy.example/x", token: secret },
			},
		],
		["POST", "/alerts/rules", { name: planted, when: { kind: "new-story" }, channels: [] }],
	] as const) {
		const headers = { cookie, origin: `http://${ownHost}`, "content-type": "application/json" };
		const body = JSON.stringify(value);
		const response = await ask(`/api/v1${path}`, { method, body, headers });
		if (response.ok) made.push(path);
	}
	return made;
}

test("no answer to somebody holds what another follows, keeps, waits for or was given", async () => {
	const served = await serveAccounts({ ana: "owner", ben: "editor" });
	const ana = await served.signIn("ana");
	const made = await plant(served, ana);
	expect(made).toEqual(
		expect.arrayContaining([
			"/kept/follow",
			"/account/tokens",
			"/alerts/channels",
			"/alerts/rules",
		]),
	);
	const own = await readAll(served, ana);
	expect(own.split(planted).length).toBeGreaterThan(made.length);
	expect(own).not.toContain(secret);
	const others = await readAll(served, await served.signIn("ben"));
	expect(others).not.toContain(planted);
	expect(others).not.toContain(secret);
});

test("what another waits for can be neither read, changed, tried nor removed by its id", async () => {
	const served = await serveAccounts({ ana: "owner", ben: "editor" });
	const [ana, ben] = [await served.signIn("ana"), await served.signIn("ben")];
	await plant(served, ana);
	const idsOf = async (list: "rules" | "channels") => {
		const headers = { cookie: ana };
		const found = await (await served.ask(`/api/v1/alerts/${list}`, { headers })).json();
		return (found as Record<string, { id: string }[]>)[list]?.map(({ id }) => id) ?? [];
	};
	const [rule] = await idsOf("rules");
	const [channel] = await idsOf("channels");
	expect([rule, channel]).not.toContain(undefined);
	const headers = { cookie: ben, origin: `http://${ownHost}`, "content-type": "application/json" };
	const value = { name: "mine", when: { kind: "new-story" }, channels: [] };
	for (const [method, path] of [
		["DELETE", `/alerts/rules/${rule}`],
		["PUT", `/alerts/rules/${rule}`],
		["DELETE", `/alerts/channels/${channel}`],
		["POST", `/alerts/channels/${channel}/test`],
	] as const) {
		const body = method === "PUT" ? JSON.stringify(value) : null;
		const { status } = await served.ask(`/api/v1${path}`, { method, headers, body });
		expect([404, 200], path).toContain(status);
	}
	expect(await idsOf("rules")).toEqual([rule]);
	expect(await idsOf("channels")).toEqual([channel]);
});

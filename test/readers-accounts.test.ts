// Feed readers where there are accounts: whose token it is decides, and marks are one's own.

import { beforeEach, expect, test } from "vitest";
import { feverKeyOf } from "../src/actions/accounts/api-token.ts";
import { formOf } from "./reader-client.ts";
import { type Served, serveAccounts } from "./serve-accounts.ts";

let served: Served;

beforeEach(async () => {
	served = await serveAccounts({ ana: "owner", rea: "reader" });
});

function post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
	return served.ask(path, {
		method: "POST",
		body: formOf(fields).toString(),
		headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
	});
}

const auth = (token: string) => ({ authorization: `GoogleLogin auth=${token}` });

test("a token is the password of its own account, and of no other", async () => {
	const token = await served.token("rea", ["read", "write"]);
	const logIn = (Email: string, Passwd: string) => post("/accounts/ClientLogin", { Email, Passwd });
	const sound = await logIn("Rea", token);
	expect(await sound.text()).toContain(`Auth=${token}\n`);
	for (const [name, password] of [
		["ana", token],
		["rea", `${token}x`],
		["rea", ""],
		["", ""],
	] as const) {
		const refused = await logIn(name, password);
		expect(refused.status).toBe(401);
		expect(await refused.text()).toBe("Error=BadAuthentication\n");
	}
});

test("without a token nothing is told; one for feeds alone reads nothing here", async () => {
	const list = "/reader/api/0/subscription/list";
	expect((await served.ask(list)).status).toBe(401);
	expect((await served.ask(list, { headers: auth("onr_none") })).status).toBe(401);
	const feeds = await served.token("rea", ["feeds"]);
	expect((await served.ask(list, { headers: auth(feeds) })).status).toBe(403);
	const reads = await served.token("rea", ["read"]);
	expect((await served.ask(list, { headers: auth(reads) })).status).toBe(200);
	expect((await served.ask("/mcp", { method: "POST", body: "{}" })).status).toBe(401);
	expect((await served.ask("/feeds/changes.atom")).status).toBe(401);
	expect((await served.ask(`/feeds/changes.atom?token=${feeds}`)).status).toBe(200);
});

test("a token that may only read marks nothing, and a reader follows and leaves no feeds", async () => {
	const mark = { i: "1", a: "user/-/state/com.google/read" };
	const reads = await served.token("rea", ["read"]);
	expect((await post("/reader/api/0/edit-tag", mark, auth(reads))).status).toBe(403);
	const writes = await served.token("rea", ["write"]);
	expect((await post("/reader/api/0/edit-tag", mark, auth(writes))).status).toBe(200);
	const left = { s: "feed/https://courier.example/feed", ac: "unsubscribe" };
	expect((await post("/reader/api/0/subscription/edit", left, auth(writes))).status).toBe(403);
	const owns = await served.token("ana", ["write"]);
	expect((await post("/reader/api/0/subscription/edit", left, auth(owns))).status).toBe(404);
});

test("a Fever key is md5 of a name and a token of that account", async () => {
	const ask = async (api_key: string) =>
		(await (await post("/fever/?api&unread_item_ids", { api_key })).json()) as { auth: number };
	const token = await served.token("rea", ["read", "write"]);
	expect(await ask(feverKeyOf("rea", token))).toMatchObject({ auth: 1, unread_item_ids: "" });
	expect(await ask(feverKeyOf("ana", token))).toEqual({ api_version: 3, auth: 0 });
	expect(await ask("0".repeat(32))).toEqual({ api_version: 3, auth: 0 });
	const feeds = await served.token("rea", ["feeds"]);
	expect(await ask(feverKeyOf("rea", feeds))).toEqual({ api_version: 3, auth: 0 });
});

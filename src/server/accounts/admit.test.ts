// The door from outside: signing in and out, cookies, other sites, proxies, rates, and other people.

import { expect, test } from "vitest";
import { ownHost, serveAccounts } from "../../../test/serve-accounts.ts";
import { listAudit } from "../../actions/accounts/audit.ts";
import { addAccount, removeAccount } from "../../actions/accounts/change-accounts.ts";
import { exportStore } from "../../actions/export-store.ts";

const password = "correct horse battery";
const origin = `http://${ownHost}`;
const json = { "content-type": "application/json", origin };
const both = { ana: "owner", rea: "reader" } as const;

async function serveWithPassword(options: Parameters<typeof serveAccounts>[1] = {}) {
	const served = await serveAccounts({}, options);
	await addAccount(served.workspace, { name: "ana", role: "owner", password }, { by: "test" });
	const signIn = (given: unknown, headers: Record<string, string> = {}) =>
		served.ask("/api/v1/session", {
			...{ method: "POST", body: JSON.stringify(given), headers: { ...json, ...headers } },
		});
	return { ...served, post: signIn };
}

test("signing in gives a cookie that no script reads, and signing out takes it back", async () => {
	const { ask, post } = await serveWithPassword();
	expect((await ask("/api/v1/stories")).status).toBe(401);
	const response = await post({ name: "Ana", password });
	expect(await response.json()).toMatchObject({ signedIn: { name: "ana", role: "owner" } });
	const set = response.headers.get("set-cookie") ?? "";
	expect(set).toMatch(/^onrecord=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
	const cookie = set.split(";")[0] ?? "";
	expect((await ask("/api/v1/stories", { headers: { cookie } })).status).toBe(200);
	const out = { method: "DELETE", headers: { cookie, origin } };
	expect((await ask("/api/v1/session", out)).status).toBe(200);
	expect((await ask("/api/v1/stories", { headers: { cookie } })).status).toBe(401);
});

test("at a public https address the cookie is bound to https and to the very host", async () => {
	const publicUrl = "https://news.example";
	const { ask, post } = await serveWithPassword({ publicUrl });
	const host = { host: "news.example", origin: publicUrl };
	const set = (await post({ name: "ana", password }, host)).headers.get("set-cookie") ?? "";
	expect(set).toMatch(/^__Host-onrecord=.*; Secure; SameSite=Lax$/);
	const cookie = set.split(";")[0] ?? "";
	expect((await ask("/api/v1/stories", { headers: { ...host, cookie } })).status).toBe(200);
	expect((await ask("/api/v1/stories", { headers: { cookie } })).status).toBe(401);
});

test("a wrong password is told in a sentence, then with how long to wait, and never logged", async () => {
	const { post, workspace } = await serveWithPassword();
	for (let time = 0; time < 5; time++) {
		expect((await post({ name: "ana", password: "planted-secret-1" })).status).toBe(401);
	}
	const refused = await post({ name: "ana", password });
	expect(refused.status).toBe(429);
	expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
	expect(refused.headers.get("content-type")).toBe("application/problem+json");
	expect(JSON.stringify(await listAudit(workspace, { limit: 99 }))).not.toContain("planted");
});

test.each([
	["no JSON", "{", 400],
	["no object", "7", 400],
	["no password", '{"name":"ana"}', 400],
	["a list for a name", '{"name":["ana"],"password":"x"}', 400],
	["a long name", JSON.stringify({ name: "a".repeat(1e4), password: "x" }), 400],
	["a name of a megabyte", JSON.stringify({ name: "a".repeat(1e6), password: "x" }), 413],
	["a password of a megabyte", JSON.stringify({ name: "ana", password: "a".repeat(1e6) }), 413],
	["a name that is none", '{"name":"../../etc","password":"x"}', 401],
	["a prototype for a name", '{"name":"__proto__","password":"x"}', 401],
])("signing in with %s is refused in the one shape", async (_, body, status) => {
	const { ask } = await serveWithPassword();
	const response = await ask("/api/v1/session", { method: "POST", body, headers: json });
	expect(response.status).toBe(status);
	expect(response.headers.get("content-type")).toBe("application/problem+json");
	expect(Object.keys((await response.json()) as object)).toEqual([
		...["type", "title", "status", "detail"],
	]);
});

test.each([
	["another site's page", { origin: "https://evil.example" }],
	["a page of another port of this machine", { origin: "http://127.0.0.1:3000" }],
	["a page without an origin", { origin: "null" }],
	["a browser that says neither where from nor that it is ours", {}],
	["another site, by what the browser says", { "sec-fetch-site": "cross-site" }],
])("a change asked for by %s is refused, whatever cookie comes along", async (_, headers) => {
	const { ask, signIn } = await serveAccounts(both);
	const cookie = await signIn("ana");
	const init = { method: "POST", headers: { ...headers, cookie } };
	const response = await ask("/api/v1/set-aside/replay", init);
	expect(response.status).toBe(403);
	const own = { method: "POST", headers: { "sec-fetch-site": "same-origin", cookie } };
	expect((await ask("/api/v1/set-aside/replay", own)).status).toBe(200);
});

test("a token works in a header in each of its forms, and a wrong one is never nobody's", async () => {
	const { ask, token } = await serveAccounts(both);
	const text = await token("rea", ["read"]);
	const basic = Buffer.from(`rea:${text}`).toString("base64");
	for (const authorization of [`Bearer ${text}`, `Basic ${basic}`, `GoogleLogin auth=${text}`]) {
		expect((await ask("/api/v1/stories", { headers: { authorization } })).status).toBe(200);
	}
	for (const authorization of ["Bearer onr_local.t.x", "Bearer", "Digest x", ""]) {
		const response = await ask("/api/v1/stories", { headers: { authorization } });
		expect(response.status).toBe(401);
		expect(response.headers.get("www-authenticate")).toContain("Bearer");
	}
});

test("only a token for feeds alone may stand in an address, and only in a feed's", async () => {
	const { ask, token } = await serveAccounts(both);
	const feeds = await token("rea", ["feeds"]);
	const read = await token("rea", ["read"]);
	expect((await ask(`/feeds/stories.atom?token=${feeds}`)).status).toBe(200);
	expect((await ask(`/feeds/stories.atom?token=${read}`)).status).toBe(403);
	expect((await ask(`/feeds/stories.atom?token=wrong`)).status).toBe(401);
	expect((await ask(`/api/v1/stories?token=${feeds}`)).status).toBe(401);
	const asked = await ask("/feeds/stories.atom");
	expect(asked.headers.get("www-authenticate")).toContain("Basic");
});

test("nobody sees what others keep: sessions, tokens, passkeys", async () => {
	const { ask, signIn, token } = await serveAccounts({ ...both, ben: "reader" });
	await token("ana", ["admin"]);
	const cookie = await signIn("ben");
	const own = (await (await ask("/api/v1/account", { headers: { cookie } })).json()) as {
		tokens: [];
		sessions: [];
	};
	expect(own).toMatchObject({ name: "ben", role: "reader", tokens: [], passkeys: [] });
	expect(own.sessions).toHaveLength(1);
	const ana = (await (
		await ask("/api/v1/account", { headers: { cookie: await signIn("ana") } })
	).json()) as { tokens: { key: string }[]; sessions: { key: string }[] };
	for (const path of [
		`/api/v1/account/tokens/${ana.tokens[0]?.key}`,
		`/api/v1/account/sessions/${ana.sessions[0]?.key}`,
	]) {
		const response = await ask(path, { method: "DELETE", headers: { cookie, origin } });
		expect(response.status).toBe(404);
	}
	expect((await ask("/api/v1/accounts", { headers: { cookie } })).status).toBe(403);
});

test("changing the password needs the old one, and ends all other sessions", async () => {
	const { ask, post } = await serveWithPassword();
	const cookieOf = (response: Response) => (response.headers.get("set-cookie") ?? "").split(";")[0];
	const here = cookieOf(await post({ name: "ana", password })) ?? "";
	const there = cookieOf(await post({ name: "ana", password })) ?? "";
	const change = (body: unknown) =>
		ask("/api/v1/account/password", {
			...{ method: "PUT", body: JSON.stringify(body), headers: { ...json, cookie: here } },
		});
	const next = `${password} staple`;
	expect((await change({ current: "wrong", password: next })).status).toBe(403);
	expect((await change({ password: next })).status).toBe(403);
	expect((await change({ current: password, password: "short" })).status).toBe(400);
	expect((await change({ current: password, password: next })).status).toBe(200);
	expect((await ask("/api/v1/stories", { headers: { cookie: here } })).status).toBe(200);
	expect((await ask("/api/v1/stories", { headers: { cookie: there } })).status).toBe(401);
	expect((await post({ name: "ana", password: next })).status).toBe(200);
});

test("more than a minute's requests are told when to come again, each account by itself", async () => {
	const { ask, token } = await serveAccounts(both, { requestsPerMinuteMax: 5 });
	const authorization = `Bearer ${await token("rea", ["read"])}`;
	const statuses = [];
	for (let time = 0; time < 7; time++) {
		statuses.push((await ask("/api/v1/stories", { headers: { authorization } })).status);
	}
	expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
	const refused = await ask("/api/v1/stories", { headers: { authorization } });
	expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
	const other = `Bearer ${await token("ana", ["read"])}`;
	expect((await ask("/api/v1/stories", { headers: { authorization: other } })).status).toBe(200);
});

test("without accounts a request that came through a proxy is refused, and so are other hosts", async () => {
	const { ask } = await serveAccounts({});
	expect((await ask("/api/v1/stories")).status).toBe(200);
	for (const name of ["x-forwarded-for", "forwarded", "x-real-ip"]) {
		expect((await ask("/api/v1/stories", { headers: { [name]: "192.0.2.1" } })).status).toBe(403);
	}
	const host = "news.example";
	expect((await ask("/api/v1/stories", { headers: { host } })).status).toBe(403);
});

test("when the last account goes, a server that others can reach lets nobody in", async () => {
	const { ask, workspace } = await serveAccounts({ ana: "owner" }, { host: "0.0.0.0" });
	await removeAccount(workspace, "ana", { by: "test" });
	const { status } = await ask("/api/v1/stories");
	expect([401, 403]).toContain(status);
});

test("changes by editors and owners are in the log with who, from where and what", async () => {
	const { ask, signIn, workspace } = await serveAccounts({ ana: "owner", edi: "editor" });
	const headers = { cookie: await signIn("edi"), origin };
	await ask("/api/v1/set-aside/replay", { method: "POST", headers });
	const [newest] = await listAudit(workspace, { limit: 1 });
	expect(newest).toMatchObject({ by: "edi", address: "127.0.0.1" });
	expect(newest?.told).toContain("back into the queue");
});

test("no secret is in an export, an answer, an error or the log of changes", async () => {
	const { ask, post, token, workspace } = await serveWithPassword();
	const planted = await token("ana", ["admin"]);
	const cookie = ((await post({ name: "ana", password })).headers.get("set-cookie") ?? "").split(
		";",
	)[0];
	const secrets = [password, planted.split(".")[2] ?? "", cookie?.split(".")[1] ?? "", "$argon2id"];
	const texts: string[] = [];
	for await (const line of exportStore(workspace)) texts.push(line);
	for (const path of ["account", "accounts", "audit", "session", "stories", "none"]) {
		const headers = { authorization: `Bearer ${planted}` };
		texts.push(await (await ask(`/api/v1/${path}`, { headers })).text());
	}
	texts.push(await (await ask(`/feeds/none?token=${planted}`)).text());
	for (const secret of secrets) {
		expect(secret.length).toBeGreaterThan(8);
		expect(texts.join("\n")).not.toContain(secret);
	}
});

test("a page that the owner lets use the API changes nothing with a cookie, only with a token", async () => {
	const friend = "https://friend.example";
	const { ask, signIn, token } = await serveAccounts(both, { corsOrigins: [friend] });
	const change = (headers: Record<string, string>) =>
		ask("/api/v1/set-aside/replay", { method: "POST", headers: { ...headers, origin: friend } });
	expect((await change({ cookie: await signIn("ana") })).status).toBe(403);
	const authorization = `Bearer ${await token("ana", ["write"])}`;
	expect((await change({ authorization })).status).toBe(200);
});

test("what one person is told is kept for nobody else by caches between", async () => {
	const { ask, signIn } = await serveAccounts(both);
	const { headers } = await ask("/api/v1/stories", { headers: { cookie: await signIn("rea") } });
	expect(headers.get("cache-control")).toMatch(/private|no-store/);
	expect(headers.get("vary")).toContain("Cookie");
});

test("more people than the machine can hash for are told to come again", async () => {
	const { ask } = await serveAccounts(both);
	const body = (name: number) => JSON.stringify({ name: `name${name}`, password: "wrong" });
	const statuses = await Promise.all(
		Array.from({ length: 90 }, async (_, number) => {
			const init = { method: "POST", body: body(number), headers: json };
			return (await ask("/api/v1/session", init)).status;
		}),
	);
	expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
	expect(statuses.filter((status) => ![401, 429, 503].includes(status))).toEqual([]);
});

test("a server that listens everywhere answers to addresses, and to no name but its own", async () => {
	const publicUrl = "https://news.example";
	const { ask } = await serveAccounts(both, { host: "0.0.0.0", publicUrl });
	for (const [host, status] of [
		["192.0.2.5:7711", 401],
		["[2001:db8::5]:7711", 401],
		["news.example", 401],
		["evil.example", 403],
		["news.example.evil.example", 403],
		["192.0.2.5.evil.example", 403],
		["", 403],
	] as const) {
		expect((await ask("/api/v1/stories", { headers: { host } })).status, host).toBe(status);
	}
	const secure = await ask("/healthz", { headers: { host: "news.example" } });
	expect(secure.headers.get("strict-transport-security")).toContain("max-age");
	expect((await ask("/healthz")).headers.get("strict-transport-security")).toBeNull();
});

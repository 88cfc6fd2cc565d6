// The server on a real socket: what is no HTTP, where it may listen, what it tells of itself.

import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { openEmptyWorkspace } from "../../test/serve-accounts.ts";
import { findAccount } from "../actions/accounts/account.ts";
import { makeToken } from "../actions/accounts/api-token.ts";
import { addAccount } from "../actions/accounts/change-accounts.ts";
import type { ServerConfig } from "../server-options.ts";
import { readServerConfig } from "../server-options.ts";
import { startServer } from "./serve.ts";

async function start(options: Partial<ServerConfig> = {}, host = "127.0.0.1") {
	const workspace = openEmptyWorkspace();
	const read = { text: () => undefined, whole: (_: string, value: number) => value };
	const server = { ...readServerConfig({ ...read, limit: () => undefined }), ...options };
	const addOwner = () =>
		addAccount(workspace, { name: "ana", role: "owner", password: undefined }, { by: "test" });
	const listen = async () => {
		const running = await startServer(workspace, { host, port: 0, server });
		onTestFinished(() => running.close());
		return running.address;
	};
	return { workspace, addOwner, listen };
}

/** Sends bytes to the server and reads what comes until it hangs up. */
function sendRaw(address: string, bytes: string): Promise<string> {
	return new Promise((resolve, reject) => {
		let answer = "";
		const socket = connect(Number(new URL(address).port), "127.0.0.1", () => socket.end(bytes));
		socket.setEncoding("utf8");
		socket.on("data", (text: string) => {
			answer += text;
		});
		socket.on("error", reject);
		socket.on("close", () => resolve(answer));
	});
}

test.each([
	["noise", "\u0000\u0001\u0002 hello\r\n\r\n"],
	["a header without a colon", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nnonsense\r\n\r\n"],
	["two lengths", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"],
	["a header of a megabyte", `GET / HTTP/1.1\r\nHost: x\r\nA: ${"a".repeat(1e6)}\r\n\r\n`],
])("%s is answered with a problem, and the next request as ever", async (_, bytes) => {
	const { listen } = await start();
	const address = await listen();
	const answer = await sendRaw(address, bytes).catch(() => "HTTP/1.1 400 reset");
	expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
	expect((await fetch(`${address}/api/v1/stories`)).status).toBe(200);
});

test.each([
	["that is no UTF-8", "/%E0%A4%A"],
	["with a zero in it", "/a%00b"],
	["as long as they come", `/${"a".repeat(8_000)}`],
	["that climbs", "/%2e%2e/%2e%2e/etc/passwd"],
	["of slashes", "//x//"],
])("an address %s breaks nothing and shows no file", async (_, path) => {
	const { listen } = await start();
	const response = await fetch(`${await listen()}${path}`);
	const body = await response.text();
	expect(body).not.toContain("root:");
	// The application's page, which says so itself, or that it is not built, or a problem.
	expect(response.status === 404 || /<html|not built/.test(body)).toBe(true);
});

test("other machines reach the server only where there are accounts", async () => {
	const { listen, addOwner } = await start({}, "0.0.0.0");
	await expect(listen()).rejects.toThrow("onrecord account add");
	await addOwner();
	const address = (await listen()).replace("0.0.0.0", "127.0.0.1");
	expect((await fetch(`${address}/api/v1/stories`)).status).toBe(401);
});

test("health and readiness are told to everybody, metrics to owners and their tokens", async () => {
	const { listen, addOwner, workspace } = await start();
	await addOwner();
	const address = await listen();
	expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ status: "ok" });
	expect(await (await fetch(`${address}/readyz`)).json()).toEqual({ status: "ready" });
	expect((await fetch(`${address}/metrics`)).status).toBe(401);
	const ana = await findAccount(workspace, "ana");
	if (ana === undefined) throw new Error("ana is missing");
	const made = await makeToken(workspace, ana, { name: "prometheus", scopes: ["metrics"] });
	if ("failed" in made) throw new Error(made.failed);
	const headers = { authorization: `Bearer ${made.token}` };
	const metrics = await (await fetch(`${address}/metrics`, { headers })).text();
	for (const line of [
		'onrecord_things{kind="articles"} 0',
		"onrecord_jobs 0",
		"onrecord_quarantined 0",
		'onrecord_request_duration_seconds_count{method="GET",route="/healthz",status="200"} 1',
	]) {
		expect(metrics).toContain(line);
	}
	expect((await fetch(`${address}/api/v1/stories`, { headers })).status).toBe(403);
});

test("metrics can be open, or off", async () => {
	const open = await start({ metrics: "open" });
	await open.addOwner();
	expect((await fetch(`${await open.listen()}/metrics`)).status).toBe(200);
	const off = await start({ metrics: "off" });
	const response = await fetch(`${await off.listen()}/metrics`);
	expect(response.headers.get("content-type")).not.toContain("version=0.0.4");
});

test("proxies that are trusted say where a request came from, others do not", async () => {
	for (const [trustedProxies, address] of [
		[["127.0.0.0/8"], "192.0.2.9"],
		[["10.0.0.0/8"], "127.0.0.1"],
	] as const) {
		const { listen, addOwner, workspace } = await start({ trustedProxies });
		await addOwner();
		const body = JSON.stringify({ name: "ana", password: "wrong" });
		const forwarded = { "x-forwarded-for": "198.51.100.7, 192.0.2.9" };
		const headers = { "content-type": "application/json", ...forwarded };
		const base = await listen();
		for (let time = 0; time < 6; time++) {
			await fetch(`${base}/api/v1/session`, { method: "POST", body, headers });
		}
		const others = { "content-type": "application/json", "x-forwarded-for": "203.0.113.5" };
		const other = { method: "POST", body, headers: others };
		const { status } = await fetch(`${base}/api/v1/session`, other);
		expect(status, address).toBe(address === "127.0.0.1" ? 429 : 401);
		expect(workspace.options.dataFolder).not.toBe("");
	}
});

test("every answer has an id, a proxy's where it is one that can stand in a log", async () => {
	const { listen } = await start();
	const address = await listen();
	const ask = async (id: string) => {
		const response = await fetch(`${address}/healthz`, { headers: { "x-request-id": id } });
		return response.headers.get("x-request-id");
	};
	expect(await ask("proxy-12345678")).toBe("proxy-12345678");
	expect(await ask('"><script>')).toMatch(/^[\da-f-]{36}$/);
});

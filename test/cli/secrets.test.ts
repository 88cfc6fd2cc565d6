// Secrets that are planted in every place where one can stand, and looked for where none may be.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeFolder } from "../make-folder.ts";
import { runOnrecord, serverAddress, startOnrecord } from "../run-onrecord.ts";

const password = "planted-password-5a1c";

test("options that are secret are not shown", async () => {
	const environment = {
		ONRECORD_OIDC_CLIENT_SECRET: "planted-client-secret",
		ONRECORD_SMTP_URL: "smtps://ana:planted-mail-password@mail.example",
		ONRECORD_MAIL_FROM: "alerts@news.example",
		ONRECORD_STORE: "postgres://ana:planted-store-password@db.example/onrecord",
	};
	const { stdout } = await runOnrecord(["config", "show"], { environment });
	expect(stdout).toContain("oidc-client-secret");
	expect(stdout).not.toContain("planted");
});

test("nothing secret is in the log of requests, in an export, or as it is in the data folder", async () => {
	const folder = makeFolder();
	const data = join(folder, "data");
	const add = ["account", "add", "ana", "--password-file", "-", "--data", data];
	await runOnrecord(add, { input: `${password}\n` });
	const { stdout } = await runOnrecord(["account", "token", "ana", "--data", data]);
	const token = stdout.trim();
	const { child, said } = startOnrecord([
		"serve",
		"--port",
		"0",
		"--log",
		"requests",
		"--data",
		data,
	]);
	onTestFinished(() => {
		child.kill("SIGKILL");
	});
	const address = await said(serverAddress);
	const json = { "content-type": "application/json", origin: address.slice(0, -1) };
	const signIn = (body: unknown) =>
		fetch(`${address}api/v1/session`, {
			...{ method: "POST", headers: json, body: JSON.stringify(body) },
		});
	const cookie = (await signIn({ name: "ana", password })).headers.get("set-cookie") ?? "";
	await signIn({ name: "ana", password: "planted-wrong-password" });
	await fetch(`${address}api/v1/stories`, { headers: { authorization: `Bearer ${token}` } });
	await fetch(`${address}feeds/stories.atom?token=${token}`);
	await fetch(`${address}${token}`);
	await fetch(`${address}api/v1/search?q=planted-search`, { headers: { cookie } });
	const log = await said(/^[\s\S]*\/api\/v1\/search[\s\S]*/);
	const exported = (await runOnrecord(["export", "--data", data])).stdout;
	const secrets = [
		...["planted", token.split(".").at(-1) ?? ""],
		cookie.split(";")[0]?.split(".").at(-1) ?? "",
	];
	expect(log).toContain('"path":"/api/v1/session"');
	const store = ["onrecord.sqlite", "onrecord.sqlite-wal"].map((name) =>
		readFileSync(join(data, name)).toString("latin1"),
	);
	for (const secret of secrets) {
		expect(secret.length).toBeGreaterThan(6);
		for (const text of [log, exported, ...store]) expect(text.includes(secret)).toBe(false);
	}
});

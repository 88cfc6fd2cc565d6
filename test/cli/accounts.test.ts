// Accounts, backups and the log from the command line, and a server that they close.

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeFolder } from "../make-folder.ts";
import { runOnrecord, serverAddress, startOnrecord } from "../run-onrecord.ts";

const password = "correct horse battery";

async function onrecord(data: string, args: readonly string[], input?: string) {
	return await runOnrecord([...args, "--data", data], input === undefined ? {} : { input });
}

test("the first account closes a running server, and a token opens it again", async () => {
	const data = join(makeFolder(), "data");
	const { child, said } = startOnrecord(["serve", "--port", "0", "--data", data]);
	onTestFinished(() => {
		child.kill("SIGKILL");
	});
	const address = await said(serverAddress);
	expect((await fetch(`${address}api/v1/stories`)).status).toBe(200);
	const add = ["account", "add", "Ana", "--password-file", "-"];
	expect(await onrecord(data, add, `${password}\n`)).toMatchObject({
		...{ code: 0, stdout: "ana is owner.\n" },
	});
	const made = await onrecord(data, ["account", "token", "ana", "--scopes", "read,metrics"]);
	const headers = { authorization: `Bearer ${made.stdout.trim()}` };
	expect((await fetch(`${address}api/v1/stories`)).status).toBe(401);
	expect((await fetch(`${address}api/v1/stories`, { headers })).status).toBe(200);
	expect((await onrecord(data, ["account", "sign-out", "ana"])).stdout).toContain("1 token ended");
	expect((await fetch(`${address}api/v1/stories`, { headers })).status).toBe(401);
	const log = await onrecord(data, ["audit"]);
	expect(log.stdout).toContain("Added the account ana as owner.");
	expect(log.stdout).not.toContain(made.stdout.trim());
});

test("other addresses are refused without an account, in a sentence that says what to do", async () => {
	const data = join(makeFolder(), "data");
	const refused = await onrecord(data, ["serve", "--host", "0.0.0.0", "--port", "0"]);
	expect(refused).toMatchObject({ code: 2, stdout: "" });
	expect(refused.stderr).toContain("`onrecord account add NAME`");
});

test.each([
	["a role that is none", ["account", "add", "ana", "--role", "king"], 2, "reader, editor, owner"],
	["a scope that is none", ["account", "token", "ana", "--scopes", "fly"], 2, "--scopes"],
	["days that are none", ["account", "token", "ana", "--days", "x"], 2, "--days"],
	["nobody", ["account", "role", "nobody", "reader"], 1, "There is no account nobody"],
	["no password to be had", ["account", "add", "ana"], 2, "--password-file"],
	["no backup", ["restore", "/nowhere/at-all", "--check"], 1, "There is no backup"],
	["a limit that is none", ["audit", "--limit", "0"], 2, "--limit"],
])("%s is told", async (_, args, code, why) => {
	const ended = await onrecord(join(makeFolder(), "data"), args);
	expect(ended).toMatchObject({ code, stdout: "" });
	expect(ended.stderr).toContain(why);
});

test("a backup is made, checked, restored, and measured", async () => {
	const folder = makeFolder();
	const [data, backup, restored] = ["data", "backup", "restored"].map((name) =>
		join(folder, name),
	) as [string, string, string];
	writeFileSync(
		join(folder, "ferry.txt"),
		"Ferry Aground\n\nThe ferry Linnet ran aground on Monday, the coastguard said.\n",
	);
	await onrecord(data, ["read", join(folder, "ferry.txt"), "--quiet"]);
	const made = await onrecord(data, ["backup", backup]);
	expect(made).toMatchObject({ code: 0, stderr: "" });
	expect(made.stdout).toContain("1 article in 1 story");
	expect((await onrecord(data, ["restore", backup, "--check"])).stdout).toContain("It is whole.");
	expect(await onrecord(restored, ["restore", backup])).toMatchObject({ code: 0 });
	expect((await onrecord(restored, ["stories"])).stdout).toContain("Linnet");
	expect(await onrecord(restored, ["restore", backup])).toMatchObject({ code: 1 });
	const storage = await onrecord(restored, ["storage", "--json"]);
	const { kinds, fileBytes } = JSON.parse(storage.stdout) as {
		kinds: { kind: string; bytes: number }[];
		fileBytes: number;
	};
	expect(kinds.map(({ kind }) => kind)).toContain("articles");
	expect(kinds.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(fileBytes);
	expect(existsSync(join(backup, "manifest.json"))).toBe(true);
});

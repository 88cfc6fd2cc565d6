import { expect, test } from "vitest";
import { openEmptyWorkspace } from "../../../test/serve-accounts.ts";
import { findAccount } from "./account.ts";
import {
	feverKeyOf,
	findFeverKey,
	findToken,
	listTokens,
	makeToken,
	removeToken,
} from "./api-token.ts";
import { addAccount, changeRole, removeAccount } from "./change-accounts.ts";

async function withToken(endsMs?: number) {
	let nowMs = 1_000_000;
	const workspace = openEmptyWorkspace({ now: () => nowMs });
	const asker = { by: "test" };
	await addAccount(workspace, { name: "ana", role: "owner", password: undefined }, asker);
	await addAccount(workspace, { name: "ben", role: "editor", password: undefined }, asker);
	const ben = await findAccount(workspace, "ben");
	if (ben === undefined) throw new Error("ben is missing");
	const made = await makeToken(workspace, ben, { name: "reader", scopes: ["read"], endsMs });
	if ("failed" in made) throw new Error(made.failed);
	return { workspace, ben, ...made, pass: (ms: number) => (nowMs += ms) };
}

test("a token is found with its account as it is now, and its last use is noted", async () => {
	const { workspace, token, ben } = await withToken();
	expect(await findToken(workspace, token)).toMatchObject({
		...{ by: "token", scopes: ["read"], reader: { name: "ben", role: "editor" } },
	});
	await changeRole(workspace, "ben", "reader", { by: "test" });
	expect(await findToken(workspace, token)).toMatchObject({ reader: { role: "reader" } });
	const [kept] = await listTokens(workspace, ben.id);
	expect(kept?.value.usedMs).toBe(1_000_000);
	expect(JSON.stringify(kept)).not.toContain(token.split(".")[2]);
});

test("a token is gone when it ends, is removed, or its account is", async () => {
	const ended = await withToken(1_001_000);
	ended.pass(1_000);
	expect(await findToken(ended.workspace, ended.token)).toBeUndefined();
	const removed = await withToken();
	expect(await removeToken(removed.workspace, removed.ben.id, removed.key)).toBe(true);
	expect(await findToken(removed.workspace, removed.token)).toBeUndefined();
	const orphan = await withToken();
	await removeAccount(orphan.workspace, "ben", { by: "test" });
	expect(await findToken(orphan.workspace, orphan.token)).toBeUndefined();
});

test.each(["", "onr_", "onr_a.b.c", "onr_local.t.x", "nothing", "onr_..", "x".repeat(10_000)])(
	"%j is no token",
	async (text) => {
		const { workspace } = await withToken();
		expect(await findToken(workspace, text)).toBeUndefined();
	},
);

test("a token with another secret, or under another name, is none", async () => {
	const { workspace, token } = await withToken();
	const [owner = "", key = "", secret = ""] = token.split(".");
	const changed = `${secret.startsWith("A") ? "B" : "A"}${secret.slice(1)}`;
	expect(await findToken(workspace, `${owner}.${key}.${changed}`)).toBeUndefined();
	expect(await findToken(workspace, `onr_local.${key}.${secret}`)).toBeUndefined();
});

test("a client of the Fever API proves itself by the md5 of name and token", async () => {
	const { workspace, token } = await withToken();
	const key = feverKeyOf("ben", token);
	expect(await findFeverKey(workspace, key.toUpperCase())).toMatchObject({
		reader: { name: "ben" },
	});
	expect(await findFeverKey(workspace, feverKeyOf("ana", token))).toBeUndefined();
});

import { expect, test } from "vitest";
import { openEmptyWorkspace } from "../../../test/serve-accounts.ts";
import { findAccount } from "./account.ts";
import { addAccount, removeAccount } from "./change-accounts.ts";
import {
	endOtherSessions,
	endSession,
	findSession,
	keptSessions,
	listSessions,
	openSession,
} from "./session.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const from = { how: "password", browser: "A browser", address: "192.0.2.1" } as const;

async function openWithAna() {
	let nowMs = 1_000_000;
	const workspace = openEmptyWorkspace({ now: () => nowMs });
	await addAccount(workspace, { name: "ana", role: "owner", password: undefined }, { by: "test" });
	const ana = await findAccount(workspace, "Ana");
	if (ana === undefined) throw new Error("ana is missing");
	return { workspace, ana, pass: (ms: number) => (nowMs += ms) };
}

test("a session is found by its secret, of which only the hash is kept", async () => {
	const { workspace, ana } = await openWithAna();
	const secret = await openSession(workspace, ana, from);
	expect(await findSession(workspace, secret)).toMatchObject({ account: { name: "ana" } });
	const kept = await keptSessions.list(workspace.store, { limit: 9 });
	expect(JSON.stringify(kept)).not.toContain(secret.split(".")[1]);
	expect(await listSessions(workspace, ana.id)).toMatchObject([{ value: from }]);
});

test.each([
	["of nobody", "a-nobody.abc"],
	["cut short", "local.abc"],
	["that is empty", ""],
	["of another secret", `local.${"A".repeat(43)}`],
	["of another's secret", `a-other.${"A".repeat(43)}`],
])("a session %s is none", async (_, text) => {
	const { workspace } = await openWithAna();
	expect(await findSession(workspace, text)).toBeUndefined();
});

test("a session that nobody uses for two weeks ends, and every one after ninety days", async () => {
	const { workspace, ana, pass } = await openWithAna();
	const idle = await openSession(workspace, ana, from);
	pass(15 * dayMs);
	expect(await findSession(workspace, idle)).toBeUndefined();
	let used = await openSession(workspace, ana, from);
	for (let day = 0; day < 89; day++) {
		pass(dayMs);
		const found = await findSession(workspace, used);
		expect(found, `day ${day}`).toBeDefined();
		used = found?.renewed ?? used;
	}
	pass(2 * dayMs);
	expect(await findSession(workspace, used)).toBeUndefined();
});

test("a secret is replaced once a day, and the old one works only a moment longer", async () => {
	const { workspace, ana, pass } = await openWithAna();
	const old = await openSession(workspace, ana, from);
	pass(dayMs + 1);
	const both = await Promise.all([findSession(workspace, old), findSession(workspace, old)]);
	expect(both.filter((found) => found?.renewed !== undefined)).toHaveLength(1);
	const renewed = both.find((found) => found?.renewed !== undefined)?.renewed ?? "";
	expect(await findSession(workspace, old)).toBeDefined();
	pass(2 * 60_000);
	expect(await findSession(workspace, old)).toBeUndefined();
	expect(await findSession(workspace, renewed)).toBeDefined();
});

test("sessions end one by one, all others at once, and with their account", async () => {
	const { workspace, ana } = await openWithAna();
	const [one, two, three] = [
		await openSession(workspace, ana, from),
		await openSession(workspace, ana, from),
		await openSession(workspace, ana, from),
	];
	const key = (await findSession(workspace, one))?.key ?? "";
	expect(await endSession(workspace, ana.id, key)).toBe(true);
	expect(await findSession(workspace, one)).toBeUndefined();
	const kept = (await findSession(workspace, two))?.key;
	expect(await endOtherSessions(workspace, ana.id, kept)).toBe(1);
	expect(await findSession(workspace, three)).toBeUndefined();
	await removeAccount(workspace, "ana", { by: "test" });
	expect(await findSession(workspace, two)).toBeUndefined();
});

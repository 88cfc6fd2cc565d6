import { expect, test } from "vitest";
import { openEmptyWorkspace } from "../../../test/serve-accounts.ts";
import { findAccount, hasAccounts } from "./account.ts";
import { listAudit } from "./audit.ts";
import { addAccount, changePassword, changeRole, removeAccount } from "./change-accounts.ts";
import { isPasswordOf } from "./hash-password.ts";

const asker = { by: "test" };
const add = (workspace: ReturnType<typeof openEmptyWorkspace>, name: string, role = "reader") =>
	addAccount(workspace, { name, role: role as "reader", password: undefined }, asker);

test("the first account goes on with what the machine's one user kept", async () => {
	const workspace = openEmptyWorkspace();
	expect(await add(workspace, "Ana", "owner")).toMatchObject({ name: "ana", id: "local" });
	expect(await add(workspace, "ben")).not.toMatchObject({ id: "local" });
	expect(await hasAccounts(workspace)).toBe(true);
});

test("of two first accounts that are added at once, one goes on with it", async () => {
	const workspace = openEmptyWorkspace();
	await Promise.all([add(workspace, "ana", "owner"), add(workspace, "ben", "owner")]);
	const ids = [await findAccount(workspace, "ana"), await findAccount(workspace, "ben")];
	expect(ids.filter((account) => account?.id === "local")).toHaveLength(1);
});

test.each([
	["", "owner", "A name has"],
	["a b", "owner", "A name has"],
	["../etc", "owner", "A name has"],
	["ana", "reader", "must be an owner"],
])("the first account cannot be %j as %s", async (name, role, why) => {
	const added = await add(openEmptyWorkspace(), name, role);
	expect("failed" in added && added.failed).toContain(why);
});

test("a name is taken whatever its case", async () => {
	const workspace = openEmptyWorkspace();
	await add(workspace, "ana", "owner");
	expect(await add(workspace, "ANA")).toEqual({ failed: "There is an account ana already." });
});

test("the last owner stays one, and goes last", async () => {
	const workspace = openEmptyWorkspace();
	await add(workspace, "ana", "owner");
	await add(workspace, "ben");
	const failed = { failed: "This is the last owner. Make somebody else an owner first." };
	expect(await changeRole(workspace, "ana", "reader", asker)).toEqual(failed);
	expect(await removeAccount(workspace, "ana", asker)).toEqual(failed);
	await changeRole(workspace, "ben", "owner", asker);
	expect(await removeAccount(workspace, "ana", asker)).toMatchObject({ name: "ana" });
	expect(await removeAccount(workspace, "ben", asker)).toMatchObject({ name: "ben" });
	expect(await hasAccounts(workspace)).toBe(false);
});

test.each(["short", "benbenben", "x".repeat(1_025)])("%j is no password", async (password) => {
	const workspace = openEmptyWorkspace();
	await add(workspace, "benbenben", "owner");
	const changed = await changePassword(workspace, "benbenben", { password }, asker);
	expect(changed).toHaveProperty("failed");
});

test("every change is in the log with who made it, and no password is", async () => {
	const workspace = openEmptyWorkspace();
	const password = "correct horse battery";
	await addAccount(workspace, { name: "ana", role: "owner", password }, asker);
	await changePassword(workspace, "ana", { password: `${password} staple` }, { by: "ana" });
	const ana = await findAccount(workspace, "ana");
	expect(await isPasswordOf(`${password} staple`, ana?.passwordHash)).toBe(true);
	const log = await listAudit(workspace, { limit: 9 });
	expect(log.map(({ by, told }) => `${by}: ${told}`).sort()).toEqual([
		"ana: Changed the password of ana.",
		"test: Added the account ana as owner.",
	]);
	expect(JSON.stringify(log)).not.toContain(password);
});

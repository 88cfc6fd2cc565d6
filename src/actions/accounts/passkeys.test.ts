import { expect, test } from "vitest";
import { openEmptyWorkspace } from "../../../test/serve-accounts.ts";
import { makeSoftwarePasskey } from "../../../test/software-passkey.ts";
import { findAccount } from "./account.ts";
import { addAccount } from "./change-accounts.ts";
import { createPasskeys, listPasskeys, removePasskey } from "./passkeys.ts";

const site = { origin: "https://news.example", name: "news.example" };

async function openWithPasskey() {
	let nowMs = 1_000_000;
	const workspace = openEmptyWorkspace({ now: () => nowMs });
	await addAccount(workspace, { name: "ana", role: "owner", password: undefined }, { by: "test" });
	const ana = await findAccount(workspace, "ana");
	if (ana === undefined) throw new Error("ana is missing");
	const passkeys = createPasskeys();
	const passkey = makeSoftwarePasskey(ana.id);
	const begun = await passkeys.beginAdding(workspace, ana, site);
	const made = passkey.make({ ...site, challenge: begun.options.challenge });
	const answer = { step: begun.step, name: "laptop", response: made, site };
	const added = await passkeys.add(workspace, ana, answer);
	const signIn = async (change: Partial<typeof site> = {}) => {
		const { step, options } = await passkeys.beginSignIn(workspace, site);
		const response = passkey.use({ ...site, ...change, challenge: options.challenge });
		return { step, response, site };
	};
	const pass = (ms: number) => (nowMs += ms);
	return { workspace, ana, passkeys, passkey, added, answer, signIn, pass };
}

test("a passkey is added and signs its account in, again and again", async () => {
	const { workspace, passkeys, added, passkey, signIn, ana } = await openWithPasskey();
	expect(added).toEqual({ key: passkey.id });
	for (let time = 0; time < 2; time++) {
		const account = await passkeys.signIn(workspace, await signIn());
		expect(account).toMatchObject({ name: "ana" });
	}
	expect(await listPasskeys(workspace, ana.id)).toMatchObject([
		{ key: passkey.id, value: { name: "laptop", counter: 2, usedMs: 1_000_000 } },
	]);
});

test("an answer works once, and not for long", async () => {
	const { workspace, passkeys, signIn, pass, ana, answer } = await openWithPasskey();
	const used = await signIn();
	expect(await passkeys.signIn(workspace, used)).toHaveProperty("name");
	expect(await passkeys.signIn(workspace, used)).toHaveProperty("failed");
	const late = await signIn();
	pass(11 * 60_000);
	expect(await passkeys.signIn(workspace, late)).toHaveProperty("failed");
	expect(await passkeys.add(workspace, ana, answer)).toHaveProperty("failed");
});

test.each([
	["of another site", { name: "evil.example" }],
	["given to another site's page", { origin: "https://evil.example" }],
])("an answer %s is none", async (_, change) => {
	const { workspace, passkeys, signIn } = await openWithPasskey();
	expect(await passkeys.signIn(workspace, await signIn(change))).toHaveProperty("failed");
});

test("a key that was copied is told by its counter", async () => {
	const { workspace, passkeys, passkey, signIn } = await openWithPasskey();
	passkey.setCounter(9);
	expect(await passkeys.signIn(workspace, await signIn())).toHaveProperty("name");
	passkey.setCounter(3);
	expect(await passkeys.signIn(workspace, await signIn())).toHaveProperty("failed");
});

test("a passkey that was removed, and one that nobody added, sign nobody in", async () => {
	const { workspace, passkeys, passkey, signIn, ana } = await openWithPasskey();
	const stranger = makeSoftwarePasskey(ana.id);
	const { step, options } = await passkeys.beginSignIn(workspace, site);
	const response = stranger.use({ ...site, challenge: options.challenge });
	expect(await passkeys.signIn(workspace, { step, response, site })).toHaveProperty("failed");
	expect(await removePasskey(workspace, ana.id, passkey.id)).toBe(true);
	expect(await passkeys.signIn(workspace, await signIn())).toHaveProperty("failed");
});

test("answers that are none at all are refused like any other", async () => {
	const { workspace, passkeys } = await openWithPasskey();
	for (const response of [{}, { clientDataJSON: "x" }, { userHandle: 7 }]) {
		const { step } = await passkeys.beginSignIn(workspace, site);
		const shape = { id: "x", rawId: "x", type: "public-key", clientExtensionResults: {}, response };
		const asked = { step, response: shape as never, site };
		expect(await passkeys.signIn(workspace, asked)).toHaveProperty("failed");
	}
});

import { expect, test } from "vitest";
import { openEmptyWorkspace } from "../../../test/serve-accounts.ts";
import { addAccount } from "./change-accounts.ts";
import { createSignIn, groupOf } from "./sign-in.ts";

const password = "correct horse battery";

async function open() {
	let nowMs = 1_000;
	const workspace = openEmptyWorkspace({ now: () => nowMs });
	await addAccount(workspace, { name: "ana", role: "owner", password }, { by: "test" });
	const signIn = createSignIn();
	return {
		pass: (ms: number) => (nowMs += ms),
		attempt: (name: string, tried: string, address = "192.0.2.1") =>
			signIn.byPassword(workspace, { name, password: tried, address }),
	};
}

test("the right password opens, whatever the case of the name; any other tells nothing", async () => {
	const { attempt } = await open();
	expect(await attempt(" ANA ", password)).toMatchObject({ name: "ana" });
	const wrong = await attempt("ana", "wrong");
	expect(wrong).toMatchObject({ waitMs: 0 });
	expect(await attempt("nobody", "wrong")).toEqual(wrong);
});

test("whoever guesses waits longer each time; others at other addresses do not", async () => {
	const { attempt, pass } = await open();
	for (let time = 0; time < 5; time++) await attempt("ana", "wrong");
	expect(await attempt("ana", password)).toMatchObject({ waitMs: 1_000 });
	expect(await attempt("ana", password, "192.0.2.2")).toMatchObject({ name: "ana" });
	pass(1_001);
	expect(await attempt("ana", "wrong")).toMatchObject({ waitMs: 0 });
	expect(await attempt("ana", password)).toMatchObject({ waitMs: 2_000 });
	pass(2_001);
	expect(await attempt("ana", password)).toMatchObject({ name: "ana" });
	expect(await attempt("ana", "wrong")).toMatchObject({ waitMs: 0 });
});

test("one address that guesses at many accounts is slowed down, too", async () => {
	const { attempt } = await open();
	for (let time = 0; time < 20; time++) await attempt(`name${time}`, "wrong");
	expect(await attempt("ana", password)).toMatchObject({ waitMs: 1_000 });
});

test("guesses side by side count like those one after the other", async () => {
	const { attempt } = await open();
	const outcomes = await Promise.all(Array.from({ length: 12 }, () => attempt("ana", "wrong")));
	expect(outcomes.filter((one) => "waitMs" in one && one.waitMs > 0)).toHaveLength(7);
});

test.each([
	["192.0.2.1", "192.0.2.1"],
	["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
	["2001:db8::1", "2001:db8:0:0"],
	["::1", "0:0:0:0"],
])("%s is of %s", (address, group) => {
	expect(groupOf(address)).toBe(group);
});

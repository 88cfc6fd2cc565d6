import { expect, test } from "vitest";
import { BusyError, hashPassword, isPasswordOf } from "./hash-password.ts";

test("a password is kept as argon2id with OWASP's parameters, each time with another salt", async () => {
	const hash = await hashPassword("a long enough one");
	expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
	expect(await hashPassword("a long enough one")).not.toBe(hash);
	expect(await isPasswordOf("a long enough one", hash)).toBe(true);
	expect(await isPasswordOf("a long enough on", hash)).toBe(false);
});

test("a hash that another program made is understood", async () => {
	// A vector of the reference implementation: "password" with the salt "somesalt".
	const hash =
		"$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
	expect(await isPasswordOf("password", hash)).toBe(true);
});

test.each([
	["none", undefined],
	["of another kind", "$2b$10$abcdefghijklmnopqrstuv"],
	["that asks for more memory than there is", "$argon2id$v=19$m=99999999,t=2,p=1$AAAA$AAAA"],
	["with next to no salt", "$argon2id$v=19$m=19456,t=2,p=1$AAAA$AAAAAAAAAAAAAAAA"],
	["cut short", "$argon2id$v=19$m=19456,t=2,p=1$"],
])("a hash %s has no password", async (_, hash) => {
	expect(await isPasswordOf("", hash)).toBe(false);
});

test("the same letters typed on another keyboard are the same password", async () => {
	const hash = await hashPassword("cafe\u0301 au lait");
	expect(await isPasswordOf("caf\u00e9 au lait", hash)).toBe(true);
});

test("a flood is turned away before it takes the machine, and those who wait get in", async () => {
	const outcomes = await Promise.allSettled(
		Array.from({ length: 80 }, () => isPasswordOf("x", undefined)),
	);
	const turnedAway = outcomes.filter((one) => one.status === "rejected");
	expect(turnedAway.length).toBeGreaterThan(0);
	expect(turnedAway.every(({ reason }) => reason instanceof BusyError)).toBe(true);
	expect(await isPasswordOf("x", undefined)).toBe(false);
});

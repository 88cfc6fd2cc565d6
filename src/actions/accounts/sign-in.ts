// Signing in with a password, slowed down for whoever guesses.

import type { Workspace } from "../workspace.ts";
import { type Account, findAccount, parseAccountName } from "./account.ts";
import { isPasswordOf } from "./hash-password.ts";
import { createThrottle } from "./throttle.ts";

/** Nobody was signed in; a sentence, and how long to wait where that is why. */
export type NotSignedIn = { readonly failed: string; readonly waitMs: number };

export type SignIn = {
	/** The account of a name and password; `address` is where the request came from. */
	readonly byPassword: (
		workspace: Workspace,
		asked: { readonly name: string; readonly password: string; readonly address: string },
	) => Promise<Account | NotSignedIn>;
	/** How long an address must wait after failures of any kind, milliseconds. */
	readonly waitMs: (workspace: Workspace, address: string) => number;
	/** Notes that an address showed what was no proof. */
	readonly fail: (workspace: Workspace, address: string) => void;
};

const wrong = "This name and password do not belong together.";

/** Names and addresses that are remembered after failures, each. */
const namesMax = 20_000;

/** The door with its memory of failures; one for a server. */
export function createSignIn(): SignIn {
	const waits = { firstWaitMs: 1_000, waitMsMax: 15 * 60_000, namesMax };
	// One address guessing at one account is stopped soon, one address guessing at all a little
	// later, and many addresses guessing at one account last: that one shuts its owner out, too.
	const byPair = createThrottle({ ...waits, freeTries: 5 });
	const byAddress = createThrottle({ ...waits, freeTries: 20 });
	const byName = createThrottle({ ...waits, freeTries: 100, waitMsMax: 60_000 });
	return {
		waitMs: ({ now }, address) => byAddress.waitMs(groupOf(address), now()),
		fail: ({ now }, address) => byAddress.fail(groupOf(address), now()),
		byPassword: async (workspace, { name: text, password, address }) => {
			const name = parseAccountName(text) ?? "";
			const group = groupOf(address);
			const pair = `${group} ${name}`;
			const nowMs = workspace.now();
			const waitMs = Math.max(
				byPair.waitMs(pair, nowMs),
				byAddress.waitMs(group, nowMs),
				byName.waitMs(name, nowMs),
			);
			if (waitMs > 0) return { failed: "Too many tries. Wait, and try again.", waitMs };
			// Noted before it is known: guesses side by side count like those one after the other.
			byPair.fail(pair, nowMs);
			byAddress.fail(group, nowMs);
			byName.fail(name, nowMs);
			const account = await findAccount(workspace, name);
			const isRight = await isPasswordOf(password.slice(0, 2_000), account?.passwordHash);
			if (account === undefined || !isRight) return { failed: wrong, waitMs: 0 };
			byPair.clear(pair);
			byAddress.clear(group);
			byName.clear(name);
			return account;
		},
	};
}

/** Addresses of one household: an IPv6 network of 64 bits is one, an IPv4 address is one. */
export function groupOf(address: string): string {
	if (!address.includes(":")) return address;
	return expand(address).slice(0, 4).join(":");
}

function expand(address: string): readonly string[] {
	const [head = "", tail] = address.toLowerCase().split("::");
	const before = head.split(":").filter((part) => part !== "");
	if (tail === undefined) return before;
	const after = tail.split(":").filter((part) => part !== "");
	const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
	return [...before, ...zeros, ...after];
}

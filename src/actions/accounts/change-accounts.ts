// Adding, changing and removing accounts, each with its line in the log.

import { z } from "zod";
import { keptKind } from "../kept-kind.ts";
import { localReader, type Role } from "../reader.ts";
import type { Workspace } from "../workspace.ts";
import {
	type Account,
	findAccount,
	keptAccounts,
	listAccounts,
	parseAccountName,
} from "./account.ts";
import { noteAudit } from "./audit.ts";
import { hashPassword } from "./hash-password.ts";
import { makeKey } from "./secret.ts";
import { endOtherSessions } from "./session.ts";

/** The caller asked for what cannot be; a sentence that says why. */
export type Refused = { readonly failed: string };

/** Who asks for the change, for the log. */
export type Asker = { readonly by: string; readonly address?: string | undefined };

const passwordLengthMin = 10;
const passwordLengthMax = 1_024;

export type NewAccount = {
	readonly name: string;
	readonly role: Role;
	/** None for somebody who signs in by a provider. */
	readonly password: string | undefined;
	readonly identity?: Account["identity"];
};

/**
 * Adds an account. The first must be an owner, and goes on with what was kept while the machine
 * had no accounts. Rejects with a BusyError where too many hashes are being made.
 */
export async function addAccount(
	workspace: Workspace,
	{ name: text, role, password, identity }: NewAccount,
	asker: Asker,
): Promise<Account | Refused> {
	const { store, now } = workspace;
	const name = parseAccountName(text);
	if (name === undefined) {
		return {
			failed: "A name has 1 to 64 letters a to z, digits and . _ - + @, a letter or digit first.",
		};
	}
	const wrong = password === undefined ? undefined : whyNotPassword(password, name);
	if (wrong !== undefined) return { failed: wrong };
	const others = await listAccounts(workspace);
	if (others.length === 0 && role !== "owner") {
		return { failed: "The first account must be an owner: somebody has to be able to add others." };
	}
	const isFirst = others.length === 0 && (await claimLocal(workspace));
	const id = isFirst ? localReader.id : makeKey("a");
	const passwordHash = password === undefined ? undefined : await hashPassword(password);
	const value = { id, role, createdMs: now(), passwordHash, identity };
	if (!(await keptAccounts.putNew(store, { owner: "", key: name, value, atMs: now() }))) {
		return { failed: `There is an account ${name} already.` };
	}
	await noteAudit(workspace, { ...asker, told: `Added the account ${name} as ${role}.` });
	return { name, ...value };
}

/** Which account goes on with what was kept before: one of two that are added at once. */
const keptClaims = keptKind({
	...{ kind: "account-claim", isPrivate: true },
	schema: z.object({}),
});

async function claimLocal({ store, now }: Workspace): Promise<boolean> {
	const claim = { owner: "", key: localReader.id, value: {}, atMs: now() };
	return await keptClaims.putNew(store, claim);
}

/** Gives an account another role. The last owner stays one. */
export async function changeRole(
	workspace: Workspace,
	name: string,
	role: Role,
	asker: Asker,
): Promise<Account | Refused> {
	return await change(workspace, name, {
		...{ asker, changed: (account) => ({ ...account, role }) },
		told: (account) => `Made ${account.name} ${role}, before ${account.role}.`,
	});
}

/** Gives an account another password, and ends all of its sessions but the one that asks. */
export async function changePassword(
	workspace: Workspace,
	name: string,
	{
		password,
		keptSession,
	}: { readonly password: string; readonly keptSession?: string | undefined },
	asker: Asker,
): Promise<Account | Refused> {
	const wrong = whyNotPassword(password, name);
	if (wrong !== undefined) return { failed: wrong };
	const passwordHash = await hashPassword(password);
	const account = await change(workspace, name, {
		...{ asker, changed: (before) => ({ ...before, passwordHash }) },
		told: (before) => `Changed the password of ${before.name}.`,
	});
	if (!("failed" in account)) await endOtherSessions(workspace, account.id, keptSession);
	return account;
}

/** Says who an account is at a provider of identities. */
export async function linkIdentity(
	workspace: Workspace,
	name: string,
	identity: NonNullable<Account["identity"]>,
	asker: Asker,
): Promise<Account | Refused> {
	return await change(workspace, name, {
		...{ asker, changed: (before) => ({ ...before, identity }) },
		told: (before) => `Linked ${before.name} to an identity at ${identity.issuer}.`,
	});
}

/** Removes an account with all that it kept. The last owner goes only when nobody else is left. */
export async function removeAccount(
	workspace: Workspace,
	name: string,
	asker: Asker,
): Promise<Account | Refused> {
	const account = await findAccount(workspace, name);
	if (account === undefined) return noAccount(name);
	const others = (await listAccounts(workspace)).filter((other) => other.name !== account.name);
	if (others.length > 0 && others.every(({ role }) => role !== "owner")) return lastOwner;
	// First the account, so that nobody signs in and keeps something that is left behind.
	await keptAccounts.remove(workspace.store, "", account.name);
	await workspace.store.documents.removeOwner(account.id);
	await keptClaims.remove(workspace.store, "", account.id);
	await noteAudit(workspace, { ...asker, told: `Removed the account ${account.name}.` });
	return account;
}

const lastOwner: Refused = {
	failed: "This is the last owner. Make somebody else an owner first.",
};

function noAccount(name: string): Refused {
	return { failed: `There is no account ${name}.` };
}

/** Why it cannot be a password; undefined where it can. */
export function whyNotPassword(password: string, name: string): string | undefined {
	if ([...password].length < passwordLengthMin) {
		return `A password has at least ${passwordLengthMin} characters.`;
	}
	if (password.length > passwordLengthMax) {
		return `A password has at most ${passwordLengthMax} characters.`;
	}
	if (password.toLowerCase().includes(name.toLowerCase()) && password.length < name.length + 6) {
		return "A password must not be little more than the name.";
	}
	return undefined;
}

type Change = {
	readonly changed: (account: Account) => Account;
	readonly told: (before: Account) => string;
	readonly asker: Asker;
};

async function change(
	workspace: Workspace,
	name: string,
	{ changed, told, asker }: Change,
): Promise<Account | Refused> {
	const { store, now } = workspace;
	const before = await findAccount(workspace, name);
	if (before === undefined) return noAccount(name);
	const after = changed(before);
	if (before.role === "owner" && after.role !== "owner") {
		const owners = (await listAccounts(workspace)).filter(({ role }) => role === "owner");
		if (owners.length === 1) return lastOwner;
	}
	const kept = (account: Account) => ({
		owner: "",
		key: account.name,
		value: account,
		atMs: now(),
	});
	if (!(await keptAccounts.replace(store, kept(before), kept(after)))) {
		return { failed: "The account was changed meanwhile. Try again." };
	}
	await noteAudit(workspace, { ...asker, told: told(before) });
	return after;
}

// An account: who may use this record, as what, and how they prove who they are.

import { z } from "zod";
import { keptKind } from "../kept-kind.ts";
import { type Role, roles } from "../reader.ts";
import type { Workspace } from "../workspace.ts";

const accountSchema = z.object({
	/** What the account's things are kept under; never shown, never given twice. */
	id: z.string(),
	role: z.enum(roles),
	createdMs: z.number(),
	/** As a PHC string; none where somebody signs in by passkey or provider only. */
	passwordHash: z.string().optional(),
	/** Who it is at a provider of identities. */
	identity: z.object({ issuer: z.string(), subject: z.string() }).optional(),
});

export type Account = z.infer<typeof accountSchema> & { readonly name: string };

/** Accounts by their name; `owner` is empty, since they are the installation's. */
export const keptAccounts = keptKind({
	...{ kind: "account", isPrivate: true },
	schema: accountSchema,
});

/** More accounts than one installation has. */
export const accountsMax = 10_000;

/** The form in which a name is kept and compared; undefined for what can be none. */
export function parseAccountName(text: string): string | undefined {
	const name = text.trim().toLowerCase();
	return /^[a-z0-9][a-z0-9._@+-]{0,63}$/.test(name) ? name : undefined;
}

/** The account of a name, in whatever case it is written. */
export async function findAccount(
	{ store }: Workspace,
	text: string,
): Promise<Account | undefined> {
	const name = parseAccountName(text);
	const kept = name === undefined ? undefined : await keptAccounts.find(store, "", name);
	return kept && { name: kept.key, ...kept.value };
}

/** All accounts, by name. */
export async function listAccounts({ store }: Workspace): Promise<readonly Account[]> {
	const kept = await keptAccounts.list(store, { owner: "", limit: accountsMax });
	return kept
		.map(({ key, value }) => ({ name: key, ...value }))
		.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Whether anybody must sign in. Without accounts the one user of the machine may do everything. */
export async function hasAccounts({ store }: Workspace): Promise<boolean> {
	return (await keptAccounts.count(store, "")) > 0;
}

/** Roles in the order of what they may do. */
export function isAtLeast(role: Role, least: Role): boolean {
	return roles.indexOf(role) >= roles.indexOf(least);
}

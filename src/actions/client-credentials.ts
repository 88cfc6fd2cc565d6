// Who a feed reader speaks for: these programs send a name and a password, or what they made of them.

import { hasAccounts } from "./accounts/account.ts";
import { findFeverKey, findToken } from "./accounts/api-token.ts";
import { isInScope, type Scope } from "./accounts/scope.ts";
import { localReader, type Reader } from "./reader.ts";
import type { Workspace } from "./workspace.ts";

/** A reader, with what their token may be used for; without accounts everything. */
export type ClientReader = { readonly reader: Reader; readonly scopes: readonly Scope[] };

const everything: ClientReader = { reader: localReader, scopes: ["admin"] };

/**
 * The reader of a name and a password; undefined where they do not belong together. With accounts
 * the password is one of the account's tokens: a program never gets the password itself.
 */
export async function checkCredentials(
	workspace: Workspace,
	name: string,
	password: string,
): Promise<ClientReader | undefined> {
	if (!(await hasAccounts(workspace))) return everything;
	const who = await findToken(workspace, password);
	if (who?.reader.name?.toLowerCase() !== name.trim().toLowerCase()) return undefined;
	return { reader: who.reader, scopes: who.scopes ?? [] };
}

/** The reader whom the key of a client of the Fever API (md5 of "name:password") belongs to. */
export async function checkFeverKey(
	workspace: Workspace,
	key: string,
): Promise<ClientReader | undefined> {
	if (!(await hasAccounts(workspace))) return everything;
	const who = await findFeverKey(workspace, key);
	return who && { reader: who.reader, scopes: who.scopes ?? [] };
}

/** Whether a client may do what needs a scope. */
export function mayUse({ scopes }: Pick<ClientReader, "scopes">, needed: Scope): boolean {
	return isInScope(scopes, needed);
}

// What somebody sees of their own account.

import type { AccountList, OwnAccount } from "../../wire/accounts.ts";
import type { Workspace } from "../workspace.ts";
import { type Account, listAccounts } from "./account.ts";
import { listTokens } from "./api-token.ts";
import { listPasskeys } from "./passkeys.ts";
import { listSessions } from "./session.ts";

/** The account with its sessions, tokens and passkeys; `sessionKey` is the session that asks. */
export async function getOwnAccount(
	workspace: Workspace,
	{ id, name, role, passwordHash, identity }: Account,
	sessionKey: string,
): Promise<Omit<OwnAccount, "provider">> {
	const sessions = await listSessions(workspace, id);
	const tokens = await listTokens(workspace, id);
	const passkeys = await listPasskeys(workspace, id);
	return {
		...{ name, role, hasPassword: passwordHash !== undefined, identity: identity?.issuer },
		sessions: sessions.map(({ key, value: { how, browser, address, createdMs }, atMs }) => ({
			...{ key, isThis: key === sessionKey, how, browser, address, createdMs, usedMs: atMs },
		})),
		tokens: tokens.map(({ key, value }) => ({
			...{ key, name: value.name, scopes: value.scopes, createdMs: value.createdMs },
			...{ usedMs: value.usedMs, endsMs: value.endsMs },
		})),
		passkeys: passkeys.map(({ key, value }) => ({
			...{ key, name: value.name, createdMs: value.createdMs, usedMs: value.usedMs },
		})),
	};
}

/** All accounts as owners see them. */
export async function getAccountList(workspace: Workspace): Promise<AccountList> {
	const accounts = await listAccounts(workspace);
	return {
		accounts: accounts.map(({ name, role, createdMs, passwordHash }) => ({
			...{ name, role, createdMs, hasPassword: passwordHash !== undefined },
		})),
	};
}

// `onrecord account` and `onrecord audit`: who may use the record, and who changed what.

import { type Account, findAccount, listAccounts } from "../../actions/accounts/account.ts";
import { listTokens, makeToken, removeToken } from "../../actions/accounts/api-token.ts";
import { listAudit, noteAudit } from "../../actions/accounts/audit.ts";
import {
	addAccount,
	changePassword,
	changeRole,
	type Refused,
	removeAccount,
} from "../../actions/accounts/change-accounts.ts";
import { getAccountList } from "../../actions/accounts/own-account.ts";
import { listPasskeys, removePasskey } from "../../actions/accounts/passkeys.ts";
import { type Scope, scopes } from "../../actions/accounts/scope.ts";
import { endOtherSessions } from "../../actions/accounts/session.ts";
import { type Role, roles } from "../../actions/reader.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { ConfigError } from "../../option.ts";
import { readPassword } from "../read-password.ts";
import {
	type ExitCode,
	type Flags,
	paperOf,
	print,
	type Session,
	tell,
	withWorkspace,
} from "../session.ts";
import { count } from "../terminal/paper.ts";

const asker = { by: "command line" };
const dayMs = 24 * 60 * 60 * 1000;

/** Adds an account; 1 where it cannot be. */
export async function accountAddCommand(
	session: Session,
	name: string,
	flags: Flags,
): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const isFirst = (await listAccounts(workspace)).length === 0;
		const role = readRole(flags["role"] ?? (isFirst ? "owner" : "reader"));
		const password = flags["password"] === false ? undefined : await readPassword(session, flags);
		const added = await addAccount(workspace, { name, role, password }, asker);
		if ("failed" in added) return fail(session, added);
		await print(session, [`${added.name} is ${role}.`]);
		if (isFirst) tell(session, "From now on everybody has to sign in, on this machine too.");
		return 0;
	});
}

/** The accounts with their roles. */
export async function accountListCommand(session: Session, flags: Flags): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const list = await getAccountList(workspace);
		const { style } = paperOf(session);
		if (flags["json"] === true) await print(session, [JSON.stringify(list)]);
		else if (list.accounts.length === 0) {
			tell(session, "There are no accounts: whoever uses this machine may do everything.");
		} else {
			const width = Math.max(...list.accounts.map(({ name }) => name.length));
			const lines = list.accounts.map(({ name, role, createdMs, hasPassword }) => {
				const since = new Date(createdMs).toISOString().slice(0, 10);
				const how = hasPassword ? "" : ", without a password";
				return `${style.bold(name.padEnd(width))}  ${role.padEnd(6)}  ${style.dim(`since ${since}${how}`)}`;
			});
			await print(session, lines);
		}
		return 0;
	});
}

/** Gives an account another role. */
export async function accountRoleCommand(
	session: Session,
	{ name, role: text }: { readonly name: string; readonly role: string },
	flags: Flags,
): Promise<ExitCode> {
	const role = readRole(text);
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const changed = await changeRole(workspace, name, role, asker);
		if ("failed" in changed) return fail(session, changed);
		await print(session, [`${changed.name} is ${role}.`]);
		return 0;
	});
}

/** Gives an account another password. */
export async function accountPasswordCommand(
	session: Session,
	name: string,
	flags: Flags,
): Promise<ExitCode> {
	return await withAccount(session, { name, flags }, async (workspace, account) => {
		const password = await readPassword(session, flags);
		const changed = await changePassword(workspace, account.name, { password }, asker);
		if ("failed" in changed) return fail(session, changed);
		await print(session, [`${account.name} has another password; all sessions have ended.`]);
		return 0;
	});
}

/** Makes a token and prints it. */
export async function accountTokenCommand(
	session: Session,
	name: string,
	flags: Flags,
): Promise<ExitCode> {
	const held = readScopes(String(flags["scopes"]));
	const days = readDays(flags["days"]);
	return await withAccount(session, { name, flags }, async (workspace, account) => {
		const endsMs = days === undefined ? undefined : workspace.now() + days * dayMs;
		const purpose = String(flags["for"]);
		const made = await makeToken(workspace, account, { name: purpose, scopes: held, endsMs });
		if ("failed" in made) return fail(session, made);
		const told = `Made the token “${purpose}” (${held.join(", ")}) for ${account.name}.`;
		await noteAudit(workspace, { ...asker, told });
		await print(session, [made.token]);
		tell(session, "It is shown this once. Keep it like a password.");
		return 0;
	});
}

/** Ends all sessions and tokens of an account. */
export async function accountSignOutCommand(
	session: Session,
	name: string,
	flags: Flags,
): Promise<ExitCode> {
	return await withAccount(session, { name, flags }, async (workspace, account) => {
		const sessions = await endOtherSessions(workspace, account.id);
		const tokens = await listTokens(workspace, account.id);
		for (const { key } of tokens) await removeToken(workspace, account.id, key);
		const passkeys = flags["passkeys"] === true ? await listPasskeys(workspace, account.id) : [];
		for (const { key } of passkeys) await removePasskey(workspace, account.id, key);
		const removed = passkeys.length > 0 ? ` ${count(passkeys.length, "passkey")} removed.` : "";
		const ended = `${count(sessions, "session")} and ${count(tokens.length, "token")} ended.`;
		const told = `Signed ${account.name} out everywhere: ${ended}${removed}`;
		await noteAudit(workspace, { ...asker, told });
		await print(session, [`${ended}${removed}`]);
		return 0;
	});
}

/** Removes an account. */
export async function accountRemoveCommand(
	session: Session,
	name: string,
	flags: Flags,
): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const removed = await removeAccount(workspace, name, asker);
		if ("failed" in removed) return fail(session, removed);
		await print(session, [`${removed.name} is removed, with all that they kept.`]);
		return 0;
	});
}

/** Who changed what, the newest first. */
export async function auditCommand(session: Session, flags: Flags): Promise<ExitCode> {
	const limit = Number(flags["limit"]);
	if (!Number.isInteger(limit) || limit < 1) {
		throw new ConfigError("--limit must be a whole number from 1.");
	}
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const entries = await listAudit(workspace, { limit });
		const { style } = paperOf(session);
		if (flags["json"] === true) await print(session, [JSON.stringify({ entries })]);
		else if (entries.length === 0) tell(session, "Nothing has been changed yet.");
		else {
			const lines = entries.map(({ by, told, address, atMs }) => {
				const minute = new Date(atMs).toISOString().slice(0, 16).replace("T", " ");
				const from = address === undefined ? "" : ` from ${address}`;
				return `${told}\n  ${style.dim(`${minute}, ${by}${from}`)}`;
			});
			await print(session, lines);
		}
		return 0;
	});
}

type Asked = { readonly name: string; readonly flags: Flags };

async function withAccount(
	session: Session,
	{ name, flags }: Asked,
	run: (workspace: Workspace, account: Account) => Promise<ExitCode>,
): Promise<ExitCode> {
	return await withWorkspace<ExitCode>(flags, async (workspace) => {
		const account = await findAccount(workspace, name);
		if (account === undefined) return fail(session, { failed: `There is no account ${name}.` });
		return await run(workspace, account);
	});
}

function fail(session: Session, { failed }: Refused): ExitCode {
	tell(session, failed);
	return 1;
}

function readRole(text: unknown): Role {
	const role = roles.find((one) => one === text);
	if (role !== undefined) return role;
	throw new ConfigError(`A role is ${roles.join(", ")}; not "${text}".`);
}

function readScopes(text: string): Scope[] {
	const names = text.split(/[\s,]+/).filter((name) => name !== "");
	const unknown = names.find((name) => scopes.every((scope) => scope !== name));
	if (unknown === undefined && names.length > 0) {
		return scopes.filter((scope) => names.includes(scope));
	}
	throw new ConfigError(`--scopes is "${text}", but must be of ${scopes.join(", ")}.`);
}

function readDays(text: unknown): number | undefined {
	if (text === undefined) return undefined;
	const days = Number(text);
	if (Number.isInteger(days) && days >= 1 && days <= 3_650) return days;
	throw new ConfigError(`--days is "${text}", but must be a whole number from 1 to 3650.`);
}

// The commands of whoever looks after an installation: accounts, backups, storage, the log.

import type { Command } from "commander";
import type { ExitCode, Flags, Session } from "./session.ts";

export type AdministrationParts = {
	readonly program: Command;
	readonly session: Session;
	readonly end: (code: ExitCode) => void;
	/** Adds a command with its help and examples. */
	readonly command: (
		parent: Command,
		nameAndArguments: string,
		description: string,
		examples: readonly string[],
	) => Command;
};

// Loaded when they are needed: help and errors of usage need none of them.
const accountModule = () => import("./commands/account-commands.ts");
const backupModule = () => import("./commands/backup-commands.ts");

const flagsOf = (self: Command): Flags => self.optsWithGlobals();

/** Adds the commands to the program. */
export function addAdministration(parts: AdministrationParts): void {
	addAccounts(parts);
	addBackups(parts);
}

function addAccounts({ program, session, end, command }: AdministrationParts): void {
	const account = command(program, "account", "accounts: who may use this record", [
		"onrecord account add ana --role owner",
	]);
	command(account, "add <name>", "add an account; the first one is an owner's", [
		"onrecord account add ben --role reader",
	])
		.option("--role <ROLE>", "reader, editor or owner; the first account is an owner")
		.option("--password-file <FILE>", "read the password from the first line; - is standard input")
		.option("--no-password", "add it without one, for somebody who signs in at the provider")
		.action(async (name: string, _, self: Command) =>
			end(await (await accountModule()).accountAddCommand(session, name, flagsOf(self))),
		);
	command(account, "list", "list the accounts", ["onrecord account list"])
		.option("--json", "print JSON")
		.action(async (_, self: Command) =>
			end(await (await accountModule()).accountListCommand(session, flagsOf(self))),
		);
	command(account, "role <name> <role>", "make somebody reader, editor or owner", [
		"onrecord account role ben editor",
	]).action(async (name: string, role: string, _, self: Command) =>
		end(await (await accountModule()).accountRoleCommand(session, { name, role }, flagsOf(self))),
	);
	command(account, "password <name>", "give an account another password; its sessions end", [
		"onrecord account password ben",
	])
		.option("--password-file <FILE>", "read the password from the first line; - is standard input")
		.action(async (name: string, _, self: Command) =>
			end(await (await accountModule()).accountPasswordCommand(session, name, flagsOf(self))),
		);
	command(account, "token <name>", "make a token for a program, and print it this once", [
		"onrecord account token ana --scopes metrics --for prometheus",
	])
		.option("--scopes <SCOPES>", "feeds, read, write, admin, metrics; commas between them", "read")
		.option("--for <WORDS>", "what it is for", "command line")
		.option("--days <NUMBER>", "until it ends (never)")
		.action(async (name: string, _, self: Command) =>
			end(await (await accountModule()).accountTokenCommand(session, name, flagsOf(self))),
		);
	command(account, "sign-out <name>", "end all sessions and tokens of an account", [
		"onrecord account sign-out ben --passkeys",
	])
		.option("--passkeys", "also remove the passkeys, as when one was lost")
		.action(async (name: string, _, self: Command) =>
			end(await (await accountModule()).accountSignOutCommand(session, name, flagsOf(self))),
		);
	command(account, "remove <name>", "remove an account with all that it kept", [
		"onrecord account remove ben",
	]).action(async (name: string, _, self: Command) =>
		end(await (await accountModule()).accountRemoveCommand(session, name, flagsOf(self))),
	);
	command(program, "audit", "list who changed what and when, the newest first", ["onrecord audit"])
		.option("--limit <NUMBER>", "how many", "50")
		.option("--json", "print JSON")
		.action(async (_, self: Command) =>
			end(await (await accountModule()).auditCommand(session, flagsOf(self))),
		);
}

function addBackups({ program, session, end, command }: AdministrationParts): void {
	command(program, "backup <folder>", "copy the data folder while it is in use, and check it", [
		"onrecord backup /var/backups/onrecord-monday",
	]).action(async (folder: string, _, self: Command) =>
		end(await (await backupModule()).backupCommand(session, folder, flagsOf(self))),
	);
	command(program, "restore <folder>", "put a backup in the place of the data folder", [
		"onrecord restore /var/backups/onrecord-monday --data ./restored",
	])
		.option("--check", "only check the backup, and change nothing")
		.option("--replace", "move a record that is in the data folder aside")
		.action(async (folder: string, _, self: Command) =>
			end(await (await backupModule()).restoreCommand(session, folder, flagsOf(self))),
		);
	command(program, "storage", "tell what takes how much room", ["onrecord storage"])
		.option("--json", "print JSON")
		.action(async (_, self: Command) =>
			end(await (await backupModule()).storageCommand(session, flagsOf(self))),
		);
}

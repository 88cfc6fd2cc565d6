// The commands of many machines: a process that works without a server, and moves between engines.

import type { Command } from "commander";
import type { ExitCode, Flags, Session } from "./session.ts";

export type EngineParts = {
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
const engineModule = () => import("./commands/engine-commands.ts");

/** Adds the commands to the program. */
export function addEngines({ program, session, end, command }: EngineParts): void {
	command(program, "work", "run stages over a database, beside other processes", [
		"onrecord work --store postgres://onrecord@db.example/onrecord --stages analyse,derive",
	]).action(async (_, self: Command) =>
		end(await (await engineModule()).workCommand(session, self.optsWithGlobals<Flags>())),
	);
	command(program, "migrate <from> <to>", "move the record to another engine, and compare both", [
		"onrecord migrate ./onrecord-data postgres://onrecord@db.example/onrecord",
	]).action(async (from: string, to: string) =>
		end(await (await engineModule()).migrateCommand(session, from, to)),
	);
}

// What every command needs: where to print, how wide, and the workspace its options name.

import type { Workspace } from "../actions/workspace.ts";
import { type Config, type ConfigSources, readConfig } from "../config.ts";
import type { Paper } from "./terminal/paper.ts";
import { makeStyle, type Style } from "./terminal/style.ts";

/** How a command ended: done, some inputs skipped or failed, wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** The server as the command line starts it; given by the entry, which may see both rooms. */
export type StartServer = (
	workspace: Workspace,
	address: Pick<Config, "host" | "port" | "server">,
) => Promise<{ readonly address: string; readonly close: () => Promise<void> }>;

/** Alerts as the command line runs them behind a server; given by the entry. */
export type RunAlerts = (
	workspace: Workspace,
	options: {
		readonly signal: AbortSignal;
		readonly base: string;
		readonly mail: Config["mail"];
		readonly onProblem: (sentence: string) => void;
	},
) => Promise<void>;

export type Session = {
	readonly startServer: StartServer;
	/** Answers with the numbers of a process that serves nothing else. */
	readonly startMetrics: StartServer;
	readonly runAlerts: RunAlerts;
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
	readonly stderr: NodeJS.WriteStream;
	/** Whether colour is unwanted (NO_COLOR, TERM=dumb). */
	readonly plain: boolean;
	/** Aborted by the first Ctrl-C. */
	readonly signal: AbortSignal;
};

/** The global options as commander gives them. */
export type Flags = Readonly<Record<string, string | boolean | undefined>>;

/** Lines longer than this are hard to read. */
const widthMax = 100;
const widthWithoutTerminal = 80;

/** The paper that standard output is. */
export function paperOf({ stdout, plain }: Session): Paper {
	const columns = stdout.isTTY ? (stdout.columns ?? widthWithoutTerminal) : widthWithoutTerminal;
	const width = Math.max(30, Math.min(columns, widthMax));
	return { width, style: makeStyle(stdout.isTTY === true && !plain) };
}

/** The style of standard error, for progress and messages. */
export function errorStyle({ stderr, plain }: Session): Style {
	return makeStyle(stderr.isTTY === true && !plain);
}

/** The configuration that flags, environment and file give. */
export function configOf(flags: Flags): Config {
	return readConfig(flagTexts(flags));
}

/** The flags under the names of their options: `pageMbMax` is `page-mb-max`. */
export function flagTexts(flags: Flags): ConfigSources {
	const texts = Object.entries(flags).map(([name, value]) => [
		name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
		typeof value === "string" ? value : undefined,
	]);
	const { config } = flags;
	return {
		flags: Object.fromEntries(texts) as ConfigSources["flags"],
		file: typeof config === "string" ? config : undefined,
	};
}

/** Runs with the workspace that the options name, and closes it whatever happens. */
export async function withWorkspace<Value>(
	flags: Flags,
	run: (workspace: Workspace, config: Config) => Promise<Value>,
): Promise<Value> {
	const config = configOf(flags);
	// Loaded when it is needed: the store and the stages take their time.
	const { openWorkspace } = await import("../actions/workspace.ts");
	const workspace = openWorkspace(config);
	try {
		await workspace.ready();
		return await run(workspace, config);
	} finally {
		await workspace.close();
	}
}

/** Prints lines to standard output, and waits where its reader is slower. */
export async function print({ stdout }: Session, lines: readonly string[]): Promise<void> {
	if (lines.length === 0) return;
	await write(stdout, `${lines.join("\n")}\n`);
}

/** Writes and waits until the stream takes more. */
export async function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
	if (!stream.write(text)) await new Promise((resolve) => stream.once("drain", resolve));
}

/** Tells something on standard error. */
export function tell({ stderr }: Session, sentence: string): void {
	stderr.write(`${sentence}\n`);
}

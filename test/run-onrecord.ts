// Runs the command line as a person does: in a process of its own.

import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { TestHost } from "./servers/start-network.ts";

const entry = join(import.meta.dirname, "../src/main.ts");

export type Ended = {
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly stdout: string;
	readonly stderr: string;
};

export type RunOptions = {
	readonly input?: string;
	readonly environment?: Readonly<Record<string, string>>;
	/** How a program is run where it is not run here: on a host of a test network. */
	readonly command?: TestHost["command"];
};

/** Starts `onrecord` with these arguments; `ended` resolves when it has ended, however it did. */
export function startOnrecord(
	args: readonly string[],
	{ input = "", environment = {}, command = (...told) => told }: RunOptions = {},
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
	const [file, told] = command(process.execPath, [entry, ...args]);
	const child = spawn(file, [...told], { env: { ...environment } });
	let stdout = "";
	let stderr = "";
	child.stdout.setEncoding("utf8").on("data", (text: string) => {
		stdout += text;
	});
	child.stderr.setEncoding("utf8").on("data", (text: string) => {
		stderr += text;
	});
	// A program that does not read its input ends before all of it is written.
	child.stdin.on("error", () => undefined);
	child.stdin.end(input);
	const ended = new Promise<Ended>((resolve) => {
		child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
	});
	return { child, ended };
}

/** Runs `onrecord` to its end. */
export async function runOnrecord(args: readonly string[], options?: RunOptions): Promise<Ended> {
	return await startOnrecord(args, options).ended;
}

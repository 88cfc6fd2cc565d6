// Runs the command line as a person does: in a process of its own.

import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

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
};

/** Starts `onrecord` with these arguments; `ended` resolves when it has ended, however it did. */
export function startOnrecord(
	args: readonly string[],
	{ input = "", environment = {} }: RunOptions = {},
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
	const child = spawn(process.execPath, [entry, ...args], {
		env: { ...environment },
	});
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

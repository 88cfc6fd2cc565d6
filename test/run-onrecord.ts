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

export type Started = {
	readonly child: ChildProcess;
	/** Resolves when it has ended, however it did. */
	readonly ended: Promise<Ended>;
	/**
	 * Waits until it has said something on standard error, and gives what. Who sends a signal waits
	 * for this first: a process that has only just been started knows no signal. Rejects where it ends
	 * without having said it.
	 */
	readonly said: (words: RegExp) => Promise<string>;
};

/** Starts `onrecord` with these arguments. */
export function startOnrecord(
	args: readonly string[],
	{ input = "", environment = {}, command = (...told) => told }: RunOptions = {},
): Started {
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
	const said = (words: RegExp): Promise<string> =>
		new Promise((resolve, reject) => {
			const listen = (): void => {
				const [found] = words.exec(stderr) ?? [];
				if (found === undefined) return;
				child.stderr.off("data", listen);
				resolve(found);
			};
			child.stderr.on("data", listen);
			child.once("close", () => reject(new Error(`It ended without ${words}: ${stderr}`)));
			listen();
		});
	return { child, ended, said };
}

/** Runs `onrecord` to its end. */
export async function runOnrecord(args: readonly string[], options?: RunOptions): Promise<Ended> {
	return await startOnrecord(args, options).ended;
}

/** What a server says when it answers: its address, with a slash behind it. */
export const serverAddress = /http:\/\/\S+\//;

/** What a worker says when it has begun. */
export const atWork = /Working on/;

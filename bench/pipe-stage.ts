// Runs a stage over a file of JSON lines, as a user would, and times it.

import { spawn } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

const main = join(import.meta.dirname, "../src/main.ts");

/** Writes the stage's answers to `output`; rejects where the process fails. */
export async function pipeStage(stage: string, input: string, output: string): Promise<void> {
	const child = spawn(process.execPath, [main, "pipe", stage], {
		stdio: ["pipe", "pipe", "inherit"],
	});
	const ended = new Promise<number | null>((resolve, reject) => {
		child.once("error", reject);
		child.once("close", resolve);
	});
	await Promise.all([
		pipeline(createReadStream(input), child.stdin),
		pipeline(child.stdout, createWriteStream(output)),
	]);
	const code = await ended;
	if (code !== 0) throw new Error(`pipe ${stage} ended with ${code}.`);
}

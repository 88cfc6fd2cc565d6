// A stage as a Unix filter: JSON lines in, JSON lines out, one answer per line, in order.

import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

/** Answers one input value. Throws only for a value that it cannot read; that becomes `error`. */
export type PipeStage = (input: Readonly<Record<string, unknown>>) => object | Promise<object>;

/** Counts of one run: lines answered, and those whose answer was an error. */
export type PipeCounts = { readonly lines: number; readonly errors: number };

/**
 * Runs a stage over JSON lines until the input ends.
 *
 * Never dies on a line: one that is not a JSON object, or that the stage cannot read, is answered
 * by `{id, doc, error}`, with the id or doc of the line where it has one. Waits for the output to
 * drain, so that memory stays flat on inputs of any length.
 */
export async function runPipe(
	stage: PipeStage,
	input: Readable,
	output: Writable,
): Promise<PipeCounts> {
	let lines = 0;
	let errors = 0;
	for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
		if (line.trim() === "") continue;
		const answer = await answerLine(stage, line);
		lines++;
		if ("error" in answer) errors++;
		if (!output.write(`${JSON.stringify(answer)}\n`)) {
			await new Promise((resolve) => output.once("drain", resolve));
		}
	}
	return { lines, errors };
}

async function answerLine(stage: PipeStage, line: string): Promise<object> {
	let named: { id?: unknown; doc?: unknown } = {};
	try {
		const value: unknown = JSON.parse(line);
		if (value === null || typeof value !== "object" || Array.isArray(value)) {
			return { error: "A line must be a JSON object." };
		}
		named = value;
		return await stage(value as Readonly<Record<string, unknown>>);
	} catch (error) {
		const { id, doc } = named;
		return { id, doc, error: error instanceof Error ? error.message : String(error) };
	}
}

// A stage as a Unix filter: JSON lines in, JSON lines out, one answer per line, in order.

import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

/** Answers one input value. Throws only for a value that it cannot read; that becomes `error`. */
export type PipeStage = ((input: Readonly<Record<string, unknown>>) => object | Promise<object>) & {
	/**
	 * For a stage whose later inputs bear on earlier answers (two stories turn out to be one):
	 * answers wait until so many lines have come in after them, then go through `settle`.
	 */
	readonly settleLines?: number;
	/** The answer as it stands now. */
	readonly settle?: (answer: object) => object;
};

/** When the input pauses for so long, waiting answers are given as they stand. */
const pauseMs = 1000;

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
	const waiting = new WaitingAnswers(stage, output);
	const pause = setInterval(() => waiting.flushAfterPause(), pauseMs / 2);
	for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
		if (line.trim() === "") continue;
		const answer = await answerLine(stage, line);
		lines++;
		if ("error" in answer) errors++;
		if (!waiting.add(answer)) await new Promise((resolve) => output.once("drain", resolve));
	}
	clearInterval(pause);
	waiting.flush();
	return { lines, errors };
}

/** Answers in the order of their lines, those of a settling stage held back for a while. */
class WaitingAnswers {
	private isDrained = true;
	private answers: object[] = [];
	private first = 0;
	private addedMs = 0;
	private readonly stage: PipeStage;
	private readonly output: Writable;

	constructor(stage: PipeStage, output: Writable) {
		this.stage = stage;
		this.output = output;
	}

	/** False where the output must drain before more is added. */
	add(answer: object): boolean {
		this.addedMs = performance.now();
		this.answers.push(answer);
		this.isDrained = true;
		while (this.answers.length - this.first > (this.stage.settleLines ?? 0)) this.writeFirst();
		return this.isDrained;
	}

	flush(): void {
		while (this.first < this.answers.length) this.writeFirst();
	}

	flushAfterPause(): void {
		if (performance.now() - this.addedMs >= pauseMs) this.flush();
	}

	private writeFirst(): void {
		const answer = this.answers[this.first++];
		if (answer === undefined) return;
		const settled = "error" in answer ? answer : (this.stage.settle?.(answer) ?? answer);
		this.isDrained = this.output.write(`${JSON.stringify(settled)}\n`);
		if (this.first < 1024) return;
		this.answers = this.answers.slice(this.first);
		this.first = 0;
	}
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

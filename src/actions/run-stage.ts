// One stage as a Unix filter: JSON lines in, JSON lines out.

import type { Readable, Writable } from "node:stream";
import { type PipeCounts, runPipe } from "../jobs/pipe/run-pipe.ts";
import { pipeStages } from "../jobs/pipe/stages.ts";

/** The stages that can be run, by name. */
export const stageNames: readonly string[] = Object.keys(pipeStages);

/** Runs a stage until its input ends; undefined for a name that is no stage. */
export async function runStage(
	name: string,
	options: { readonly explain: boolean },
	input: Readable,
	output: Writable,
): Promise<PipeCounts | undefined> {
	const makeStage = pipeStages[name];
	if (makeStage === undefined) return undefined;
	return await runPipe(await makeStage(options), input, output);
}

// Runs stages side by side, each in a loop of its own, until it is stopped.

import type { WorkOptions } from "./engine.ts";
import type { PauseFor } from "./pause-for.ts";
import type { WorkStage } from "./stages.ts";

/** Does what there is to do, and says how much that was. */
export type StageStep = (signal: AbortSignal | undefined) => Promise<number>;

export type RunningOptions = WorkOptions & {
	readonly pause: PauseFor;
	readonly isClosed: () => boolean;
};

/** How long a loop waits that found nothing to do. */
const idleMs = 300;
const afterProblemMs = 2_000;

/** Resolves when the signal came and every step at hand is done. */
export async function runStages(
	steps: Readonly<Record<WorkStage, StageStep>>,
	options: RunningOptions,
): Promise<void> {
	await Promise.all(options.stages.map((stage) => runStage(stage, steps[stage], options)));
}

async function runStage(
	stage: WorkStage,
	step: StageStep,
	{ signal, onProblem, pause, isClosed }: RunningOptions,
): Promise<void> {
	let told: string | undefined;
	while (!(signal.aborted || isClosed())) {
		try {
			const done = await step(signal);
			told = undefined;
			if (done === 0) await pause(idleMs, signal);
		} catch (error) {
			const problem = error instanceof Error ? error.message : String(error);
			// A database that is away fails every try; that is told once.
			if (problem !== told) onProblem(`${stage}: ${problem}`);
			told = problem;
			await pause(afterProblemMs, signal);
		}
	}
}

// How much time the stages took since this process began, for whoever watches over it.

export type StageTime = { readonly stage: string; readonly runs: number; readonly ms: number };

const times = new Map<string, StageTime>();

/** Adds the time of one run of a stage. */
export function noteStageTime(stage: string, ms: number): void {
	const { runs, ms: before } = times.get(stage) ?? { runs: 0, ms: 0 };
	times.set(stage, { stage, runs: runs + 1, ms: before + ms });
}

/** All stages that ran, with their runs and milliseconds together. */
export function listStageTimes(): readonly StageTime[] {
	return [...times.values()];
}

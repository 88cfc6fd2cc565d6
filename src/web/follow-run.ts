// Follows a run of intake until it has finished.

import type { Run } from "../wire/intake.ts";
import { api } from "./api.ts";

const waitMs = 300;

/** Asks again until the run has finished; calls `onprogress` with every answer. */
export async function followRun(started: Run, onprogress: (run: Run) => void): Promise<Run> {
	let run = started;
	onprogress(run);
	while (!run.finished) {
		await new Promise((resolve) => setTimeout(resolve, waitMs));
		run = await api.run(run.id);
		onprogress(run);
	}
	return run;
}

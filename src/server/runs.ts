// Reads that were asked for over the API, and how far each one got.

import { randomUUID } from "node:crypto";
import type { Run } from "../wire/intake.ts";

/** How many finished runs are remembered; the oldest are forgotten first. */
const runsMax = 200;
const notesMax = 200;

export type RunUpdate = Partial<Omit<Run, "id" | "finished">>;
type Work = (update: (progress: RunUpdate) => void) => Promise<RunUpdate>;

export type Runs = {
	/** Starts the work and answers at once; ask `find` how far it got. */
	readonly start: (work: Work) => Run;
	readonly find: (id: string) => Run | undefined;
};

export function createRuns(): Runs {
	const runs = new Map<string, Run>();
	const forgetOldest = (): void => {
		for (const [id, run] of runs) {
			if (runs.size <= runsMax) return;
			if (run.finished) runs.delete(id);
		}
	};
	const put = (run: Run): Run => {
		runs.set(run.id, { ...run, notes: run.notes.slice(0, notesMax) });
		return run;
	};
	return {
		find: (id) => runs.get(id),
		start: (work) => {
			const first = newRun(randomUUID());
			const update = (progress: RunUpdate): Run =>
				put({ ...(runs.get(first.id) ?? first), ...progress });
			put(first);
			forgetOldest();
			work(update).then(
				(last) => put({ ...update(last), finished: true }),
				(error: unknown) => {
					const { notes } = update({});
					const note = error instanceof Error ? error.message : String(error);
					put({ ...update({ notes: [...notes, note] }), finished: true });
				},
			);
			return first;
		},
	};
}

function newRun(id: string): Run {
	return {
		id,
		total: 0,
		done: 0,
		read: 0,
		duplicates: 0,
		skipped: 0,
		failed: 0,
		storiesLeft: 0,
		notes: [],
		stories: [],
		finished: false,
	};
}

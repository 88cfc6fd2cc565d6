// What runs in each process of many that share a store: its stages, and what one of them tends.

import { pause } from "./pause.ts";
import { whileSeated } from "./while-seated.ts";
import type { Workspace } from "./workspace.ts";

export type KeepUpOptions = {
	readonly signal: AbortSignal;
	/** Told once for each failure; the work goes on after a wait. */
	readonly onProblem: (sentence: string) => void;
};

const tendMs = 5_000;
const afterProblemMs = 5_000;

/** Resolves when the signal comes and the work at hand is done. */
export async function keepUpShared(
	workspace: Workspace,
	options: KeepUpOptions,
	tend: () => Promise<void>,
): Promise<void> {
	await Promise.all([runStages(workspace, options), keepTending(workspace, options, tend)]);
}

/** A store or a broker that is away when the process starts is waited for. */
async function runStages(workspace: Workspace, options: KeepUpOptions): Promise<void> {
	const { signal, onProblem } = options;
	const stages = workspace.options.engines?.stages ?? [];
	while (!signal.aborted && stages.length > 0) {
		try {
			const engine = await workspace.findEngine();
			await engine?.work?.({ stages, signal, onProblem });
		} catch (error) {
			onProblem(error instanceof Error ? error.message : String(error));
			await pause(afterProblemMs, signal);
		}
	}
}

/** One process at a time drops old pages and talks to hubs. */
async function keepTending(
	workspace: Workspace,
	{ signal, onProblem }: KeepUpOptions,
	tend: () => Promise<void>,
): Promise<void> {
	await whileSeated(workspace, { name: "tend", signal, onProblem }, async (seated) => {
		while (!seated.aborted) {
			await tend();
			await pause(tendMs, seated);
		}
	});
}

// What runs in each process of many that share a store: its stages, and what one of them tends.

import type { WriterSeat } from "../store/shared-work.ts";
import type { KeepUpOptions } from "./keep-up.ts";
import { pause } from "./pause.ts";
import type { Workspace } from "./workspace.ts";

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
	{ store: { shared } }: Workspace,
	{ signal, onProblem }: KeepUpOptions,
	tend: () => Promise<void>,
): Promise<void> {
	let seat: WriterSeat | undefined;
	while (!signal.aborted) {
		try {
			if ((await seat?.confirm()) !== true) seat = await shared?.takeSeat("tend");
			if (seat !== undefined) await tend();
		} catch (error) {
			onProblem(error instanceof Error ? error.message : String(error));
		}
		await pause(tendMs, signal);
	}
	await seat?.release();
}

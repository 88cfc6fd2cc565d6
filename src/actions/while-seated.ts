// What only one process at a time may do, where several share a store.

import type { WriterSeat } from "../store/shared-work.ts";
import { pause } from "./pause.ts";
import type { Workspace } from "./workspace.ts";

export type SeatedOptions = {
	/** What the seat is called: "alerts". */
	readonly name: string;
	readonly signal: AbortSignal;
	/** Told once for each failure; it is tried again after a wait. */
	readonly onProblem: (sentence: string) => void;
};

const confirmMs = 5_000;

/**
 * Runs while this process has the seat, and again when it gets it back; the signal that `run` takes
 * comes when the seat is lost. Over a data folder it just runs. Resolves when `signal` comes.
 */
export async function whileSeated(
	{ store: { shared } }: Workspace,
	{ name, signal, onProblem }: SeatedOptions,
	run: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
	if (shared === undefined) return await run(signal);
	while (!signal.aborted) {
		try {
			const seat = await shared.takeSeat(name);
			if (seat !== undefined) await runSeated(seat, signal, run);
		} catch (error) {
			onProblem(error instanceof Error ? error.message : String(error));
		}
		await pause(confirmMs, signal);
	}
}

async function runSeated(
	seat: WriterSeat,
	signal: AbortSignal,
	run: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
	const lost = new AbortController();
	const timer = setInterval(() => {
		seat.confirm().then(
			(isHeld) => isHeld || lost.abort(),
			() => lost.abort(),
		);
	}, confirmMs);
	try {
		await run(AbortSignal.any([signal, lost.signal]));
	} finally {
		clearInterval(timer);
		await seat.release();
	}
}

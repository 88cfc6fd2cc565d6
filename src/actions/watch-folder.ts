// Takes in what comes into a folder, until it is stopped.

import { createFolderScan } from "../jobs/inputs/folder-scan.ts";
import { pause } from "./pause.ts";
import { type Reading, readInputs } from "./read-inputs.ts";
import type { Workspace } from "./workspace.ts";

export type WatchOptions = {
	readonly signal: AbortSignal;
	/** Called after each reading of new or changed files. */
	readonly onRead: (reading: Reading) => void;
	/** Told once for each failure; the watch goes on. */
	readonly onProblem: (sentence: string) => void;
};

/** How often the folder is looked at. */
const lookMs = 2_000;

/** Resolves when the signal comes. Files that were read before, in an earlier run, change nothing. */
export async function watchFolder(
	workspace: Workspace,
	folder: string,
	{ signal, onRead, onProblem }: WatchOptions,
): Promise<void> {
	const scan = createFolderScan(folder);
	while (!signal.aborted) {
		try {
			const paths = await scan.look();
			const inputs = paths.map((path) => ({ kind: "path" as const, path }));
			if (paths.length > 0) onRead(await readInputs(workspace, inputs, { signal }));
		} catch (error) {
			onProblem(error instanceof Error ? error.message : String(error));
		}
		await pause(lookMs, signal);
	}
}

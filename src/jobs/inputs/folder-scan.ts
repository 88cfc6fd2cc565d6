// Which files of a folder are new or were changed since the last look.

import { walkPaths } from "./walk-paths.ts";

export type FolderScan = {
	/** The files that are new or changed and have come to rest, in the order of their names. */
	readonly look: () => Promise<readonly string[]>;
};

/** Files of one folder whose state is remembered. */
const filesMax = 1_000_000;

/**
 * Watches a folder by looking: that works on every file system, over networks too. A file counts
 * once it is the same at two looks, so that one that is still being written is not read by half.
 */
export function createFolderScan(folder: string): FolderScan {
	/** Size and time of change of each file at the last look, and whether it was given out so. */
	let known = new Map<string, { readonly stamp: string; readonly given: boolean }>();
	return {
		look: async () => {
			const seen: typeof known = new Map();
			const rested: string[] = [];
			for await (const found of walkPaths(folder)) {
				if ("failed" in found || seen.size >= filesMax) continue;
				const { path, bytes, changedMs } = found;
				const stamp = `${bytes} ${changedMs}`;
				const before = known.get(path);
				const isRested = before?.stamp === stamp;
				if (isRested && !before.given) rested.push(path);
				seen.set(path, { stamp, given: isRested });
			}
			known = seen;
			return rested;
		},
	};
}

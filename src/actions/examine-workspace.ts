// What `onrecord doctor` tells: versions, the data folder, its space, its health, its last errors.

import { statfs } from "node:fs/promises";
import { resolve } from "node:path";
import type { QuarantinedJob } from "../store/job-table.ts";
import type { StoreCounts } from "../store/store.ts";
import type { Workspace } from "./workspace.ts";

export type Examination = {
	readonly nodeVersion: string;
	readonly dataFolder: string;
	readonly formatVersion: number;
	/** Undefined where the record is in a database, which has disks of its own. */
	readonly freeBytes: number | undefined;
	readonly counts: StoreCounts;
	/** Whether this process could take in pages, or another one is doing so. */
	readonly isWriter: boolean;
	/** Sentences about what is wrong; none where all is well. */
	readonly problems: readonly string[];
	/** The newest pages that were set aside. */
	readonly quarantined: readonly QuarantinedJob[];
};

/** Less free space than this is told as a problem. */
const freeBytesMin = 200_000_000;
const quarantinedShownMax = 20;

/** Looks at everything; reads, writes nothing. */
export async function examineWorkspace(workspace: Workspace): Promise<Examination> {
	const { store, options } = workspace;
	const isShared = store.shared !== undefined;
	const dataFolder = isShared ? "in PostgreSQL" : resolve(options.dataFolder);
	const freeBytes = isShared ? undefined : await findFreeBytes(dataFolder);
	const problems = [...(await store.check())];
	if (freeBytes !== undefined && freeBytes < freeBytesMin) {
		const megabytes = Math.round(freeBytes / 1_000_000);
		problems.push(`Only ${megabytes} MB are free on the disk of the data folder.`);
	}
	return {
		...{ nodeVersion: process.version, dataFolder, freeBytes, problems },
		formatVersion: store.formatVersion,
		counts: await store.count(),
		isWriter: (await workspace.findEngine()) !== undefined,
		quarantined: await store.jobs.listQuarantined(quarantinedShownMax),
	};
}

async function findFreeBytes(folder: string): Promise<number> {
	const { bavail, bsize } = await statfs(folder);
	return bavail * bsize;
}

/** Puts the pages that were set aside back into the queue; says how many. */
export async function replayQuarantined({ store, now }: Workspace): Promise<number> {
	return await store.jobs.replayQuarantined(now());
}

// The numbers by which somebody who runs a server sees how it is doing.

import { feedTroubleOf } from "../jobs/feeds/health-of.ts";
import { listStageTimes, type StageTime } from "../jobs/stage-times.ts";
import type { Store, StoreCounts } from "../store/store.ts";
import type { Workspace } from "./workspace.ts";

export type QueueMeasure = {
	readonly kind: string;
	readonly waiting: number;
	readonly lent: number;
	readonly deliveredAgain: number;
};

export type RecordMeasures = {
	readonly counts: StoreCounts;
	/** Feeds by their trouble; "none" where they are well. */
	readonly feeds: Readonly<Record<string, number>>;
	/** How far each stage is behind; none over a data folder, where `jobs` tells. */
	readonly queue: readonly QueueMeasure[];
	/** What ran in this process. */
	readonly stages: readonly StageTime[];
};

/** Counts everything: on a large record that takes its time, so do not ask every second. */
export async function measureRecord({
	store,
	now,
	findEngine,
}: Workspace): Promise<RecordMeasures> {
	const feeds: Record<string, number> = {};
	for (const { state } of await store.feeds.list()) {
		const trouble = feedTroubleOf(state, now());
		feeds[trouble] = (feeds[trouble] ?? 0) + 1;
	}
	const engine = store.shared === undefined ? undefined : await findEngine();
	const queue = [...((await engine?.measureQueue()) ?? []), ...(await measureStages(store))];
	return { counts: await store.count(), feeds, queue, stages: listStageTimes() };
}

/** What waits for writers, by language, and for whoever derives: the store alone knows. */
async function measureStages({ shared, jobs, stories }: Store): Promise<readonly QueueMeasure[]> {
	if (shared === undefined) return [];
	const idle = { lent: 0, deliveredAgain: 0 };
	const partitions = await shared.listPartitions();
	const written = partitions.map(async (partition) => {
		const kind = `write:${partition}`;
		return { kind, waiting: (await jobs.count(kind)).waiting, ...idle };
	});
	const derived = { kind: "derive", waiting: await stories.countStale(), ...idle };
	return [...(await Promise.all(written)), derived];
}

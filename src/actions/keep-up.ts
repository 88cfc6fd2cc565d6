// What runs behind a server: takes in what waits and puts stories on record, until it is stopped.

import { tellHub } from "../jobs/feeds/tell-hub.ts";
import { dropOldLogs } from "./drop-old-logs.ts";
import { dropOldPages } from "./drop-old-pages.ts";
import { type KeepUpOptions, keepUpShared } from "./keep-up-shared.ts";
import { pause } from "./pause.ts";
import { askHubs } from "./receive-pushes.ts";
import type { Workspace } from "./workspace.ts";

/** How often it looks whether there is something to do. */
const lookMs = 1_000;
const afterProblemMs = 15_000;

/** How often pages beyond the owner's limits are dropped, and hubs are asked. */
const tendGapMs = 10 * 60 * 1000;

/** How often the hub of our own feeds is told of changes, where there is one. */
const tellGapMs = 60 * 1000;

/** Resolves when the signal comes and the work at hand is done. */
export async function keepUp(workspace: Workspace, options: KeepUpOptions): Promise<void> {
	const { signal, onProblem } = options;
	if (workspace.store.shared !== undefined) {
		await keepUpShared(workspace, options, makeTender(workspace));
		return;
	}
	const tend = makeTender(workspace);
	while (!signal.aborted) {
		let waitMs = lookMs;
		try {
			await workOnce(workspace, signal);
			await tend();
		} catch (error) {
			onProblem(error instanceof Error ? error.message : String(error));
			waitMs = afterProblemMs;
		}
		await pause(waitMs, signal);
	}
}

/** What has to be done now and then, when its time has come. */
function makeTender(workspace: Workspace): () => Promise<void> {
	let tendMs = 0;
	let tellMs = 0;
	return async () => {
		if (workspace.now() >= tendMs) {
			await dropOldPages(workspace);
			await dropOldLogs(workspace);
			await askHubs(workspace);
			tendMs = workspace.now() + tendGapMs;
		}
		if (workspace.now() >= tellMs) {
			await tellOwnHub(workspace);
			tellMs = workspace.now() + tellGapMs;
		}
	};
}

async function tellOwnHub({ store, web, options }: Workspace): Promise<void> {
	const { publicUrl, hubUrl } = options;
	if (publicUrl === undefined || hubUrl === undefined) return;
	await tellHub({ store, web, publicUrl, hubUrl });
}

async function workOnce(workspace: Workspace, signal: AbortSignal): Promise<void> {
	const { store, findEngine } = workspace;
	if (!(await isWorkDue(workspace))) return;
	const engine = await findEngine();
	await engine?.poll(signal);
	const { waiting } = await store.jobs.count("intake");
	if (waiting > 0) await engine?.takeIn({ signal });
	await engine?.derive(waiting > 0 ? "grown" : "all", { signal });
}

/** Pages to be looked at again wait for hours: only what is due, or was left by another, counts. */
async function isWorkDue({ store, now }: Workspace): Promise<boolean> {
	if ((await store.feeds.listDue(now(), 1)).length > 0) return true;
	if ((await store.stories.listStale(1)).length > 0) return true;
	for (const kind of ["fetch", "intake"]) {
		const dueMs = await store.jobs.findNextDueMs(kind);
		if (dueMs !== undefined && dueMs <= now()) return true;
		if ((await store.jobs.count(kind)).leased > 0) return true;
	}
	return false;
}

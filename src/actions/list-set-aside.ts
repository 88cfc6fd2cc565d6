// Pages that were set aside after an error, and inputs that were skipped: for the desk.

import type { PageId } from "../store/store.ts";
import type { SetAside } from "../wire/corrections.ts";
import { readProblem } from "./read-problem.ts";
import type { Workspace } from "./workspace.ts";

const pagesShownMax = 50;

/** The newest pages that were set aside or skipped, by the address or path that they came from. */
export async function listSetAside({ store }: Workspace): Promise<SetAside> {
	const jobs = await store.jobs.listQuarantined(pagesShownMax);
	const pages: SetAside["pages"][number][] = [];
	for (const { id, key, error, atMs } of jobs) {
		const page = await store.pages.find(key as PageId);
		const name = page?.url ?? page?.path ?? key;
		pages.push({ id, name, problem: readProblem(error), atMs });
	}
	const skips = (await store.pages.listSkipped(pagesShownMax)).map(({ id, name, skip, atMs }) => ({
		...{ id, name, reason: skip.skip, detail: skip.detail, atMs },
	}));
	const counts = await store.count();
	return { pages, skips, count: counts.quarantined, skipped: counts.skips, waiting: counts.jobs };
}

// Fetches the articles that feeds announced, and keeps their pages.

import type { PageHints } from "../../news/page.ts";
import { FetchError } from "../../pipeline/1-fetch/http/fetch-error.ts";
import type { Queue, QueuedJob } from "../../queue/queue.ts";
import type { Store } from "../../store/store.ts";
import { pageId } from "../page-id.ts";
import type { Web } from "./web.ts";

/** A link with what its feed says of it. */
export type AnnouncedLink = { readonly url: string; readonly hints: PageHints };

/** The key of the job that fetches a link. */
export function fetchKey(link: AnnouncedLink): string {
	return JSON.stringify(link);
}

export type FetchParts = {
	readonly store: Store;
	readonly queue: Queue;
	readonly web: Web;
	readonly now: () => number;
	readonly signal: AbortSignal | undefined;
};

/** Requests under way at once; the gate lets few of them go to one host. */
const fetchesMax = 24;

/** A page that is missing or refused now may be there later, but not at once. */
const againMsMin = 2 * 60 * 1000;

/** Fetches every link that is due; says how many pages came. */
export async function fetchLinks(parts: FetchParts): Promise<number> {
	let fetched = 0;
	while (parts.signal?.aborted !== true) {
		const jobs = await parts.queue.take("fetch", fetchesMax);
		if (jobs.length === 0) break;
		const done = await Promise.all(jobs.map((job) => fetchLink(parts, job)));
		fetched += done.filter((came) => came).length;
	}
	return fetched;
}

async function fetchLink({ store, queue, web, now }: FetchParts, job: QueuedJob): Promise<boolean> {
	const { url, hints } = JSON.parse(job.key) as AnnouncedLink;
	try {
		const { page } = await web.fetchAsRobot(url);
		if (page !== undefined) {
			const kept = { ...page, hints };
			await store.pages.add([{ id: pageId(kept), page: kept }], now());
		}
		await store.jobs.end([job.id]);
		return page !== undefined;
	} catch (error) {
		if (!(error instanceof FetchError)) throw error;
		const { message, retry, waitMs = 0 } = error;
		if (retry) await queue.fail(job, `${url}: ${message}`, Math.max(waitMs, againMsMin));
		else await store.jobs.quarantine(job.id, `${url}: ${message}`, now());
		return false;
	}
}

// Fetches the articles that feeds announced, and keeps their pages.

import type { PageHints } from "../../news/page.ts";
import { FetchError } from "../../pipeline/1-fetch/http/fetch-error.ts";
import type { Queue, QueuedJob } from "../../queue/queue.ts";
import type { PageId, Store } from "../../store/store.ts";
import { pageId } from "../page-id.ts";
import type { Validators, Web } from "./web.ts";

/** A link with what its feed says of it. */
export type AnnouncedLink = {
	readonly url: string;
	readonly hints: PageHints;
	/** The page made of the feed's own text, for a link that cannot be fetched. */
	readonly own?: PageId;
	/** How often it was fetched before, and what the last answer gave. */
	readonly look?: number;
	readonly known?: Validators;
};

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

/** A new article is looked at again after these times: most of what is changed, is changed then. */
const lookAgainMs: readonly number[] = [2, 24].map((hours) => hours * 60 * 60 * 1000);

/** What was published longer ago is not looked at again. */
const freshMsMax = 2 * 24 * 60 * 60 * 1000;

/** Fetches every link that is due; says how many pages came. */
export async function fetchLinks(parts: FetchParts): Promise<number> {
	let fetched = 0;
	while (parts.signal?.aborted !== true) {
		const jobs = await parts.queue.take("fetch", fetchesMax);
		if (jobs.length === 0) break;
		fetched += await fetchSome(parts, jobs);
	}
	return fetched;
}

async function fetchSome(parts: FetchParts, jobs: readonly QueuedJob[]): Promise<number> {
	const came = await Promise.allSettled(jobs.map((job) => fetchLink(parts, job)));
	const left = jobs.filter((_, at) => came[at]?.status === "rejected");
	await parts.queue.done(jobs.filter((job) => !left.includes(job)));
	await parts.queue.giveBack(left).catch(() => undefined);
	const failed = came.find((one) => one.status === "rejected");
	if (failed !== undefined) throw failed.reason;
	return came.filter((one) => one.status === "fulfilled" && one.value).length;
}

async function fetchLink(parts: FetchParts, job: QueuedJob): Promise<boolean> {
	const { store, web, now } = parts;
	const link = JSON.parse(job.key) as AnnouncedLink;
	try {
		const { page, etag, lastModified } = await web.fetchAsRobot(link.url, link.known);
		if (page !== undefined) {
			const kept = { ...page, hints: link.hints };
			await store.pages.add([{ id: pageId(kept), page: kept }], now());
		}
		await planNextLook(parts, { ...link, known: { etag, lastModified } });
		await store.jobs.end([job.id]);
		return page !== undefined;
	} catch (error) {
		if (!(error instanceof FetchError)) throw error;
		await endFailed(parts, job, error);
		return false;
	}
}

async function planNextLook({ store, now }: FetchParts, link: AnnouncedLink): Promise<void> {
	const { look = 0, hints } = link;
	const waitMs = lookAgainMs[look];
	const ageMs = now() - (hints.publishedMs ?? 0);
	if (waitMs === undefined || Math.abs(ageMs) > freshMsMax) return;
	const key = fetchKey({ ...link, look: look + 1 });
	await store.jobs.add([{ kind: "fetch", key, dueMs: now() + waitMs }]);
}

async function endFailed(
	{ store, queue, now }: FetchParts,
	job: QueuedJob,
	{ message, retry, waitMs = 0 }: FetchError,
): Promise<void> {
	const { url, own, look = 0 } = JSON.parse(job.key) as AnnouncedLink;
	const told = `${url}: ${message}`;
	if (look > 0) {
		// A second look that fails is no loss: the page is kept as it was.
		await store.jobs.end([job.id]);
		return;
	}
	if (retry) {
		const fate = await queue.fail(job, told, Math.max(waitMs, againMsMin));
		if (fate === "retried") return;
	} else await store.jobs.quarantine(job.id, told, now());
	if (own !== undefined) await store.jobs.add([{ kind: "intake", key: own, dueMs: now() }]);
}

// How a feed is doing, for the person who follows it.

import type { FeedHealth } from "../../../news/feed.ts";
import type { FeedState } from "../../../news/feed-state.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** So many failures, empty answers or wrong answers in a row are no accident. */
const streakMin = 3;

/** A feed without anything newer than this sleeps. */
const staleMs = 60 * dayMs;

/** Old entries under new dates for this long are all that the feed has. */
const repeatsMs = 14 * dayMs;

/** The share of entries without a date from which a feed counts as undated. */
const undatedShareMin = 0.5;

type Check = (state: FeedState, nowMs: number) => FeedHealth | undefined;

/** From the worst trouble to the least. */
const checks: readonly Check[] = [
	({ status, lastFailure }) =>
		status === "gone" ? { trouble: "gone", detail: lastFailure ?? "Gone for good." } : undefined,
	({ answeredMs, failures, lastFailure }) =>
		answeredMs === undefined && failures >= streakMin
			? { trouble: "never-answered", detail: `Never answered: ${lastFailure ?? "no reason given"}` }
			: undefined,
	({ failures, lastFailure }) =>
		failures >= streakMin
			? { trouble: "failing", detail: `${failures} failures in a row: ${lastFailure ?? ""}` }
			: undefined,
	({ notFeeds }) =>
		notFeeds >= streakMin
			? { trouble: "not-a-feed", detail: `The last ${notFeeds} answers were no feed.` }
			: undefined,
	({ emptyAnswers }) =>
		emptyAnswers >= streakMin
			? { trouble: "empty", detail: `The last ${emptyAnswers} answers had no entry.` }
			: undefined,
	({ newestMs, newMs, addedMs }, nowMs) =>
		nowMs - (newMs ?? addedMs) > repeatsMs && nowMs - (newestMs ?? 0) < repeatsMs
			? { trouble: "only-repeats", detail: "It gives entries that we had under new dates." }
			: undefined,
	({ newestMs, newMs }, nowMs) => {
		const lastMs = newestMs ?? newMs;
		return lastMs !== undefined && nowMs - lastMs > staleMs
			? { trouble: "stale", detail: `Nothing new in ${Math.floor((nowMs - lastMs) / dayMs)} days.` }
			: undefined;
	},
	({ undatedShare }) =>
		undatedShare >= undatedShareMin
			? {
					trouble: "undated",
					detail: `${Math.round(100 * undatedShare)}% of its entries bear no date.`,
				}
			: undefined,
];

/** The worst trouble of a feed, with the reason in words; none where it is well or still new. */
export function feedHealth(state: FeedState, nowMs: number): FeedHealth {
	for (const check of checks) {
		const found = check(state, nowMs);
		if (found !== undefined) return found;
	}
	const detail = state.answeredMs === undefined ? "Not asked yet." : "Answers and brings news.";
	return { trouble: undefined, detail };
}

// Which feeds are asked now.

import type { FeedState } from "../../../news/feed-state.ts";

/** How many feeds are asked in one go, in all and of one host. */
export type DueLimits = { readonly totalMax: number; readonly perHostMax: number };

/** The feeds that are due, the longest waiting first. */
export function dueFeeds(
	states: readonly FeedState[],
	nowMs: number,
	{ totalMax, perHostMax }: DueLimits,
): readonly FeedState[] {
	const perHost = new Map<string, number>();
	const due = states
		.filter(({ status, nextMs }) => status === "active" && nextMs <= nowMs)
		.sort((a, b) => a.nextMs - b.nextMs || (a.url < b.url ? -1 : 1));
	const chosen: FeedState[] = [];
	for (const state of due) {
		if (chosen.length >= totalMax) break;
		const host = hostOf(state.url);
		const count = perHost.get(host) ?? 0;
		if (count >= perHostMax) continue;
		perHost.set(host, count + 1);
		chosen.push(state);
	}
	return chosen;
}

/** When the next feed is due; undefined where none ever is. */
export function nextDueMs(states: readonly FeedState[]): number | undefined {
	let next: number | undefined;
	for (const { status, nextMs } of states) {
		if (status === "active" && (next === undefined || nextMs < next)) next = nextMs;
	}
	return next;
}

/** The host that a feed is asked from; the address itself where it has none. */
export function hostOf(url: string): string {
	return URL.parse(url)?.host ?? url;
}

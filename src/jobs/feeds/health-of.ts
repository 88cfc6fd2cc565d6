// How a feed is doing, in a sentence.

import type { FeedState } from "../../news/feed-state.ts";
import { feedHealth } from "../../pipeline/1-fetch/schedule/feed-health.ts";

/** The worst trouble of a feed, or that it is well. */
export function healthOf(state: FeedState, nowMs: number): string {
	return feedHealth(state, nowMs).detail;
}

/** Troubles in which nothing new comes from a feed that should give something. */
const severe: ReadonlySet<string> = new Set([
	...["gone", "never-answered", "failing", "not-a-feed", "empty"],
]);

/** Why nothing comes from a feed any more, in a sentence; undefined where it works. */
export function troubleOf(state: FeedState, nowMs: number): string | undefined {
	const { trouble, detail } = feedHealth(state, nowMs);
	return trouble !== undefined && severe.has(trouble) ? detail : undefined;
}

/** The trouble of a feed in one word; "none" where it is well. */
export function feedTroubleOf(state: FeedState, nowMs: number): string {
	return feedHealth(state, nowMs).trouble ?? "none";
}

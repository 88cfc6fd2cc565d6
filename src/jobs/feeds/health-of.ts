// How a feed is doing, in a sentence.

import type { FeedState } from "../../news/feed-state.ts";
import { feedHealth } from "../../pipeline/1-fetch/schedule/feed-health.ts";

/** The worst trouble of a feed, or that it is well. */
export function healthOf(state: FeedState, nowMs: number): string {
	return feedHealth(state, nowMs).detail;
}

// How much an article's date speaks for a story.

import type { Profile } from "./profile-article.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** However long ago, so much of the likeness counts: a story may rest for months. */
const farCloseness = 0.5;

/** Days in which the rest falls to about a third. */
const fadeDays = 2;

/** 1 inside the story's dates or where either has none, falling with the days between them. */
export function timeCloseness(
	published: Profile["published"],
	story: { readonly earliestMs: number | undefined; readonly latestMs: number | undefined },
): number {
	if (published === undefined) return 1;
	if (story.earliestMs === undefined || story.latestMs === undefined) return 1;
	const afterMs = published.latestMs - story.latestMs;
	const beforeMs = story.earliestMs - published.latestMs;
	const days = Math.max(0, afterMs, beforeMs) / dayMs;
	return farCloseness + (1 - farCloseness) * Math.exp(-days / fadeDays);
}

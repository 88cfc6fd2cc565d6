// Stories that only an article which comes late shows to be one (docs/notes/stories.md).

import { clocksApartMs, clocksCloseness } from "./nearest-story.ts";
import type { StoryState } from "./story-state.ts";
import type { TermVector } from "./term-vector.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** An article is late for a story with news later than its own by more than this. */
const lateMsMin = dayMs;

/** The stories that it is compared with are at least so like it. */
const alikeMin = 0.125;

/** Stories that a late article is like become one from this nearness of theirs on. */
const nearnessMin = 0.17;

/** How much of their likeness counts at most where it rests on words that are theirs alone. */
const ownClosenessMax = 0.8;

/** How far apart in time such words still join them, in milliseconds. */
const ownFadeMs = 20 * dayMs;

/** The stories that a late article is like, the most like first; none for one that is not late. */
export function findLateFor(
	clockMs: number | undefined,
	vector: TermVector,
	candidates: readonly StoryState[],
): StoryState[] {
	if (clockMs === undefined) return [];
	const latestMs = Math.max(...candidates.flatMap(({ clocks }) => clocks.map((at) => at ?? 0)), 0);
	if (clockMs >= latestMs - lateMsMin) return [];
	return candidates
		.map((story) => ({ story, likeness: story.likenessTo(vector) }))
		.filter(({ likeness }) => likeness >= alikeMin)
		.sort((a, b) => b.likeness - a.likeness || a.story.number - b.story.number)
		.map(({ story }) => story);
}

/**
 * Whether two stories that a late article is like are one: in order of time, words that are theirs
 * alone would have kept the earlier open for the later. The nearness where they are; undefined where
 * they are not, and for stories without dates, which nothing but their words would tell apart.
 */
export function lateNearness(
	one: StoryState,
	other: StoryState,
	vector: TermVector,
): number | undefined {
	const apartMs = clocksApartMs(one, other);
	if (apartMs === undefined) return undefined;
	const own = one.ownershipWith(other, vector);
	const far = ownClosenessMax * own * Math.exp(-((apartMs / ownFadeMs) ** 2));
	const nearness = one.likenessToStory(other) * (far + (1 - far) * clocksCloseness(one, other));
	return nearness >= nearnessMin ? nearness : undefined;
}

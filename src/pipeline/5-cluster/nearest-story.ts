// Which of the stories that an article may belong to is the nearest.

import type { Profile } from "./profile-article.ts";
import type { StoryState } from "./story-state.ts";
import type { TermVector } from "./term-vector.ts";
import { timeCloseness } from "./time-closeness.ts";

/** A story with its nearness to an article: likeness of terms times closeness of clocks. */
export type NearStory = { readonly story: StoryState; readonly nearness: number };

/** An article joins a story from this nearness on (docs/notes/stories.md has the figures). */
const joinNearnessMin = 0.125;

/** A headline shares few words with anything: its likeness counts for up to this share more. */
const shortEase = 0.6;

/** The number of terms at which the ease has fallen to a third. */
const shortTerms = 20;

/** The stories that an article is near enough to join, the nearest first. */
export function findNear(
	profile: Profile,
	vector: TermVector,
	candidates: readonly StoryState[],
): NearStory[] {
	const alike = candidates.map((story) => ({ story, likeness: story.likenessTo(vector) }));
	alike.sort((a, b) => b.likeness - a.likeness || a.story.number - b.story.number);
	const near: NearStory[] = [];
	const ease = 1 + shortEase * Math.exp(-vector.terms.length / shortTerms);
	for (const [at, { story, likeness }] of alike.entries()) {
		const rival = alike[at === 0 ? 1 : 0]?.likeness ?? 0;
		const contrast = likeness > 0 ? Math.max(0, 1 - rival / likeness) : 0;
		const clockMs = profile.published?.latestMs;
		// Whatever the clocks say, an article that is too unlike does not join.
		if (ease * likeness < joinNearnessMin) break;
		const ownership = story.ownershipOf(vector);
		const closeness = timeCloseness(clockMs, story.clocks, { contrast, ownership });
		const nearness = ease * likeness * closeness;
		if (nearness >= joinNearnessMin) near.push({ story, nearness });
	}
	return near.sort((a, b) => b.nearness - a.nearness || a.story.number - b.story.number);
}

/** Stories become one from this nearness of theirs on. */
const mergeNearnessMin = 0.2;

/** The most clocks of either story that are compared. */
const mergeClocksMax = 12;

/** Whether two stories that one article is near to are one; the nearness where they are. */
export function mergeNearness(one: StoryState, other: StoryState): number | undefined {
	const nearness = one.likenessToStory(other) * clocksCloseness(one, other);
	return nearness >= mergeNearnessMin ? nearness : undefined;
}

/** Closeness of the clocks of two stories, 0 to 1: the mean over their latest articles. */
export function clocksCloseness(one: StoryState, other: StoryState): number {
	const clocks = one.clocks.slice(-mergeClocksMax);
	const others = other.clocks.slice(-mergeClocksMax);
	const sum = clocks.reduce<number>(
		(total, clock) => total + timeCloseness(clock, others, { contrast: 0, ownership: 0 }),
		0,
	);
	return sum / Math.max(1, clocks.length);
}

/** Milliseconds between the mean clocks of two stories; undefined where one has no dates. */
export function clocksApartMs(one: StoryState, other: StoryState): number | undefined {
	const [mean, otherMean] = [meanOf(one.clocks), meanOf(other.clocks)];
	if (mean === undefined || otherMean === undefined) return undefined;
	return Math.abs(mean - otherMean);
}

function meanOf(clocks: readonly (number | undefined)[]): number | undefined {
	const told = clocks.slice(-mergeClocksMax).filter((clock) => clock !== undefined);
	if (told.length === 0) return undefined;
	return told.reduce((sum, clock) => sum + clock, 0) / told.length;
}

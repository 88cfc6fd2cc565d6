// The order “for you”: by what a reader follows and often reads, each story with its reason. Pure.

import type { StorySummary } from "../../store/store.ts";
import type { KeptItem } from "../../wire/following.ts";
import type { Interests } from "./read-stories.ts";

/** What a reader follows, with the stories that hold it where only the store can tell. */
export type Followed = {
	readonly item: KeptItem;
	/** Ids of the stories in which a followed speaker or outlet is. */
	readonly storyIds: ReadonlySet<string>;
};

export type OrderedStory = StorySummary & { readonly because?: string };

/** Weights against a place in the list: one point moves a story up by ten places. */
const placesPerPoint = 10;
const weights = { story: 6, claim: 6, speaker: 3, topic: 2.5, place: 2.5, outlet: 1 } as const;
const interestWeight = 1.5;
/** Read stories of a topic from which it counts as often read, and as much as it ever does. */
const readsMin = 3;
const readsFull = 10;

type Reason = { readonly points: number; readonly why: string };

/** The stories in the order for a reader. Those without a reason keep their order among themselves. */
export function orderForYou(
	stories: readonly StorySummary[],
	followed: readonly Followed[],
	interests: Interests,
): readonly OrderedStory[] {
	const placed = stories.map((story, place) => {
		const reasons = [
			...followed.flatMap((one) => reasonOf(story, one)),
			...interestsOf(story, interests),
		].toSorted((a, b) => b.points - a.points);
		const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
		const [first] = reasons;
		return {
			story: first === undefined ? story : { ...story, because: first.why },
			at: place - points * placesPerPoint,
		};
	});
	return placed.toSorted((a, b) => a.at - b.at).map(({ story }) => story);
}

function reasonOf(story: StorySummary, { item, storyIds }: Followed): Reason[] {
	const { kind, key, name } = item;
	if (kind === "article" || !isAbout(story, item, storyIds)) return [];
	const points = weights[kind];
	if (kind === "story") return [{ points, why: "because you follow this story" }];
	if (kind === "claim") return [{ points, why: "because you follow a claim of this story" }];
	if (kind === "topic" || kind === "place") return [{ points, why: `because you follow ${key}` }];
	return [{ points, why: `because you follow ${name}` }];
}

function isAbout(
	{ id, topics, places }: StorySummary,
	{ kind, key, storyId }: KeptItem,
	storyIds: ReadonlySet<string>,
): boolean {
	if (kind === "story") return key === id;
	if (kind === "claim") return storyId === id;
	if (kind === "topic" || kind === "place") {
		const terms = kind === "topic" ? topics : places;
		return terms.some((term) => term.toLowerCase() === key.toLowerCase());
	}
	return storyIds.has(id);
}

function interestsOf(story: StorySummary, { topics, places }: Interests): Reason[] {
	const often = [
		...story.topics.map((term) => ({ term, reads: topics.get(term.toLowerCase()) ?? 0 })),
		...story.places.map((term) => ({ term, reads: places.get(term.toLowerCase()) ?? 0 })),
	].filter(({ reads }) => reads >= readsMin);
	const [most] = often.toSorted((a, b) => b.reads - a.reads);
	if (most === undefined) return [];
	const points = (interestWeight * Math.min(most.reads, readsFull)) / readsFull;
	return [{ points, why: `because you often read about ${most.term}` }];
}

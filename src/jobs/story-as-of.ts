// A story as it stood at an earlier time: its record made of what was on record then.

import type { StoryRecord } from "../news/claim.ts";
import type { StoryMaterial } from "../news/story.ts";
import type { TimeRange } from "../news/time-range.ts";
import { recordedMs } from "../pipeline/6-align/align-story.ts";
import type { DerivedStory } from "../store/store.ts";
import { createDeriver, type Deriver } from "./derive-story.ts";
import { keepStories } from "./kept-stories.ts";

/** A story with what is derived of it. */
export type StoryNow = { readonly material: StoryMaterial; readonly derived: DerivedStory };

const derivers = keepStories<Deriver>();

/**
 * The story of the articles that were on record at `asOfMs`, milliseconds UTC, aligned anew: claims
 * in the words of then, with the positions, origins and status of then. Nothing of it is saved. With
 * none on record it is empty.
 */
export function storyAsOf({ material: all, derived }: StoryNow, asOfMs: number): StoryNow {
	const material = materialAt(all, derived.record.inferredDates, asOfMs);
	if (material.articles.length === 0) return { material, derived: nothingOf(derived) };
	const derive = derivers.find(material.id) ?? createDeriver();
	derivers.drop(material.id);
	const then = derive(material, derived.revision);
	derivers.put(material.id, derive, material.statements.length);
	return { material, derived: then };
}

/** Whether what is dated so was on record then: by its date, or by the end of a wide interval. */
export function wasOnRecord(range: TimeRange, asOfMs: number): boolean {
	return recordedMs(range) <= asOfMs;
}

/** The articles of a story that were on record then, with what was found in them. */
export function materialAt(
	all: StoryMaterial,
	inferredDates: StoryRecord["inferredDates"],
	asOfMs: number,
): StoryMaterial {
	const articles = all.articles.filter(({ id, published }) =>
		wasOnRecord(inferredDates[id] ?? published, asOfMs),
	);
	const ids = new Set(articles.map(({ id }) => id));
	return {
		...all,
		articles,
		statements: all.statements.filter(({ articleId }) => ids.has(articleId)),
		copies: all.copies.filter(({ articleId }) => ids.has(articleId)),
		...(all.revisions && { revisions: all.revisions.filter(({ atMs }) => atMs <= asOfMs) }),
	};
}

function nothingOf(derived: DerivedStory): DerivedStory {
	const { id } = derived.story;
	const none = { articles: 0, outlets: 0, copies: 0, originsAtMost: 0, claims: 0 };
	return {
		...derived,
		record: { storyId: id, claims: [], figures: [], flags: [], events: [], inferredDates: {} },
		brief: {
			...{ storyId: id, title: derived.brief.title, topline: undefined, keyFacts: [] },
			...{ onTheRecord: [], figures: [], flags: [], notKnown: [], timeline: [] },
			...{ background: [], voices: [], coverage: [] },
		},
		summary: {
			...{ ...derived.summary, ...none, contestedClaims: 0, movedFigures: [] },
			...{ topline: undefined, newestChange: undefined },
		},
	};
}

// What search and lists know of a story and its claims: made once, when the story is derived.

import type { FigureRange } from "./search-numbers.ts";
import type { ClaimHit } from "./search-table.ts";

/** What a story can be listed by: keys of speakers and outlets, topics, places, states of its claims. */
export type StoryTerm = {
	readonly kind: "topic" | "place" | "name" | "speaker" | "outlet" | "status";
	readonly term: string;
};

export type SearchableClaim = {
	readonly hit: ClaimHit;
	/** The words of its statements: the wording first, at most a few thousand characters. */
	readonly words: string;
	readonly marks: string;
	readonly figures: FigureRange;
};

export type SearchableStory = {
	/** Topline, key facts, titles and the wording of claims, in this order. */
	readonly words: string;
	readonly marks: string;
	readonly terms: readonly StoryTerm[];
	readonly figures: FigureRange;
	readonly claims: readonly SearchableClaim[];
};

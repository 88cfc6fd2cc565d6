// What earlier statements and mentions tell of whom a pronoun or "the ministry" can mean.

import type { PastSpeakers } from "./past-speakers.ts";
import type { PeopleIndex } from "./people-index.ts";

/** What the resolver knows at one place of an article. */
export type SpeakerState = {
	readonly articleId: string;
	readonly text: string;
	readonly people: PeopleIndex;
	/** Names of organisations in order of mention. */
	readonly organisations: readonly Named[];
	readonly past: PastSpeakers;
};

/** A name with its place. */
export type Named = { readonly name: string; readonly start: number; readonly end: number };

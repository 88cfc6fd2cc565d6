// What earlier statements and mentions tell of whom a pronoun or "the ministry" can mean.

import type { SpeakerRef } from "../../news/statement.ts";
import type { Person } from "./people.ts";

/** A speaker of an earlier statement. */
export type PastSpeaker = {
	readonly ref: SpeakerRef;
	/** Where it was named or meant. */
	readonly at: number;
};

/** What the resolver knows at one place of an article. */
export type SpeakerState = {
	readonly articleId: string;
	readonly text: string;
	readonly people: readonly Person[];
	/** Names of organisations in order of mention. */
	readonly organisations: readonly Named[];
	/** Speakers so far, latest last. */
	readonly past: readonly PastSpeaker[];
};

/** A name with its place. */
export type Named = { readonly name: string; readonly start: number; readonly end: number };

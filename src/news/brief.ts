// What a reader gets of a story.

import type { ClaimId, ClaimStatus, Position } from "./claim.ts";
import type { FigureFlag, FigureSeries } from "./figure.ts";
import type { ArticleId, Citation } from "./span.ts";
import type { SpeakerRef } from "./statement.ts";
import type { StoryId } from "./story.ts";

/** A sentence shown to a reader. Every name and number in it occurs in the cited words. */
export type Line = {
	readonly text: string;
	readonly citations: readonly Citation[];
	/** The plain sentence, where `text` is a language model's wording of it. */
	readonly plain?: string;
};

/** A claim with those who assert it, those who deny it, and those who did neither. */
export type BoardRow = {
	readonly claimId: ClaimId;
	readonly line: Line;
	readonly status: ClaimStatus;
	/** "at most 2 independent origins · 5 outlets · 3 copies" */
	readonly originsText: string;
	readonly asserting: readonly Position[];
	readonly denying: readonly Position[];
	readonly other: readonly Position[];
};

export type TimelineEvent = {
	/** The date of the event, not of its publication; a whole day where only the day is told. */
	readonly earliestMs: number;
	readonly latestMs: number;
	readonly line: Line;
	readonly kind: "event" | "record";
	/** How many articles tell it. */
	readonly articles: number;
};

export type Voice = {
	readonly speaker: SpeakerRef;
	readonly statements: number;
	readonly line: Line;
};

/** An original with the copies that repeat it. */
export type CoverageEntry = {
	readonly articleId: ArticleId;
	readonly title: string;
	readonly publisher: string;
	/** The dates as a reader sees them, "inferred" included. */
	readonly dateText: string;
	readonly copies: readonly {
		readonly articleId: ArticleId;
		readonly title: string;
		readonly publisher: string;
		readonly relation: string;
		readonly share: number;
		readonly why: string;
	}[];
};

/** An article of the story, or a page that its articles point to, worth reading in full. */
export type FurtherReading = {
	readonly articleId: ArticleId | undefined;
	readonly url: string | undefined;
	readonly title: string;
	readonly publisher: string | undefined;
	readonly why: string;
};

export type Brief = {
	readonly storyId: StoryId;
	readonly title: string;
	readonly topline: Line | undefined;
	readonly keyFacts: readonly Line[];
	readonly onTheRecord: readonly BoardRow[];
	readonly figures: readonly FigureSeries[];
	readonly flags: readonly FigureFlag[];
	readonly notKnown: readonly Line[];
	readonly timeline: readonly TimelineEvent[];
	readonly background: readonly Line[];
	readonly voices: readonly Voice[];
	readonly coverage: readonly CoverageEntry[];
	readonly furtherReading?: readonly FurtherReading[];
};

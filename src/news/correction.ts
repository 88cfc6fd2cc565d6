// What readers changed about stories and about the record.

import type { ArticleId } from "./span.ts";
import type { SpeakerRef, StatementId } from "./statement.ts";
import type { StoryId } from "./story.ts";

/**
 * One change by a reader. It names articles and stories, not runs, so that it holds after a re-run.
 * A pin puts its story first on the front page and keeps the named articles in it.
 */
export type StoryCorrection =
	| { readonly kind: "move"; readonly articleId: ArticleId; readonly into: StoryId }
	| { readonly kind: "merge"; readonly from: StoryId; readonly into: StoryId }
	| { readonly kind: "split"; readonly articleIds: readonly ArticleId[] }
	| { readonly kind: "pin"; readonly storyId: StoryId; readonly articleIds: readonly ArticleId[] }
	| { readonly kind: "rename"; readonly storyId: StoryId; readonly title: string };

/**
 * A statement as a correction names it. The words are the first of its content: they tell whether
 * the id still means the same statement, and find it where the article was read anew.
 */
export type StatementName = {
	readonly articleId: ArticleId;
	readonly statementId: StatementId;
	readonly words: string;
};

/** One change by a reader to who said what. It names statements, not claims, which are made anew. */
export type RecordCorrection =
	| { readonly kind: "same-claim"; readonly statements: readonly [StatementName, StatementName] }
	| {
			readonly kind: "not-same-claim";
			readonly statement: StatementName;
			/** Statements of the claim that it was taken out of. */
			readonly others: readonly StatementName[];
	  }
	| {
			readonly kind: "wrong-speaker";
			readonly statement: StatementName;
			/** Who said it; undefined where nobody is named. */
			readonly speaker?: SpeakerRef | undefined;
	  };

export type Correction = StoryCorrection | RecordCorrection;

/** A change as the log keeps it. Nothing is ever taken out of the log. */
export type LoggedCorrection = {
	readonly id: string;
	/** Milliseconds UTC. */
	readonly atMs: number;
	/** Where it was asked for: "command line", "API". */
	readonly by: string;
	readonly correction: Correction;
	/** What was changed, in a sentence with the titles of that time. */
	readonly told: string;
	/** When it was undone; undefined while it holds. */
	readonly undoneMs: number | undefined;
};

/** Stories as readers see them. */
export type CorrectedStories = {
	readonly storyOf: ReadonlyMap<ArticleId, StoryId>;
	/** Titles that readers gave. */
	readonly titles: ReadonlyMap<StoryId, string>;
	/** Stories that stand first. */
	readonly pinned: ReadonlySet<StoryId>;
	/** Where the addresses of merged stories lead. */
	readonly redirects: ReadonlyMap<StoryId, StoryId>;
};

/** Lays corrections over the stories that were found; `merged` are stories that clustering merged. */
export type CorrectStories = (
	found: ReadonlyMap<ArticleId, StoryId>,
	corrections: readonly StoryCorrection[],
	merged?: ReadonlyMap<StoryId, StoryId>,
) => CorrectedStories;

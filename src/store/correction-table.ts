// The log of readers' corrections, as actions read and write it.

import type { CorrectStories, LoggedCorrection } from "../news/correction.ts";
import type { StoryId } from "../news/story.ts";

/** A correction on its way into the log. */
export type NewCorrection = Omit<LoggedCorrection, "id" | "undoneMs">;

/**
 * Every change of the log places the articles anew in the same transaction: `correct` lays the
 * corrections that hold over the stories that were found. Stories that change become stale.
 */
export type CorrectionTable = {
	/** Appends a correction; the same one of the same moment is kept once. */
	readonly add: (
		correction: NewCorrection,
		correct: CorrectStories,
	) => Promise<{ readonly logged: LoggedCorrection; readonly changed: readonly StoryId[] }>;
	/**
	 * Undoes a correction that holds, and says which stories that changed; undefined where none with
	 * this id does. The others stay.
	 */
	readonly undo: (
		id: string,
		atMs: number,
		correct: CorrectStories,
	) => Promise<readonly StoryId[] | undefined>;
	readonly find: (id: string) => Promise<LoggedCorrection | undefined>;
	/** The newest first, those that were undone included. */
	readonly list: (limit: number) => Promise<readonly LoggedCorrection[]>;
	/** All that hold, in their order. */
	readonly listHolding: () => Promise<readonly LoggedCorrection[]>;
};

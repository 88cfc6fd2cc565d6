// The log of readers' corrections, as actions read and write it.

import type {
	Correction,
	CorrectStories,
	LoggedCorrection,
	RecordCorrection,
	StoryCorrection,
} from "../news/correction.ts";
import type { ArticleId } from "../news/span.ts";
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

/** The kinds of correction that are about statements and claims, not about stories. */
export const recordKinds = ["same-claim", "not-same-claim", "wrong-speaker"] as const;

const ofRecord: ReadonlySet<string> = new Set(recordKinds);

export function isOfRecord(correction: Correction): correction is RecordCorrection {
	return ofRecord.has(correction.kind);
}

export function isOfStory(correction: Correction): correction is StoryCorrection {
	return !ofRecord.has(correction.kind);
}

/** The articles whose statements a correction names. */
export function articlesCorrected(correction: RecordCorrection): readonly ArticleId[] {
	if (correction.kind === "same-claim") {
		return correction.statements.map(({ articleId }) => articleId);
	}
	const { statement } = correction;
	if (correction.kind === "wrong-speaker") return [statement.articleId];
	return [statement, ...correction.others].map(({ articleId }) => articleId);
}

// The order of the front page, as one number that never has to be computed again.

/** A story must be twice as important to stand level with one that is this much newer. */
const doublingMs = 24 * 60 * 60 * 1000;

/**
 * The logarithm of a story's importance plus its age. The difference between two stories does not
 * change with time, so the order holds without a clock: new stories simply arrive higher up. A story
 * that a reader pinned stands before all others.
 */
export function rankScore(importance: number, latestMs: number, isPinned = false): number {
	const pin = isPinned ? pinnedLead : 0;
	return Math.log2(1 + Math.max(0, importance)) + latestMs / doublingMs + pin;
}

/** More than any two stories can be apart: days since 1970 have six digits until the year 4700. */
const pinnedLead = 1_000_000;

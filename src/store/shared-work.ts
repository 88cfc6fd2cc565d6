// What processes share that work on one store: who writes, what was analysed, who derives which story.

import type { StoryId } from "../news/story.ts";
import type { Intake, PageId, StaleStory } from "./store.ts";

/** The seat of the one writer of a partition: whoever holds it, and nobody else, saves its intake. */
export type WriterSeat = {
	/**
	 * Saves like the store's own `saveIntake`. Rejects with a StoreError once the seat is lost, so
	 * that a writer that was cut off can save nothing beside its successor.
	 */
	readonly saveIntake: (intake: Intake) => Promise<void>;
	/** Whether it is still held, as far as this process knows. */
	readonly isHeld: () => boolean;
	/** Asks the server whether it is still held. */
	readonly confirm: () => Promise<boolean>;
	readonly release: () => Promise<void>;
};

/** All that was found in a page, packed, until the writer of its partition saves it. */
export type PackedAnalysis = {
	readonly pageId: PageId;
	readonly jobId: string;
	/** The writer's part of the work: a language. */
	readonly partition: string;
	readonly bytes: Uint8Array;
};

/** A page that waits for its writer; without bytes where these were lost. */
export type AnalysedPage = {
	readonly pageId: PageId;
	readonly jobId: string;
	readonly tries: number;
	readonly bytes: Uint8Array | undefined;
};

export type SharedWork = {
	/** Takes the seat of a name, or gives undefined where another process has it. */
	readonly takeSeat: (name: string) => Promise<WriterSeat | undefined>;
	/** Keeps analyses and hands their pages on to their writers; a page that was taken in is left. */
	readonly saveAnalyses: (analyses: readonly PackedAnalysis[]) => Promise<void>;
	/** Partitions that have pages for their writer. */
	readonly listPartitions: () => Promise<readonly string[]>;
	/**
	 * The oldest pages of a partition in order of arrival, none behind one that is still being
	 * analysed: so the record does not depend on who was faster.
	 */
	readonly listAnalysed: (
		partition: string,
		limit: number,
		nowMs: number,
	) => Promise<readonly AnalysedPage[]>;
	/** Sends pages back to be analysed again. */
	readonly analyseAgain: (jobIds: readonly string[], nowMs: number) => Promise<void>;
	/** Lends stale stories to this process for a while, each to one process only. */
	readonly leaseStale: (lease: StaleLease) => Promise<readonly StaleStory[]>;
	/** Lends them for so long from now. */
	readonly renewStale: (ids: readonly StoryId[], leaseMs: number) => Promise<void>;
	/** Ends the leases of stories. */
	readonly endStale: (ids: readonly StoryId[]) => Promise<void>;
	/** Pages that are not taken in yet, and not set aside: on their way through the stages. */
	readonly countOnTheirWay: () => Promise<number>;
};

export type StaleLease = {
	readonly limit: number;
	/** Only stories that have grown by a quarter since they were derived. */
	readonly isGrown: boolean;
	readonly leaseMs: number;
};

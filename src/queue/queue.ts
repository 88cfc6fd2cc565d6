// How jobs reach those who do them: the contract that every engine fulfils.

/** A job as a worker gets it. It comes again unless it is ended, so doing it twice must be safe. */
export type QueuedJob = {
	readonly id: string;
	readonly kind: string;
	readonly key: string;
	/** How many times it was begun before. */
	readonly tries: number;
};

/** How far workers are behind, for one kind of jobs. */
export type QueueLag = {
	readonly kind: string;
	/** Jobs that wait for a worker. */
	readonly waiting: number;
	/** Jobs that workers hold. */
	readonly lent: number;
	/** Of those, jobs that were delivered before; 0 where the queue does not know. */
	readonly deliveredAgain: number;
};

export type Queue = {
	/** The oldest jobs that are due, lent for a while, in order of arrival. */
	readonly take: (kind: string, limit: number) => Promise<readonly QueuedJob[]>;
	/**
	 * A job failed: it comes again later, not before `waitMsMin` have passed, or is set aside after
	 * its last try.
	 */
	readonly fail: (
		job: QueuedJob,
		error: string,
		waitMsMin?: number,
	) => Promise<"retried" | "quarantined">;
	/** Jobs whose results are saved: a broker need not deliver them again. */
	readonly done: (jobs: readonly QueuedJob[]) => Promise<void>;
	/** Jobs that could not be worked on: they come again, here or elsewhere. */
	readonly giveBack: (jobs: readonly QueuedJob[]) => Promise<void>;
	/** Keeps what was lent to this process and is not ended or given back: it is still at work. */
	readonly keepAlive: () => Promise<void>;
	/** How far behind the workers are. */
	readonly measure: () => Promise<readonly QueueLag[]>;
	/** Gives up what connects it. */
	readonly close: () => Promise<void>;
	/** Milliseconds until a job of the kind is due, 0 where one is; undefined where none waits. */
	readonly nextDueInMs: (kind: string) => Promise<number | undefined>;
};

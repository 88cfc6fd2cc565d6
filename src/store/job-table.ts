// The jobs that are kept in the store, as the queue reads and writes them.

/** What is to be done, for which thing. `key` is a page id or a feed address. */
export type NewJob = {
	readonly kind: string;
	readonly key: string;
	readonly dueMs: number;
};

/** A job that was lent to this process. */
export type LeasedJob = {
	readonly id: string;
	readonly kind: string;
	readonly key: string;
	/** How many times it was begun before. */
	readonly tries: number;
};

export type QuarantinedJob = LeasedJob & { readonly error: string; readonly atMs: number };

export type JobCounts = {
	readonly waiting: number;
	readonly leased: number;
	readonly quarantined: number;
};

/** When a job is lent and for how long. Where processes share the store, its server's clock counts the lease. */
export type LeaseTimes = { readonly nowMs: number; readonly leaseMs: number };

/** One job is one kind and key: adding it again while it waits changes nothing. */
export type JobTable = {
	readonly add: (jobs: readonly NewJob[]) => Promise<void>;
	/** Lends the oldest jobs that are due, in order of arrival. */
	readonly lease: (kind: string, limit: number, times: LeaseTimes) => Promise<readonly LeasedJob[]>;
	readonly end: (ids: readonly string[]) => Promise<void>;
	/** Puts a job back for a later try. */
	readonly retry: (id: string, error: string, dueMs: number) => Promise<void>;
	/** Sets a job aside with its error, to be looked at and replayed. */
	readonly quarantine: (id: string, error: string, nowMs: number) => Promise<void>;
	/**
	 * Gives back every lease that this process holds; where only one process may write, every lease,
	 * also those of one that died.
	 */
	readonly releaseAll: () => Promise<void>;
	/** Lends them for so long from now: whoever has them is still at work. */
	readonly renew: (ids: readonly string[], times: LeaseTimes) => Promise<void>;
	/** Gives leases back: they were not worked on. */
	readonly release: (ids: readonly string[]) => Promise<void>;
	/** Puts the jobs set aside back into the queue; says how many. */
	readonly replayQuarantined: (nowMs: number) => Promise<number>;
	readonly listQuarantined: (limit: number) => Promise<readonly QuarantinedJob[]>;
	readonly count: (kind?: string) => Promise<JobCounts>;
	/** When the next waiting job is due; undefined where none waits. */
	readonly findNextDueMs: (kind: string) => Promise<number | undefined>;
};

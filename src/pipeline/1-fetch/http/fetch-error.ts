// What can go wrong outside when something is fetched.

export type FetchFailure =
	| "bad-address"
	| "address-refused"
	| "redirects"
	| "timeout"
	| "too-large"
	| "headers-too-large"
	| "broken-encoding"
	| "unwanted-type"
	| "network"
	| "asked-to-wait"
	| "robots"
	| "gone"
	| "status";

/** A fetch that gave no page. `retry` says whether the same request may succeed later. */
export class FetchError extends Error {
	override readonly name = "FetchError";
	readonly failure: FetchFailure;
	readonly retry: boolean;
	/** The answer's status, where one came. */
	readonly status: number | undefined;
	/** How long the server asks us to wait, where it does. */
	readonly waitMs: number | undefined;

	constructor(detail: string, more: FetchErrorDetails) {
		super(detail, more.cause === undefined ? {} : { cause: more.cause });
		this.failure = more.failure;
		this.retry = more.retry ?? retriedFailures.has(more.failure);
		this.status = more.status;
		this.waitMs = more.waitMs;
	}
}

type FetchErrorDetails = {
	readonly failure: FetchFailure;
	readonly cause?: unknown;
	readonly retry?: boolean;
	readonly status?: number;
	readonly waitMs?: number | undefined;
};

/** Failures that pass by themselves. */
const retriedFailures: ReadonlySet<FetchFailure> = new Set(["timeout", "network", "asked-to-wait"]);

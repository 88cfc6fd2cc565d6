// When something happened, as exactly as we know it.

/** Where a date comes from; the more certain kinds first. */
export type DateBasis =
	| "metadata"
	| "stated"
	| "feed"
	| "address"
	| "inferred"
	| "received"
	| "unknown";

/**
 * An interval of time, both ends inclusive, integer milliseconds UTC.
 * A day without a time is the whole day; `why` says in words how we know.
 */
export type TimeRange = {
	readonly earliestMs: number;
	readonly latestMs: number;
	readonly basis: DateBasis;
	readonly why: string;
	/** The day as the source tells it, in its own time zone ("2024-10-16"), where it tells one. */
	readonly statedDay?: string;
};

/** A date or duration told in a text, with its TimeML value ("2024-10-23", "P3D", "PRESENT_REF"). */
export type TimeMention = {
	readonly start: number;
	readonly end: number;
	readonly value: string;
	/** The interval that the value names, where it names one. */
	readonly earliestMs: number | undefined;
	readonly latestMs: number | undefined;
};

// Inputs without an answer, and flaws in an answer.

/** Why an input has no answer. Each reason is documented in docs/skip-reasons.md. */
export type SkipReason =
	| "empty"
	| "binary"
	| "too-large"
	| "no-article"
	| "index-page"
	| "paywall"
	| "consent-page"
	| "error-page"
	| "duplicate"
	| "unreadable"
	| "unsupported-format"
	| "language-not-covered";

/** No answer, and why. `detail` is a sentence for the person who gave the input. */
export type Skip = {
	readonly skip: SkipReason;
	readonly detail: string;
};

/** A flaw in an answer that is given all the same. */
export type Problem = {
	readonly code: string;
	readonly detail: string;
};

// Values told for quantities.

import type { ArticleId, Citation, Span } from "./span.ts";
import type { SpeakerRef, StatementId } from "./statement.ts";
import type { TimeRange } from "./time-range.ts";

/**
 * A number told in a text with what it counts. `low`, `best` and `high` follow the convention of
 * docs/notes/figures.md: "over 1,000" is low 1000, no high; "dozens" has no best value.
 */
export type Quantity = Span & {
	readonly low: number | undefined;
	readonly best: number | undefined;
	readonly high: number | undefined;
	/** What is measured in: "USD", "%", "km", or the counted noun in the singular ("soldier"). */
	readonly unit: string;
	/** The words for what is counted ("North Korean soldiers"), empty where none are given. */
	readonly counted: string;
	readonly countedSpan: Span | undefined;
	/** The words that blur the number ("over", "almost", "at least"), where there are any. */
	readonly approx: string | undefined;
	/** The words that tell a change ("up from"), where there are any. */
	readonly change: string | undefined;
	readonly kind: "count" | "money" | "percent" | "measure" | "ordinal" | "number";
};

/** One value of one series: who gave it, for when, in which words. */
export type Figure = {
	readonly articleId: ArticleId;
	readonly statementId: StatementId | undefined;
	readonly quantity: Quantity;
	/** The number as it was told, with what blurs it: "at least 14", "over 1,000". */
	readonly reported: string;
	/** The sentence that tells it. */
	readonly words: Citation;
	readonly speaker: SpeakerRef | undefined;
	/** The place or part that the value is limited to, as the text tells it. */
	readonly scope: string | undefined;
	/** Counted, or only expected, planned or feared. */
	readonly modality: "counted" | "expected" | "planned" | "conditional";
	readonly asOf: TimeRange;
	readonly said: TimeRange;
};

export type DifferenceKind =
	| "revision"
	| "different-as-of"
	| "different-scope"
	| "rounding"
	| "conflict"
	| "expected-against-counted";

/** Why two values of a series differ; `from` and `to` are indexes into its figures. */
export type FigureDifference = {
	readonly from: number;
	readonly to: number;
	readonly kind: DifferenceKind;
	readonly why: string;
};

/** The values told for one quantity, in order of their as-of date. */
export type FigureSeries = {
	readonly id: string;
	/** What is counted, in the words of the reports. */
	readonly label: string;
	readonly unit: string;
	readonly figures: readonly Figure[];
	readonly differences: readonly FigureDifference[];
};

/** A list or sum inside one article that does not add up. */
export type FigureFlag = {
	readonly words: Citation;
	readonly why: string;
};

// One attribution inside one article: who said what, as the words tell it.

import type { Quantity } from "./figure.ts";
import type { Problem } from "./skip.ts";
import type { ArticleId, Span } from "./span.ts";
import type { TimeMention, TimeRange } from "./time-range.ts";

export type StatementId = string & { readonly brand: "StatementId" };

export type Stance =
	| "asserts"
	| "denies"
	| "confirms"
	| "doubts"
	| "condemns"
	| "promises"
	| "predicts"
	| "demands"
	| "warns"
	| "declines-to-comment"
	| "does-not-deny"
	| "retracts";

/** How sure the speaker says to be: the source's own hedge, never ours. */
export type Certainty = "certain" | "probable" | "possible" | "conditional" | "unspecified";

export type EvidenceKind =
	| "intelligence"
	| "satellite-imagery"
	| "documents"
	| "video"
	| "eyewitness"
	| "official-statement"
	| "unnamed-officials"
	| "other-media"
	| "data"
	| "none-given";

export type Evidence = { readonly kind: EvidenceKind; readonly span: Span | undefined };

/** A document is something published that speaks itself: "the report", "a poll", "a lawsuit". */
export type SpeakerKind =
	| "person"
	| "office"
	| "organisation"
	| "country"
	| "outlet"
	| "document"
	| "unnamed"
	| "group";

/**
 * Who made a statement, resolved as far as the words allow. The same key in two articles means
 * the same speaker; an unresolved speaker has a key of its own article only.
 */
export type SpeakerRef = {
	readonly key: string;
	/** The fullest form: "John Kirby", "U.S. State Department", "two officials". */
	readonly name: string;
	readonly kind: SpeakerKind;
	/** Office or description: "White House National Security Council spokesman". */
	readonly role: string | undefined;
	/** The country or organisation spoken for ("us", "kp", a name), where the words tell it. */
	readonly side: string | undefined;
	readonly resolved: boolean;
};

/** A link of the chain between speaker and article. */
export type Via = { readonly speaker: SpeakerRef; readonly span: Span };

export type Statement = {
	readonly id: StatementId;
	readonly articleId: ArticleId;
	readonly speaker: SpeakerRef;
	/** Where the speaker is named; empty where the text names nobody ("reportedly"). */
	readonly speakerSpans: readonly Span[];
	readonly via: readonly Via[];
	readonly cue: Span | undefined;
	readonly stance: Stance;
	readonly stanceSpan: Span | undefined;
	readonly certainty: Certainty;
	readonly certaintySpan: Span | undefined;
	readonly evidence: readonly Evidence[];
	readonly content: readonly Span[];
	readonly quote: "direct" | "indirect" | "mixed";
	/** Whether the content is negated, asked or conditional in its own words. */
	readonly negated: boolean;
	readonly conditional: boolean;
	readonly figures: readonly Quantity[];
	readonly times: readonly TimeMention[];
	/** When it was said, as the text tells it ("on Friday"), else the article's date. */
	readonly said: TimeRange;
	/** To whom or where: "told reporters", "at a hearing in Alder Bay". */
	readonly audience: Span | undefined;
	/** The statement in whose content this one stands. */
	readonly parent: StatementId | undefined;
	/** The rule that made it, for `pipe attribute --explain`. */
	readonly rule: string;
};

/** What attribution finds in one article: its statements in the order of their content. */
export type Attribution = {
	readonly statements: readonly Statement[];
	readonly problems: readonly Problem[];
};

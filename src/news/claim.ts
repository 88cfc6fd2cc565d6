// Statements that say the same, and who stands where on it.

import type { FigureFlag, FigureSeries } from "./figure.ts";
import type { ArticleId, Citation } from "./span.ts";
import type { EvidenceKind, SpeakerRef, Stance, StatementId } from "./statement.ts";
import type { StoryId } from "./story.ts";
import type { TimeRange } from "./time-range.ts";

export type ClaimId = string & { readonly brand: "ClaimId" };

/** What the record alone says of a claim. Never true or false. */
export type ClaimStatus =
	| "single-origin"
	| "corroborated"
	| "contested"
	| "denied-by-accused"
	| "unsubstantiated-as-reported"
	| "superseded"
	| "withdrawn";

/** One party's stand on a claim over all the articles. */
export type Position = {
	readonly party: SpeakerRef;
	readonly stance: Stance;
	readonly statementIds: readonly StatementId[];
	readonly firstMs: number;
	readonly latestMs: number;
	/** The clearest words, and every other place. */
	readonly words: readonly Citation[];
};

/** An end of the chain: a speaker who speaks from own knowledge or evidence. */
export type Origin = {
	readonly key: string;
	readonly label: string;
	readonly kind: "speaker" | "unnamed" | "document" | "outlet";
	/** The several voices of one origin ("Kirby", "State Department" for one government). */
	readonly voices: readonly SpeakerRef[];
	readonly statementIds: readonly StatementId[];
	readonly articleIds: readonly ArticleId[];
	/** What was folded into it, in words. */
	readonly why: string;
};

/** `atMost` is an upper bound and is always shown as one. */
export type OriginTree = {
	readonly atMost: number;
	readonly outlets: number;
	readonly copies: number;
	readonly origins: readonly Origin[];
};

export type ClaimRelation = {
	readonly to: ClaimId;
	readonly kind: "narrower" | "broader" | "contradicts" | "updates";
	readonly why: string;
};

export type ClaimEvidence = {
	readonly kind: EvidenceKind;
	readonly by: SpeakerRef;
	readonly words: Citation | undefined;
};

export type Claim = {
	readonly id: ClaimId;
	/** The clearest statement of it. */
	readonly wording: Citation;
	readonly statementIds: readonly StatementId[];
	readonly positions: readonly Position[];
	readonly status: ClaimStatus;
	readonly origins: OriginTree;
	readonly evidence: readonly ClaimEvidence[];
	/** Where a report itself says that the claim is not borne out ("lacked substantiation"). */
	readonly caveats: readonly Citation[];
	readonly relations: readonly ClaimRelation[];
	readonly firstMs: number;
	readonly latestMs: number;
	/** Why each statement was joined to the claim, by statement. */
	readonly why: Readonly<Record<StatementId, string>>;
};

export type ClaimEventKind =
	| "new-claim"
	| "first-denial"
	| "second-origin"
	| "figure-changed"
	| "named-source"
	| "evidence-published"
	| "changed-position"
	| "silent-edit"
	| "correction";

/** A change of the record, by the date at which it became known. */
export type ClaimEvent = {
	readonly kind: ClaimEventKind;
	readonly claimId: ClaimId | undefined;
	readonly seriesId: string | undefined;
	readonly atMs: number;
	readonly words: Citation | undefined;
	readonly text: string;
};

/** The whole record of one story. */
export type StoryRecord = {
	readonly storyId: StoryId;
	readonly claims: readonly Claim[];
	readonly figures: readonly FigureSeries[];
	readonly flags: readonly FigureFlag[];
	readonly events: readonly ClaimEvent[];
	/** Publication dates inferred for the story's undated articles. */
	readonly inferredDates: Readonly<Record<ArticleId, TimeRange>>;
};

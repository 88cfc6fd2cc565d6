// What a page says, without its furniture.

import type { ClaimReview } from "./claim-review.ts";
import type { Credit, Publisher } from "./publisher.ts";
import type { Problem } from "./skip.ts";
import type { ArticleId, Span } from "./span.ts";
import type { TimeRange } from "./time-range.ts";

export type Article = {
	readonly id: ArticleId;
	/** The canonical address; undefined for a file that names none. */
	readonly url: string | undefined;
	/** The feed that announced it, where one did. */
	readonly feedUrl?: string | undefined;
	readonly title: string;
	/** The blocks joined by one blank line each. All spans of the record point in here. */
	readonly text: string;
	/** The parts of `text` in order: every character but the blank lines is in exactly one. */
	readonly blocks: readonly Block[];
	/** BCP 47 primary subtag ("en"), "und" where it cannot be told. */
	readonly language: string;
	readonly published: TimeRange;
	readonly modified: TimeRange | undefined;
	readonly bylines: readonly string[];
	readonly publisher: Publisher;
	readonly credits: readonly Credit[];
	readonly section: string | undefined;
	readonly topics: readonly string[];
	/** The updates of a live blog in the order of the page; none on any other page. */
	readonly updates?: readonly LiveUpdate[];
	/** The fact-checks that the page published as data; none on any other page. */
	readonly claimReviews?: readonly ClaimReview[];
	readonly related: readonly RelatedLink[];
	readonly images: readonly Image[];
	readonly removed: readonly Removed[];
	readonly problems: readonly Problem[];
	/** When we took the page in, milliseconds UTC. */
	readonly receivedMs: number;
};

export type BlockKind =
	| "paragraph"
	| "heading"
	| "key-point"
	| "item"
	| "quote"
	| "post"
	| "caption"
	| "table-row"
	| "correction";

export type Block = Span & { readonly kind: BlockKind };

/** A part of a live blog with its own time; spans point into the article's text. */
export type LiveUpdate = Span & { readonly time: TimeRange };

export type RelatedLink = { readonly title: string; readonly url: string | undefined };

export type Image = { readonly url: string; readonly caption: string | undefined };

/** Why words of a page are not part of its article. */
export type RemovedReason =
	| "advertising"
	| "sign-up"
	| "alert-offer"
	| "navigation"
	| "related-links"
	| "topic-tags"
	| "byline"
	| "dateline"
	| "credit"
	| "date"
	| "share"
	| "comments"
	| "copyright"
	| "repeated-on-site"
	| "title"
	| "furniture";

/** Words that stood on the page and are not in the text, with the reason. */
export type Removed = { readonly text: string; readonly reason: RemovedReason };

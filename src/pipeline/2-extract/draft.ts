// What the readers of HTML and of plain text hand on: an article before its text is joined.

import type { BlockKind, Image, RelatedLink, Removed, RemovedReason } from "../../news/article.ts";
import type { ClaimReview } from "../../news/claim-review.ts";
import type { Credit } from "../../news/publisher.ts";
import type { Problem } from "../../news/skip.ts";
import type { TimeRange } from "../../news/time-range.ts";

export type DraftBlock = { readonly kind: BlockKind; readonly text: string };

/** An update of a live blog: from a block to the next update. */
export type DraftUpdate = { readonly block: number; readonly time: TimeRange };

/** All that a reader found, in the order of the page. */
export type ArticleDraft = {
	readonly title: string | undefined;
	readonly blocks: readonly DraftBlock[];
	readonly published: TimeRange | undefined;
	readonly modified: TimeRange | undefined;
	/** A day in the future that the page bears as its date: told, and not used. */
	readonly dayAhead?: string | undefined;
	readonly bylines: readonly string[];
	readonly publisherName: string | undefined;
	readonly url: string | undefined;
	readonly language: string | undefined;
	readonly section: string | undefined;
	readonly topics: readonly string[];
	/** Where the updates of a live blog begin among the blocks, in order. */
	readonly updates?: readonly DraftUpdate[];
	/** Fact-checks that the page publishes as data. */
	readonly claimReviews?: readonly ClaimReview[];
	readonly related: readonly RelatedLink[];
	readonly images: readonly Image[];
	readonly credits: readonly Credit[];
	readonly removed: readonly Removed[];
	readonly problems: readonly Problem[];
};

/** How many removed pieces of one page are kept, and how much of each in UTF-16 code units. */
const removedMax = 300;
const removedLengthMax = 2000;

/** Collects what was left out of an article; bounded, so that a page cannot make it large. */
export class RemovedList {
	readonly all: Removed[] = [];

	add(text: string, reason: RemovedReason): void {
		if (text === "" || this.all.length >= removedMax) return;
		this.all.push({ text: text.slice(0, removedLengthMax), reason });
	}
}

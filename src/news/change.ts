// A change of the record as it was noted: what streams, alerts and feeds of changes read on from.

import type { ClaimEvent } from "./claim.ts";
import type { ArticleId } from "./span.ts";
import type { StoryId } from "./story.ts";

/** The same change has the same id however often its story is derived. */
export type ChangeId = string & { readonly brand: "ChangeId" };

/**
 * What changed in a story: an event of its record, that it is new or has a new article, or that it
 * parted from another story or another from it.
 */
export type Change = {
	readonly id: ChangeId;
	readonly storyId: StoryId;
	readonly kind: ClaimEvent["kind"] | "new-story" | "new-article" | "split";
	/** When it became known, by the dates of the articles; milliseconds UTC. */
	readonly atMs: number;
	/** The change in a sentence. */
	readonly text: string;
	/** The event of the record, where it is one. */
	readonly event?: ClaimEvent | undefined;
	/** The article that came, where one came. */
	readonly articleId?: ArticleId | undefined;
	/** The other story, where two parted. */
	readonly otherId?: StoryId | undefined;
};

/** A change in the order in which changes were noted. */
export type NotedChange = Change & {
	/** Grows with every change; where to read on from. */
	readonly seq: number;
	/** When it was noted, by this machine's clock; milliseconds UTC. */
	readonly notedMs: number;
};

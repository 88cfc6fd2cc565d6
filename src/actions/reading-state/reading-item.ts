// What feed readers get of the record: articles as they came, stories as they last changed.

import type { NotedChange } from "../../news/change.ts";

/**
 * One item. Its number is that of a change in the log: for an article the change by which it came,
 * for a story its newest change that is worth reading it again. So numbers grow with time, an item
 * has one for ever, and a story that changes is a new, unread item.
 */
export type ReadingItem = {
	readonly number: number;
	readonly kind: "article" | "story";
	/** The id of the article or story. */
	readonly id: string;
	/** When it was noted here, milliseconds UTC; grows with the number. */
	readonly notedMs: number;
	/** The feed that announced an article. */
	readonly feedUrl: string | undefined;
	/** The topics of a story, as they were when it changed. */
	readonly topics: readonly string[];
};

/** What names an item beside its number. */
export type ItemRef = Pick<ReadingItem, "kind" | "id">;

/** An item's name as one text. */
export function refKey({ kind, id }: ItemRef): string {
	return `${kind}:${id}`;
}

/** Changes that make a story worth reading again; new claims come with every article. */
export const storyKinds = [
	"new-story",
	"first-denial",
	"second-origin",
	"figure-changed",
	"evidence-published",
	"changed-position",
	"correction",
] as const satisfies readonly NotedChange["kind"][];

/** Changes that make items. */
export const itemKinds: readonly NotedChange["kind"][] = ["new-article", ...storyKinds];

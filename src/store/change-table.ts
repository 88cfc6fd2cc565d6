// The log of changes of the record; `StoryTable.saveDerived` writes it.

import type { NotedChange } from "../news/change.ts";
import type { StoryId } from "../news/story.ts";

export type ChangeFilter = {
	readonly limit: number;
	/** Only changes noted after this one. */
	readonly afterSeq?: number | undefined;
	/** Only changes noted before this one. */
	readonly beforeSeq?: number | undefined;
	readonly storyId?: StoryId | undefined;
	readonly kinds?: readonly NotedChange["kind"][] | undefined;
};

export type ChangeTable = {
	/** Changes in the order in which they were noted; the newest first where `afterSeq` is not given. */
	readonly list: (filter: ChangeFilter) => Promise<readonly NotedChange[]>;
	/** The number of the newest change; 0 where there is none. */
	readonly lastSeq: () => Promise<number>;
	/** Gives up changes that were noted before a time; says how many. */
	readonly dropOldest: (notedBeforeMs: number) => Promise<number>;
};

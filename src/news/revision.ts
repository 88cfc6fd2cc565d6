// What an article said before its page was changed.

import type { ArticleId } from "./span.ts";

/** An earlier text of an article, with what the next one changed in it. */
export type Revision = {
	readonly articleId: ArticleId;
	/** When the text after it was found, milliseconds UTC. */
	readonly atMs: number;
	/** The title and text as they were before. */
	readonly title: string;
	readonly text: string;
	/** Whether both were read from one address in one form, so that the outlet itself changed it. */
	readonly isSameSource: boolean;
	readonly changes: readonly TextChange[];
};

/** Words that stood there before, and those that stand there since; either may be empty. */
export type TextChange = { readonly before: string; readonly after: string };

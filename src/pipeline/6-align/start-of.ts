// Where in its article a statement begins.

import type { Statement } from "../../news/statement.ts";

/** Where a statement begins: its cue, speaker or content, whichever stands first. */
export function startOf({ content, cue, speakerSpans }: Statement): number {
	const starts = [...content, ...speakerSpans, ...(cue === undefined ? [] : [cue])];
	return Math.min(...starts.map(({ start }) => start), Number.MAX_SAFE_INTEGER);
}

// Where the pages of the web application lie, for whoever links to them from outside.

import type { Span } from "../news/span.ts";

/** The page of a story. */
export function storyPath(id: string): string {
	return `/story/${encodeURIComponent(id)}`;
}

/** The page of a claim of a story. */
export function claimPath(storyId: string, claimId: string): string {
	return `${storyPath(storyId)}/claim/${encodeURIComponent(claimId)}`;
}

/** Everything that a speaker said. */
export function speakerPath(key: string): string {
	return `/speaker/${encodeURIComponent(key)}`;
}

/** An article; with a span, the words themselves, marked. */
export function articlePath(id: string, span?: Span): string {
	const path = `/article/${encodeURIComponent(id)}`;
	return span === undefined ? path : `${path}#${span.start}-${span.end}`;
}

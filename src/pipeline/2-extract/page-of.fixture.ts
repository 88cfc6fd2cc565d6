// Pages for tests of this stage.

import type { Page } from "../../news/page.ts";

/** A page with the given text, taken in on 1 November 2024. */
export function pageOf(text: string, changes: Partial<Page> = {}): Page {
	return {
		url: undefined,
		path: undefined,
		bytes: new TextEncoder().encode(text),
		mediaType: text.trimStart().startsWith("<") ? "text/html" : "text/plain",
		headers: {},
		fetchedMs: Date.UTC(2024, 10, 1),
		hints: {},
		...changes,
	};
}

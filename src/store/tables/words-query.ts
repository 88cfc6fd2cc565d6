// Words typed into a filter of a list, as a query.

import type { SearchQuery } from "../search-table.ts";

/** Words that a reader typed into a filter of a list: all must occur. Undefined without a word. */
export function wordsQuery(typed: string): SearchQuery | undefined {
	const words = (typed.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, filterWordsMax);
	if (words.length === 0) return undefined;
	const parts = words.map((word) => ({ anyOf: [{ words: [word], isOpen: false }], isNot: false }));
	return { words: parts, marks: [], numbers: [] };
}

const filterWordsMax = 12;

// The address of a search, and the search with a part more or less.

import type { SearchKind } from "./search-api.ts";

/** Where a search is shown. */
export function searchAddress(words: string, kind?: SearchKind, sort?: string): string {
	const query = new URLSearchParams({ q: words });
	if (kind !== undefined) query.set("kind", kind);
	if (sort !== undefined && sort !== "best") query.set("sort", sort);
	return `/search?${query}`;
}

export function hasPart(words: string, part: string): boolean {
	return ` ${words} `.includes(` ${part} `);
}

/** The search with the part, or without it where it was there. */
export function togglePart(words: string, part: string): string {
	if (!hasPart(words, part)) return `${words} ${part}`.trim();
	return ` ${words} `.replace(` ${part} `, " ").trim();
}

/** The search with what stands from `start` to `end` replaced, and where the caret is then. */
export function putSuggestion(
	words: string,
	place: { readonly start: number; readonly end: number },
	text: string,
): { readonly words: string; readonly caret: number } {
	const isDone = !/[:><=]$/.test(text);
	const before = words.slice(0, place.start) + text + (isDone ? " " : "");
	return { words: before + words.slice(place.end).trimStart(), caret: before.length };
}

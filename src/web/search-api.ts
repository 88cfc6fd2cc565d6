// Search over the public API.

import type {
	SavedSearches,
	SearchFacets,
	SearchResults,
	SearchSuggestions,
} from "../wire/search.ts";
import { call, send } from "./api.ts";

export type SearchKind = "stories" | "claims" | "statements" | "articles";

export type SearchAsked = {
	readonly words: string;
	readonly kind?: SearchKind | undefined;
	readonly sort?: "best" | "newest" | undefined;
	readonly limit?: number;
	readonly cursor?: string | undefined;
};

export const searchApi = {
	find: ({ words, kind, sort, limit = 20, cursor }: SearchAsked) => {
		const query = new URLSearchParams({ q: words, limit: String(limit) });
		if (kind !== undefined) query.set("kind", kind);
		if (sort !== undefined) query.set("sort", sort);
		if (cursor !== undefined) query.set("cursor", cursor);
		return call<SearchResults>(`/search?${query}`);
	},
	facets: (words: string, kind: SearchKind) =>
		call<SearchFacets>(`/search/facets?${new URLSearchParams({ q: words, kind })}`),
	suggest: (words: string, at: number) =>
		call<SearchSuggestions>(
			`/search/suggestions?${new URLSearchParams({ q: words, at: String(at) })}`,
		),
	saved: () => call<SavedSearches>("/searches"),
	save: (words: string) => send<SavedSearches>("POST", "/searches", { words }),
	forget: (key: string) =>
		call<SavedSearches>(`/searches/${encodeURIComponent(key)}`, { method: "DELETE" }),
};

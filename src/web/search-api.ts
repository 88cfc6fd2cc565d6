// Search over the public API.

import { client } from "./api.ts";

export type SearchKind = "stories" | "claims" | "statements" | "articles";

export type SearchAsked = {
	readonly words: string;
	readonly kind?: SearchKind | undefined;
	readonly sort?: "best" | "newest" | undefined;
	readonly limit?: number;
	readonly cursor?: string | undefined;
};

export const searchApi = {
	find: ({ words, kind, sort, limit = 20, cursor }: SearchAsked) =>
		client("GET /search", { query: { q: words, limit, kind, sort, cursor } }),
	facets: (words: string, kind: SearchKind) =>
		client("GET /search/facets", { query: { q: words, kind } }),
	suggest: (words: string, at: number) =>
		client("GET /search/suggestions", { query: { q: words, at } }),
	saved: () => client("GET /searches"),
	save: (words: string) => client("POST /searches", { body: { words } }),
	forget: (key: string) => client("DELETE /searches/{key}", { path: { key } }),
};

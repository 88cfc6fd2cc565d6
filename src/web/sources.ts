// The numbers of a story's articles, shared by every line on its page.

import { getContext, setContext } from "svelte";
import type { CoverageEntry, TimeRange } from "../wire/record.ts";
import type { ArticleHead } from "../wire/stories.ts";

export type Source = {
	readonly number: number;
	readonly publisher: string;
	readonly published: TimeRange | undefined;
	readonly copies: number;
};

type Numbered = {
	readonly articles: readonly ArticleHead[];
	readonly coverage?: readonly CoverageEntry[];
};

type Sources = { readonly of: (articleId: string) => Source };

const key = Symbol("sources");
const unknown: Source = { number: 0, publisher: "", published: undefined, copies: 0 };

/** Numbers the articles of a story in the order of its coverage, for the lines below. */
export function setSources(pageOf: () => Numbered): void {
	let numbered: { page: Numbered; sources: ReadonlyMap<string, Source> } | undefined;
	setContext<Sources>(key, {
		of(articleId) {
			const page = pageOf();
			if (numbered?.page !== page) numbered = { page, sources: numberSources(page) };
			return numbered.sources.get(articleId) ?? unknown;
		},
	});
}

export function getSources(): Sources {
	return getContext<Sources>(key);
}

function numberSources({ articles, coverage }: Numbered): ReadonlyMap<string, Source> {
	const copies = new Map((coverage ?? []).map((entry) => [entry.articleId, entry.copies.length]));
	return new Map(
		articles.map(({ id, publisher, published }, index) => [
			id,
			{ number: index + 1, publisher, published, copies: copies.get(id) ?? 0 },
		]),
	);
}

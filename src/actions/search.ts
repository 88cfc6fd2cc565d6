// Stories, claims, statements and articles by words and operators.

import { correctHits } from "../jobs/corrected-statements.ts";
import type {
	ArticleHit,
	ClaimHit,
	Found,
	SearchKind,
	SearchQuery,
	StatementHit,
	StoryHit,
} from "../store/search-table.ts";
import type { SearchResults } from "../wire/search.ts";
import { makeSnippet } from "./make-snippet.ts";
import { parseSearch } from "./search/parse-search.ts";
import { kindsOf, planSearch } from "./search/plan-search.ts";
import type { SearchPart } from "./search/search-part.ts";
import type { Workspace } from "./workspace.ts";

export type SearchOptions = {
	/** Hits of each kind. */
	readonly limit: number;
	/** One kind alone; those that the search itself names where none is given. */
	readonly kind?: SearchKind | undefined;
	/** The best of the newest matches first, or the newest. */
	readonly sort?: "best" | "newest" | undefined;
	/** `next` of the page before; only with one kind. */
	readonly after?: string | undefined;
};

type Page = { readonly limit: number; readonly sort: "best" | "newest"; readonly after?: string };

/** The matches of each kind. Any input is a valid search; what cannot be read is told. */
export async function search(
	{ store, now }: Workspace,
	typed: string,
	{ limit, kind, sort = "best", after }: SearchOptions,
): Promise<SearchResults> {
	const { parts, problems } = parseSearch(typed);
	const kinds = kindsOf(parts).filter((one) => kind === undefined || one === kind);
	const words = plainWords(parts);
	const page: Page = { limit, sort, ...(kind !== undefined && after !== undefined && { after }) };
	const without: { kind: SearchKind; why: string }[] = [];
	const none = { hits: [], next: undefined, matches: 0 };
	const matches: Partial<Record<SearchKind, number>> = {};
	let next: string | undefined;
	const ask = async <Hit>(
		one: SearchKind,
		find: (query: SearchQuery, page: Page) => Promise<Found<Hit>>,
	): Promise<readonly Hit[]> => {
		if (!kinds.includes(one) || parts.length === 0) return none.hits;
		const plan = planSearch(one, parts, now());
		if ("without" in plan) {
			without.push({ kind: one, why: plan.without });
			return none.hits;
		}
		const found = await find(plan.query, page);
		matches[one] = found.matches;
		if (kind !== undefined) next = found.next;
		return found.hits;
	};
	const stories = await ask("stories", store.search.stories);
	const claims = await ask("claims", store.search.claims);
	const statements = await ask("statements", store.search.statements);
	const articles = await ask("articles", store.search.articles);
	return {
		...{ words: typed, problems, without, matches },
		stories: stories.map((hit) => shownStory(hit, words)),
		claims: claims.map((hit) => shownClaim(hit, words)),
		statements: (await correctHits(store, statements)).map((hit) => shownStatement(hit, words)),
		articles: articles.map((hit) => shownArticle(hit, words)),
		...(next !== undefined && { next }),
	};
}

/** The words that a snippet marks. */
function plainWords(parts: readonly SearchPart[]): string {
	const wanted = parts.filter((part) => part.is === "words").filter(({ isNot }) => !isNot);
	return wanted.flatMap(({ phrase }) => phrase.words).join(" ");
}

function shownStory({ summary, text }: StoryHit, words: string): SearchResults["stories"][number] {
	const { id, title, articles, outlets, copies, originsAtMost, contestedClaims, latestMs } =
		summary;
	return {
		...{ id, title, articles, outlets, copies, originsAtMost, contestedClaims, latestMs },
		snippet: makeSnippet(text, words),
	};
}

/** A claim as lists show it. */
export function shownClaim(hit: ClaimHit, words: string): SearchResults["claims"][number] {
	const { storyId, storyTitle, firstMs: _, ...rest } = hit;
	return {
		...rest,
		story: { id: storyId, title: storyTitle },
		snippet: makeSnippet(hit.wording.words, words),
	};
}

function shownArticle(hit: ArticleHit, words: string): SearchResults["articles"][number] {
	const { articleId, title, publisher, publisherKey, latestMs, text } = hit;
	return {
		...{ id: articleId, title, publisher, publisherKey, latestMs },
		snippet: makeSnippet(text, words),
	};
}

function shownStatement(hit: StatementHit, words: string): SearchResults["statements"][number] {
	const { id, articleId, content, speaker, stance } = hit.statement;
	const { publisher, publisherKey, latestMs } = hit;
	return {
		...{ id, articleId, speaker: speaker.name, stance, words: hit.words },
		...(speaker.resolved && { speakerKey: speaker.key }),
		...{ publisher, publisherKey, latestMs, snippet: makeSnippet(hit.words, words) },
		start: content[0]?.start ?? 0,
		end: content.at(-1)?.end ?? 0,
	};
}

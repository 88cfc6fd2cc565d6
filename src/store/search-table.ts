// What is searched for and what is found, for every engine. The language that readers type is
// parsed above the store: an engine sees words, marks and bounds only.

import type { ClaimId, ClaimStatus } from "../news/claim.ts";
import type { ArticleId, Citation } from "../news/span.ts";
import type { Statement } from "../news/statement.ts";
import type { StoryId } from "../news/story.ts";
import type { StorySummary } from "./store.ts";

/** What is searched; each kind has an index of its own: words, and marks. */
export type SearchKind = "stories" | "claims" | "statements" | "articles";

/** Words that stand side by side. Case, accents and endings are folded by the engine. */
export type Phrase = {
	readonly words: readonly string[];
	/** The last word may be the beginning of one: the reader is still typing. */
	readonly isOpen: boolean;
};

/** One of the phrases must occur, or none of them where `isNot`. */
export type WordsPart = { readonly anyOf: readonly Phrase[]; readonly isNot: boolean };

/**
 * One of the marks must occur, or none of them where `isNot`. A mark is one or several words of
 * `search-marks.ts` in order ("spjohn spkirby"), never folded or stemmed.
 */
export type MarksPart = { readonly anyOf: readonly string[]; readonly isNot: boolean };

/**
 * A bound of the figures told (of a statement, a claim or a story) or of its origins (of a claim
 * or a story). A row has a least and a most figure; "=" is met by a row whose range holds the value.
 */
export type NumberPart = {
	readonly of: "figure" | "origins";
	readonly is: "<" | "<=" | "=" | ">=" | ">";
	readonly value: number;
};

/** All parts must be met. A query without words and marks gives the newest rows. */
export type SearchQuery = {
	readonly words: readonly WordsPart[];
	readonly marks: readonly MarksPart[];
	readonly numbers: readonly NumberPart[];
	/**
	 * Dates of publication (articles, statements) or from first to latest (claims, stories: one that
	 * reaches into the time is found). Starts of UTC days, the first inclusive, the other exclusive;
	 * `fromMs` is never given without `beforeMs`, so that the time has marks (`search-cover.ts`).
	 */
	readonly fromMs?: number | undefined;
	readonly beforeMs?: number | undefined;
	/** Of articles only: those that hold a statement that meets this query. */
	readonly holding?: SearchQuery | undefined;
};

export type SearchPage = {
	readonly limit: number;
	/** "best": the best of the newest matches first; "newest": by arrival. */
	readonly sort: "best" | "newest";
	/** `next` of the page before. */
	readonly after?: string | undefined;
};

export type Found<Hit> = {
	readonly hits: readonly Hit[];
	/** Where the next page starts; undefined at the end. */
	readonly next: string | undefined;
	/** How many matches there are, counted up to `matchesCountedMax`. */
	readonly matches: number;
};

/** Matches are counted up to this. */
export const matchesCountedMax = 2000;

/**
 * How many of the newest matches are read and ranked together (`rankHits`); the next ones follow
 * behind them. Ranking all matches of a frequent word would read the whole index; see
 * docs/notes/search.md.
 */
export const rankedTogetherMax = 100;

export type ArticleHit = {
	readonly articleId: ArticleId;
	readonly storyId: StoryId | undefined;
	readonly title: string;
	readonly publisher: string;
	readonly publisherKey: string;
	readonly text: string;
	readonly latestMs: number;
};

export type StatementHit = {
	readonly statement: Statement;
	readonly storyId: StoryId | undefined;
	readonly publisher: string;
	readonly publisherKey: string;
	/** The words of its content, parts joined with " … ". */
	readonly words: string;
	readonly latestMs: number;
};

/** A claim as search and lists show it: made once when its story is derived. */
export type ClaimHit = {
	readonly id: ClaimId;
	readonly storyId: StoryId;
	readonly storyTitle: string;
	readonly wording: Citation;
	readonly status: ClaimStatus;
	readonly originsAtMost: number;
	readonly outlets: number;
	readonly copies: number;
	/** Who stands where: at most 12, those with the most statements first. */
	readonly positions: readonly {
		readonly key: string;
		readonly name: string;
		readonly stance: string;
	}[];
	readonly firstMs: number;
	readonly latestMs: number;
};

/** A story with the words in which it was found: topline and key facts. */
export type StoryHit = { readonly summary: StorySummary; readonly text: string };

export type FacetName =
	| "outlet"
	| "speaker"
	| "topic"
	| "place"
	| "stance"
	| "status"
	| "month"
	| "language";

/** A value that matches have, and how many of them. */
export type FacetValue = {
	/** What the filter takes: a key, a stance, "2026-03". */
	readonly key: string;
	readonly name: string;
	readonly count: number;
};

export type Facets = {
	/** How many of the newest matches were looked at, at most `facetMatchesMax`. */
	readonly of: number;
	/** The most frequent values, at most 12 of each; none for a name that the kind has not. */
	readonly values: Readonly<Partial<Record<FacetName, readonly FacetValue[]>>>;
};

/** Matches whose values are counted for facets. */
export const facetMatchesMax = 500;

export type NameKind = "speaker" | "outlet" | "topic" | "place";

/** A name that is on record, for suggestions. */
export type KnownName = {
	readonly kind: NameKind;
	readonly key: string;
	readonly name: string;
	/** Statements, articles or stories with it, counted up to 1,000. */
	readonly uses: number;
};

export type SearchTable = {
	readonly articles: (query: SearchQuery, page: SearchPage) => Promise<Found<ArticleHit>>;
	readonly statements: (query: SearchQuery, page: SearchPage) => Promise<Found<StatementHit>>;
	readonly claims: (query: SearchQuery, page: SearchPage) => Promise<Found<ClaimHit>>;
	readonly stories: (query: SearchQuery, page: SearchPage) => Promise<Found<StoryHit>>;
	/** What the newest matches have in common. */
	readonly facets: (kind: SearchKind, query: SearchQuery) => Promise<Facets>;
	/** Names one of whose words begins with this (folded as marks are), the most used first. */
	readonly names: (
		kind: NameKind,
		beginning: string,
		limit: number,
	) => Promise<readonly KnownName[]>;
	/** The newest statements of the speaker with this key. */
	readonly statementsBy: (speakerKey: string, limit: number) => Promise<readonly StatementHit[]>;
};

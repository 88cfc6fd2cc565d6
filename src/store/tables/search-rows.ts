// Full text search over SQLite's FTS5: the newest matches are looked at, the best of them shown.

import type { Kysely } from "kysely";
import { type RankedText, rankHits } from "../rank-hits.ts";
import {
	type Found,
	matchesCountedMax,
	rankedTogetherMax,
	type SearchKind,
	type SearchPage,
	type SearchQuery,
	type SearchTable,
	type StatementHit,
} from "../search-table.ts";
import type { ListMatches } from "./list-matches.ts";
import { suggestNames } from "./name-rows.ts";
import type { Schema } from "./schema.ts";
import { countFacets } from "./search-facets.ts";
import { loadArticleHits, loadClaimHits, loadStatementHits, loadStoryHits } from "./search-hits.ts";

/** The search over SQLite. Titles weigh more than text. */
export function makeSearchTable(db: Kysely<Schema>, listMatches: ListMatches): SearchTable {
	const articles = { kind: "articles", load: loadArticleHits, textOf: textOfArticle } as const;
	const statements = {
		...({ kind: "statements", load: loadStatementHits, textOf: textOfStatement } as const),
	};
	const claims = { kind: "claims", load: loadClaimHits, textOf: textOfClaim } as const;
	const stories = { kind: "stories", load: loadStoryHits, textOf: textOfStory } as const;
	return {
		articles: (query, page) => find({ db, listMatches }, articles, { query, page }),
		statements: (query, page) => find({ db, listMatches }, statements, { query, page }),
		claims: (query, page) => find({ db, listMatches }, claims, { query, page }),
		stories: (query, page) => find({ db, listMatches }, stories, { query, page }),
		facets: (kind, query) => countFacets({ db, listMatches }, kind, query),
		names: (kind, beginning, limit) => suggestNames(db, kind, { beginning, limit }),
		statementsBy: (speakerKey, limit) => statementsBy(db, speakerKey, limit),
	};
}

const textOfArticle = (hit: { title: string; text: string }): RankedText => hit;
const textOfStatement = ({ statement, words }: StatementHit): RankedText => ({
	...{ title: statement.speaker.name, text: words },
});
const textOfClaim = ({
	wording,
	storyTitle,
}: {
	wording: { words: string };
	storyTitle: string;
}) => ({
	...{ title: storyTitle, text: wording.words },
});
const textOfStory = ({ summary, text }: { summary: { title: string }; text: string }) => ({
	...{ title: summary.title, text },
});

type SearchedKind<Hit> = {
	readonly kind: SearchKind;
	readonly load: (db: Kysely<Schema>, seqs: readonly number[]) => Promise<readonly Hit[]>;
	readonly textOf: (hit: Hit) => RankedText;
};

/** Where a page starts: below a row, and behind so many of the hits that are ranked together. */
type Place = { readonly below: number | undefined; readonly offset: number };

/** A database and how it finds the rows that meet a query. */
export type Searched = { readonly db: Kysely<Schema>; readonly listMatches: ListMatches };

async function find<Hit>(
	{ db, listMatches }: Searched,
	{ kind, load, textOf }: SearchedKind<Hit>,
	{ query, page }: { readonly query: SearchQuery; readonly page: SearchPage },
): Promise<Found<Hit>> {
	const place = readPlace(page.after);
	const isRanked = page.sort === "best" && query.words.some(({ isNot }) => !isNot);
	const end = place.offset + page.limit;
	const window = {
		...{ below: place.below, limit: isRanked ? rankedTogetherMax : end },
		counted: matchesCountedMax,
	};
	const { seqs, count } = await listMatches(db, kind, query, window);
	const hits = isRanked
		? rankHits(await load(db, seqs), query, textOf).slice(place.offset, end)
		: await load(db, seqs.slice(place.offset, end));
	const below = place.below ?? (seqs[0] ?? 0) + 1;
	const next = end < seqs.length ? { below, offset: end } : { below: seqs.at(-1), offset: 0 };
	const isMore = end < seqs.length || count > seqs.length;
	return {
		hits,
		next: isMore ? `${next.below}-${next.offset}` : undefined,
		matches: count,
	};
}

function readPlace(after: string | undefined): Place {
	const found = /^(\d{1,15})-(\d{1,6})$/.exec(after ?? "");
	if (found === null) return { below: undefined, offset: 0 };
	return { below: Number(found[1]), offset: Number(found[2]) };
}

async function statementsBy(
	db: Kysely<Schema>,
	speakerKey: string,
	limit: number,
): Promise<readonly StatementHit[]> {
	const rows = await db
		.selectFrom("statements")
		.select("seq")
		.where("speaker_key", "=", speakerKey)
		.orderBy("seq", "desc")
		.limit(limit)
		.execute();
	return await loadStatementHits(
		db,
		rows.map(({ seq }) => seq),
	);
}

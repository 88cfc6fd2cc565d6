// The newest rows that meet a query, over tsvector: the newest part of the rows is looked at first.

import { type Kysely, type RawBuilder, sql } from "kysely";
import { matchesCountedMax, type SearchKind, type SearchQuery } from "../search-table.ts";
import type { ListMatches, Window } from "../tables/list-matches.ts";
import type { Schema } from "../tables/schema.ts";
import type { WhereWords } from "../tables/story-list.ts";
import { wordsQuery } from "../tables/words-query.ts";
import { beginRows, blockRows, coverRows } from "./row-cover.ts";
import { type SearchConditions, searchConditions } from "./search-conditions.ts";

/** Rows that are looked at first: enough for a word that stands in most of them. */
const firstRows = 3 * blockRows;
/** How many times the rows seen so far are looked at next, at most. */
const growthMax = 15;
/** Matches are not spread evenly: so many times the rows that should hold the missing ones. */
const reserve = 1.2;

/** Where the words of each kind lie. */
const textTables = {
	articles: "article_texts",
	statements: "statement_texts",
	claims: "claims_fts",
	stories: "stories_fts",
} as const satisfies Readonly<Record<SearchKind, string>>;

/** The newest rows that meet a query, over tsvector. */
export const listMatches: ListMatches = async (db, kind, query, window) => {
	const { holding } = query;
	const among =
		holding === undefined ? await listEarly(db, kind, query) : await listHolding(db, holding);
	const { rows, count } = await listRows(db, kind, query, { ...window, among });
	return { seqs: rows.map(({ seq }) => seq), count };
};

/** Matches looked at when a list of stories is filtered by words. */
const wordMatchesMax = 5000;

/** The story list's filter: a story has an article with all the words among the newest matches. */
export const whereWords: WhereWords = async (db, typed) => {
	const query = wordsQuery(typed);
	if (query === undefined) return undefined;
	const ids = await listArticleIds(db, { kind: "articles", query, limit: wordMatchesMax });
	return sql<boolean>`id IN (
		SELECT story_id FROM story_members WHERE article_id = ANY(${ids}::text[]))`;
};

/** A window over some rows alone, where they are told: their numbers, rising. */
type Among = Window & { readonly among: readonly number[] | undefined };
type Row = { readonly seq: number; readonly article_id: string };
type Asked = Pick<Among, "among"> & {
	readonly kind: SearchKind;
	readonly conditions: SearchConditions;
};

type Found = { readonly rows: readonly Row[]; readonly count: number };

/**
 * A frequent word has its newest matches among the newest rows: these are asked first, then as many
 * older ones as are likely to hold what is missing. Once there are enough, further ones are counted
 * alone: they need not be sent.
 */
async function listRows(
	db: Kysely<Schema>,
	kind: SearchKind,
	query: SearchQuery,
	{ below = Number.POSITIVE_INFINITY, limit, counted, among }: Among,
): Promise<Found> {
	const asked = { kind, conditions: searchConditions(kind, query), among };
	const { lowest, highest } = among === undefined ? await findBounds(db, kind) : boundsOf(among);
	const top = Math.min(below, highest + 1);
	if (among !== undefined && top - lowest > rowsPerUnpacked * among.length) {
		return await askEach(db, asked, { top, limit });
	}
	const rows: Row[] = [];
	let count = 0;
	let low = top;
	while (low > lowest && (rows.length < limit || count < counted)) {
		const high = low;
		const missing = limit - rows.length;
		const wanted = missing > 0 ? limit : counted;
		low = beginRows(high, nextRows(top - high, count, wanted), lowest);
		const found = await askIndex(db, asked, { low, high, limit: missing });
		rows.push(...found.rows);
		count += found.count;
	}
	return { rows, count: Math.min(count, counted) };
}

/** How many rows are likely to hold the matches that are missing, after so many rows. */
function nextRows(seen: number, found: number, wanted: number): number {
	const expected = found === 0 ? Number.POSITIVE_INFINITY : (wanted - found) * (seen / found);
	return Math.max(firstRows, Math.min(expected * reserve, seen * growthMax));
}

/** Rows that the index gives in the time in which one row's words are unpacked. */
const rowsPerUnpacked = 40;

type Part = { readonly low: number; readonly high: number; readonly limit: number };

async function askIndex(
	db: Kysely<Schema>,
	asked: Asked,
	{ low, high, limit }: Part,
): Promise<Found> {
	const { conditions, among } = asked;
	const all = [...conditions.ofIndex(coverRows(low, high))];
	// By an expression: the index of numbers would lead through all rows, one by one.
	if (high % blockRows !== 0) all.push(sql`t.seq + 0 < ${high}`);
	// Written like this the list is looked up in a table of hashes.
	if (among !== undefined) {
		all.push(sql`(t.seq + 0 IN (SELECT unnest(${[...among]}::bigint[]))) IS TRUE`);
	}
	const from = fromWhere(asked, all);
	if (limit <= 0) {
		const { rows } = await sql<{ count: number }>`SELECT count(*) AS count ${from}`.execute(db);
		return { rows: [], count: rows[0]?.count ?? 0 };
	}
	const { rows } = await sql<Row & { count: number }>`
		SELECT ${columnsOf(asked)}, count(*) OVER () AS count ${from}
		ORDER BY t.seq + 0 DESC LIMIT ${limit}`.execute(db);
	return { rows, count: rows[0]?.count ?? 0 };
}

async function askEach(
	db: Kysely<Schema>,
	asked: Asked,
	{ top, limit }: { readonly top: number; readonly limit: number },
): Promise<Found> {
	const chosen = sql`t.seq = ANY(${[...(asked.among ?? [])]}::bigint[])`;
	const from = fromWhere(asked, [chosen, sql`t.seq < ${top}`, ...asked.conditions.ofEach]);
	const { rows } = await sql<Row>`
		SELECT ${columnsOf(asked)} ${from} ORDER BY t.seq DESC`.execute(db);
	return { rows: rows.slice(0, limit), count: rows.length };
}

function columnsOf({ kind }: Asked): RawBuilder<unknown> {
	return isBeside(kind) ? sql`t.seq` : sql`t.seq, t.article_id`;
}

function fromWhere({ kind, conditions }: Asked, all: readonly RawBuilder<unknown>[]) {
	const held = sql`JOIN ${sql.table(kind)} held ON held.seq = t.seq`;
	const join = isBeside(kind) && conditions.isChecked ? held : sql``;
	return sql`FROM ${sql.table(textTables[kind])} t ${join} WHERE ${sql.join(all, sql` AND `)}`;
}

/** Whether the words lie beside the rows: those of articles and statements lie in them. */
function isBeside(kind: SearchKind): boolean {
	return kind === "claims" || kind === "stories";
}

type Bounds = { readonly lowest: number; readonly highest: number };

function boundsOf(seqs: readonly number[]): Bounds {
	return { lowest: seqs[0] ?? 0, highest: seqs.at(-1) ?? -1 };
}

async function findBounds(db: Kysely<Schema>, kind: SearchKind): Promise<Bounds> {
	const { rows } = await sql<{ lowest: number | null; highest: number | null }>`
		SELECT min(seq) AS lowest, max(seq) AS highest
		FROM ${sql.table(textTables[kind])}`.execute(db);
	return { lowest: rows[0]?.lowest ?? 0, highest: rows[0]?.highest ?? -1 };
}

/** The articles, rising, that hold one of the newest statements that meet a query. */
async function listHolding(db: Kysely<Schema>, query: SearchQuery): Promise<readonly number[]> {
	const ids = await listArticleIds(db, { kind: "statements", query, limit: matchesCountedMax });
	const { rows } = await sql<{ seq: number }>`
		SELECT seq FROM article_heads WHERE id = ANY(${ids}::text[]) ORDER BY seq`.execute(db);
	return rows.map(({ seq }) => seq);
}

type Listed = {
	readonly kind: "articles" | "statements";
	readonly query: SearchQuery;
	readonly limit: number;
};

/** The articles of the newest matches. */
async function listArticleIds(
	db: Kysely<Schema>,
	{ kind, query, limit }: Listed,
): Promise<readonly string[]> {
	const window = { below: undefined, limit, counted: limit, among: undefined };
	const { rows } = await listRows(db, kind, query, window);
	return [...new Set(rows.map(({ article_id }) => article_id))];
}

/** Stories and claims that begin before a time are listed by it where there are no more. */
const earlyMax = 500;

/**
 * The stories or claims, rising, that begin before the time of a query; undefined where that is not
 * asked, or where there are many. Their marks tell of months only: of the month in which the time
 * ends, every row with the words would be checked.
 */
async function listEarly(
	db: Kysely<Schema>,
	kind: SearchKind,
	{ beforeMs }: SearchQuery,
): Promise<readonly number[] | undefined> {
	if (beforeMs === undefined || !isBeside(kind)) return undefined;
	const { rows } = await sql<{ seq: number }>`
		SELECT seq FROM ${sql.table(kind)} WHERE first_ms < ${beforeMs}
		LIMIT ${earlyMax + 1}`.execute(db);
	if (rows.length > earlyMax) return undefined;
	return rows.map(({ seq }) => seq).toSorted((a, b) => a - b);
}

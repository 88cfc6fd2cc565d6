// The newest rows that meet a query, over tsvector: the newest part of the rows is looked at first.

import { type Kysely, type RawBuilder, sql } from "kysely";
import { coverQuery } from "../search-cover.ts";
import {
	type MarksPart,
	matchesCountedMax,
	type Phrase,
	type SearchKind,
	type SearchQuery,
	type WordsPart,
} from "../search-table.ts";
import { type ListMatches, listChecks, type Window } from "../tables/list-matches.ts";
import type { Schema } from "../tables/schema.ts";
import { foldText } from "./index-words.ts";

/** Rows of which the newest matches are asked first, and how much further each next look goes. */
const firstRows = 30_000;
const growth = 8;

/** Where the words of each kind lie. */
const textTables = {
	articles: "article_texts",
	statements: "statement_texts",
	claims: "claims_fts",
	stories: "stories_fts",
} as const satisfies Readonly<Record<SearchKind, string>>;

/**
 * The numbers of the newest rows that meet a query, the newest first. A frequent word has its newest
 * matches among the newest rows: reading all of its matches would take long, so these are asked
 * first, and older ones only as long as there are too few.
 */
export const listMatches: ListMatches = async (db, kind, query, window) => {
	const conditions = await listConditions(db, kind, query);
	const { lowest, highest } = await findBounds(db, kind);
	const top = Math.min(window.below ?? Number.POSITIVE_INFINITY, highest + 1);
	for (let rows = firstRows; ; rows *= growth) {
		const floor = top - rows <= lowest ? undefined : top - rows;
		const found = await ask(db, kind, { conditions, window, floor, isRare: rows > firstRows });
		if (floor === undefined || found.length >= window.limit) return found;
	}
};

/** Matches looked at when a list of stories is filtered by words. */
const wordMatchesMax = 5000;

/** The story list's filter: a story has an article with all the words among the newest matches. */
export function storyIdsWith(query: SearchQuery): RawBuilder<boolean> {
	const conditions = textConditions("articles", query);
	return sql<boolean>`id IN (
		SELECT story_id FROM story_members WHERE article_id IN (
			SELECT article_id FROM article_texts t WHERE ${sql.join(conditions, sql` AND `)}
			ORDER BY seq DESC LIMIT ${wordMatchesMax}))`;
}

type Asked = {
	readonly conditions: readonly RawBuilder<unknown>[];
	readonly window: Window;
	readonly floor: number | undefined;
	/** Whether the newest rows held too few: then the index of words leads, not that of numbers. */
	readonly isRare: boolean;
};

async function ask(
	db: Kysely<Schema>,
	kind: SearchKind,
	{ conditions, window: { below, limit }, floor, isRare }: Asked,
): Promise<readonly number[]> {
	const all = [...conditions];
	if (below !== undefined) all.push(sql`t.seq < ${below}`);
	if (floor !== undefined) all.push(sql`t.seq >= ${floor}`);
	const where = all.length === 0 ? sql`true` : sql.join(all, sql` AND `);
	// Through the numbers PostgreSQL would read every row back to the oldest match that is wanted.
	const order = isRare ? sql`t.seq + 0` : sql`t.seq`;
	const held = kind === "claims" || kind === "stories";
	const join = held ? sql`JOIN ${sql.table(kind)} held ON held.seq = t.seq` : sql``;
	const { rows } = await sql<{ seq: number }>`
		SELECT t.seq FROM ${sql.table(textTables[kind])} t ${join}
		WHERE ${where} ORDER BY ${order} DESC LIMIT ${limit}`.execute(db);
	return rows.map(({ seq }) => seq);
}

async function findBounds(
	db: Kysely<Schema>,
	kind: SearchKind,
): Promise<{ readonly lowest: number; readonly highest: number }> {
	const table = sql.table(textTables[kind]);
	const { rows } = await sql<{ lowest: number | null; highest: number | null }>`
		SELECT min(seq) AS lowest, max(seq) AS highest FROM ${table}`.execute(db);
	return { lowest: rows[0]?.lowest ?? 0, highest: rows[0]?.highest ?? 0 };
}

async function listConditions(
	db: Kysely<Schema>,
	kind: SearchKind,
	query: SearchQuery,
): Promise<RawBuilder<unknown>[]> {
	const conditions = [...textConditions(kind, query), ...listChecks(kind, query)];
	if (query.holding !== undefined) conditions.push(await holding(db, query.holding));
	return conditions;
}

function textConditions(kind: SearchKind, query: SearchQuery): RawBuilder<unknown>[] {
	const words = joinParts(query.words.map(wordsExpression));
	const marks = joinParts(coverQuery(kind, query).map(marksExpression));
	return [
		...(words === "" ? [] : [sql`t.words @@ to_tsquery('onrecord', ${words})`]),
		...(marks === "" ? [] : [sql`t.marks @@ to_tsquery('simple', ${marks})`]),
	];
}

function joinParts(parts: readonly string[]): string {
	return parts.filter((part) => part !== "").join(" & ");
}

/** Nothing of tsquery's own syntax gets through: words are letters and digits alone. */
function wordsExpression({ anyOf, isNot }: WordsPart): string {
	return anyExpression(anyOf.map(phraseExpression), isNot);
}

function phraseExpression({ words, isOpen }: Phrase): string {
	const plain = words.flatMap(wordsOf);
	return plain.length === 0 ? "" : `${plain.join(" <-> ")}${isOpen ? ":*" : ""}`;
}

function marksExpression({ anyOf, isNot }: MarksPart): string {
	return anyExpression(
		anyOf.map((mark) => wordsOf(mark).join(" <-> ")),
		isNot,
	);
}

function anyExpression(phrases: readonly string[], isNot: boolean): string {
	const told = phrases.filter((phrase) => phrase !== "");
	if (told.length === 0) return "";
	return `${isNot ? "!" : ""}(${told.map((phrase) => `(${phrase})`).join(" | ")})`;
}

function wordsOf(text: string): string[] {
	return foldText(text)
		.split(" ")
		.filter((word) => word !== "");
}

/** Only articles that hold one of the newest statements that meet a query. */
async function holding(db: Kysely<Schema>, query: SearchQuery): Promise<RawBuilder<boolean>> {
	const window = { below: undefined, limit: matchesCountedMax };
	const seqs = await listMatches(db, "statements", query, window);
	return sql<boolean>`t.article_id IN (
		SELECT article_id FROM statement_texts WHERE seq = ANY(${[...seqs]}::bigint[]))`;
}

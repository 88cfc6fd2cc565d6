// The newest rows that meet a query, as row numbers: what is ranked, counted and told of.

import { type Kysely, type RawBuilder, sql } from "kysely";
import { matchesCountedMax, type SearchKind, type SearchQuery } from "../search-table.ts";
import { type ListMatches, listChecks, type Window } from "../tables/list-matches.ts";
import type { Schema } from "../tables/schema.ts";
import { ftsTables } from "./fts-index.ts";
import { matchExpression } from "./match-expression.ts";

/** The newest rows that meet a query, over FTS5: what is counted is listed. */
export const listFts: ListMatches = async (db, kind, query, { below, limit, counted }) => {
	const seqs = await listSeqs(db, kind, query, { below, limit: counted });
	return { seqs: seqs.slice(0, limit), count: seqs.length };
};

type Newest = Omit<Window, "counted">;

async function listSeqs(
	db: Kysely<Schema>,
	kind: SearchKind,
	query: SearchQuery,
	window: Newest,
): Promise<readonly number[]> {
	const { below, limit } = window;
	const match = matchExpression(kind, query);
	const checks = listChecks(kind, query);
	const base = sql.table(kind);
	const from = match === undefined ? base : indexed(kind, checks.length > 0);
	const seq = match === undefined ? sql.ref("seq") : sql.ref(`${ftsTables[kind]}.rowid`);
	if (query.holding !== undefined) {
		const seqs = await listHolding(db, query.holding);
		if (match !== undefined) return await listAmong(db, { kind, match, seqs }, window);
		checks.push(sql`${seq} IN ${listOf(seqs)}`);
	}
	if (match !== undefined) checks.push(sql`${sql.ref(ftsTables[kind])} MATCH ${match}`);
	if (match === undefined && kind === "stories") checks.push(sql`summary IS NOT NULL`);
	if (below !== undefined) checks.push(sql`${seq} < ${below}`);
	const where = checks.length === 0 ? sql`true` : sql.join(checks, sql` AND `);
	const { rows } = await sql<{ seq: number }>`
		SELECT ${seq} AS seq FROM ${from} WHERE ${where}
		ORDER BY ${seq} DESC LIMIT ${limit}`.execute(db);
	return rows.map((row) => row.seq);
}

/** The index, with the rows behind it where their columns are checked. */
function indexed(kind: SearchKind, isChecked: boolean): RawBuilder<unknown> {
	const index = sql.table(ftsTables[kind]);
	if (!isChecked || kind === "articles") return index;
	// CROSS keeps SQLite from reading the rows first and asking the index about each.
	// A story's bounds lie behind its record in the row: the index of them alone is a page away.
	const bounds = kind === "stories" ? sql`INDEXED BY stories_bounds` : sql``;
	return sql`${index} CROSS JOIN ${sql.table(kind)} AS held ${bounds} ON held.seq = ${index}.rowid`;
}

type Among = {
	readonly kind: SearchKind;
	readonly match: string;
	readonly seqs: readonly number[];
};

/**
 * The newest of these rows that the index finds. FTS5 goes through a word's whole list whatever the
 * least rowid is, and to look one row up: where they are among the newest, a limit ends it.
 */
async function listAmong(
	db: Kysely<Schema>,
	{ kind, match, seqs }: Among,
	{ below = Number.MAX_SAFE_INTEGER, limit }: Newest,
): Promise<readonly number[]> {
	if (seqs.length === 0) return [];
	const index = sql.table(ftsTables[kind]);
	const top = await db
		.selectFrom(kind)
		.select((eb) => eb.fn.max("seq").as("seq"))
		.executeTakeFirst();
	const rows = Math.min(below - 1, top?.seq ?? 0) - Math.min(...seqs, below) + 1;
	const newest = sql`
		SELECT rowid AS seq FROM ${index} WHERE ${index} MATCH ${match} AND rowid < ${below}`;
	const isNear = rows <= rowsNear;
	const { rows: found } = await sql<{ seq: number }>`${
		isNear
			? sql`SELECT seq FROM (${newest} ORDER BY rowid DESC LIMIT ${rows})
				WHERE seq IN ${listOf(seqs)}`
			: sql`${newest} AND +rowid IN ${listOf(seqs)} ORDER BY rowid DESC`
	} LIMIT ${limit}`.execute(db);
	return found.map((row) => row.seq);
}

/** Rows that are walked through in some ten milliseconds. */
const rowsNear = 50_000;

function listOf(seqs: readonly number[]): RawBuilder<unknown> {
	return sql`(SELECT value FROM json_each(${JSON.stringify(seqs)}))`;
}

/** The articles that hold one of the newest statements that meet a query. */
async function listHolding(db: Kysely<Schema>, query: SearchQuery): Promise<readonly number[]> {
	const seqs = await listSeqs(db, "statements", query, {
		...{ below: undefined, limit: matchesCountedMax },
	});
	const { rows } = await sql<{ seq: number }>`
		SELECT DISTINCT articles.seq FROM json_each(${JSON.stringify(seqs)}) one
		JOIN statements ON statements.seq = one.value
		JOIN articles ON articles.id = statements.article_id`.execute(db);
	return rows.map((row) => row.seq);
}

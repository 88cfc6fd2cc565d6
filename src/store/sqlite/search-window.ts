// The newest rows that meet a query, as row numbers: what is ranked, counted and told of.

import { type Kysely, type RawBuilder, sql } from "kysely";
import { matchesCountedMax, type SearchKind, type SearchQuery } from "../search-table.ts";
import { type ListMatches, listChecks } from "../tables/list-matches.ts";
import type { Schema } from "../tables/schema.ts";
import { ftsTables } from "./fts-index.ts";
import { matchExpression } from "./match-expression.ts";

/** The numbers of the newest rows that meet a query, over FTS5. */
export const listFts: ListMatches = async (db, kind, query, window) => {
	const { below, limit } = window;
	const match = matchExpression(kind, query);
	const checks = listChecks(kind, query);
	const base = sql.table(kind);
	const from = match === undefined ? base : indexed(kind, checks.length > 0);
	const seq = match === undefined ? sql.ref("seq") : sql.ref(`${ftsTables[kind]}.rowid`);
	if (query.holding !== undefined) {
		checks.push(holding(await listHolding(db, query.holding), seq, match !== undefined));
	}
	if (match !== undefined) checks.push(sql`${sql.ref(ftsTables[kind])} MATCH ${match}`);
	if (match === undefined && kind === "stories") checks.push(sql`summary IS NOT NULL`);
	if (below !== undefined) checks.push(sql`${seq} < ${below}`);
	const where = checks.length === 0 ? sql`true` : sql.join(checks, sql` AND `);
	const { rows } = await sql<{ seq: number }>`
		SELECT ${seq} AS seq FROM ${from} WHERE ${where}
		ORDER BY ${seq} DESC LIMIT ${limit}`.execute(db);
	return rows.map((row) => row.seq);
};

/** The index, with the rows behind it where their columns are checked. */
function indexed(kind: SearchKind, isChecked: boolean): RawBuilder<unknown> {
	const index = sql.table(ftsTables[kind]);
	if (!isChecked || kind === "articles") return index;
	// CROSS keeps SQLite from reading the rows first and asking the index about each.
	// A story's bounds lie behind its record in the row: the index of them alone is a page away.
	const bounds = kind === "stories" ? sql`INDEXED BY stories_bounds` : sql``;
	return sql`${index} CROSS JOIN ${sql.table(kind)} AS held ${bounds} ON held.seq = ${index}.rowid`;
}

/** Only these articles: looked up one by one, or picked out of the newest matches of words. */
function holding(
	seqs: readonly number[],
	seq: RawBuilder<unknown>,
	hasWords: boolean,
): RawBuilder<boolean> {
	const list = sql`(SELECT value FROM json_each(${JSON.stringify(seqs)}))`;
	if (!hasWords) return sql`${seq} IN ${list}`;
	// The plus keeps SQLite from asking the index once for each; none of them lies below the oldest.
	return sql`${seq} >= ${Math.min(...seqs, Number.MAX_SAFE_INTEGER)} AND +${seq} IN ${list}`;
}

/** The articles that hold one of the newest statements that meet a query. */
async function listHolding(db: Kysely<Schema>, query: SearchQuery): Promise<readonly number[]> {
	const seqs = await listFts(db, "statements", query, {
		...{ below: undefined, limit: matchesCountedMax },
	});
	const { rows } = await sql<{ seq: number }>`
		SELECT DISTINCT articles.seq FROM json_each(${JSON.stringify(seqs)}) one
		JOIN statements ON statements.seq = one.value
		JOIN articles ON articles.id = statements.article_id`.execute(db);
	return rows.map((row) => row.seq);
}

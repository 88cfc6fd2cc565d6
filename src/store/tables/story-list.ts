// Lists of stories, a page at a time.

import { type Kysely, type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { StoryTerm } from "../searchable-story.ts";
import type { StoryFilter, StoryList, StorySummary } from "../store.ts";
import type { Schema, StoryRow } from "./schema.ts";
import { termKey } from "./searchable-rows.ts";

/** The stories that pass the filter and have a record, best or newest first. */
export async function listStories(
	db: Kysely<Schema>,
	whereWords: WhereWords,
	filter: StoryFilter,
): Promise<StoryList> {
	const column = filter.sort === "top" ? "score" : "latest_ms";
	let query = db
		.selectFrom("stories")
		.select(["seq", "score", "latest_ms"])
		.where("summary", "is not", null)
		.orderBy(column, "desc")
		.orderBy("seq", "desc")
		.limit(filter.limit + 1);
	const cursor = readCursor(filter);
	if (cursor !== undefined) {
		query = query.where(sql<boolean>`(${sql.ref(column)}, seq) < (${cursor.value}, ${cursor.seq})`);
	}
	if (filter.beforeMs !== undefined) query = query.where("latest_ms", "<", filter.beforeMs);
	if (filter.sinceMs !== undefined) query = query.where("latest_ms", ">=", filter.sinceMs);
	for (const kind of ["topic", "place", "speaker", "outlet", "status"] as const) {
		query = await whereTerm(db, query, { kind, term: filter[kind] });
	}
	const withWords = filter.words === undefined ? undefined : await whereWords(db, filter.words);
	if (withWords !== undefined) query = query.where(withWords);
	const rows = await query.execute();
	const shown = rows.slice(0, filter.limit);
	const summaries = await loadSummaries(
		db,
		shown.map(({ seq }) => seq),
	);
	const last = rows.length > filter.limit ? shown.at(-1) : undefined;
	return {
		stories: shown.flatMap(({ seq }) => summaries.get(seq) ?? []),
		next: last && `${last[column]}:${last.seq}`,
	};
}

type StoryQuery = SelectQueryBuilder<
	Schema,
	"stories",
	Pick<StoryRow, "score" | "latest_ms"> & { seq: number }
>;

/** Summaries are read of the stories that are shown alone: sorting would carry them all along. */
async function loadSummaries(
	db: Kysely<Schema>,
	seqs: readonly number[],
): Promise<ReadonlyMap<number, StorySummary>> {
	if (seqs.length === 0) return new Map();
	const rows = await db
		.selectFrom("stories")
		.select(["seq", "summary"])
		.where("seq", "in", seqs)
		.execute();
	return new Map(rows.map(({ seq, summary }) => [seq, JSON.parse(summary ?? "") as StorySummary]));
}

/** Stories from which a term is common: then the list is walked, else the stories of the term. */
const commonMin = 1000;

type Wanted = { readonly kind: StoryTerm["kind"]; readonly term: string | undefined };

async function whereTerm(
	db: Kysely<Schema>,
	query: StoryQuery,
	{ kind, term }: Wanted,
): Promise<StoryQuery> {
	if (term === undefined) return query;
	const key = termKey(kind, term);
	const having = sql`FROM story_terms WHERE kind = ${kind} AND term = ${key}`;
	const { rows } = await sql<{ stories: number }>`
		SELECT count(*) AS stories FROM (SELECT 1 ${having} LIMIT ${commonMin}) counted`.execute(db);
	const isCommon = Number(rows[0]?.stories ?? 0) >= commonMin;
	return query.where(
		isCommon
			? sql<boolean>`EXISTS (SELECT 1 ${having} AND story_terms.story_id = stories.id || '')`
			: sql<boolean>`id IN (SELECT story_id ${having})`,
	);
}

/** The condition that a story has an article with the words typed; none where these are no words. */
export type WhereWords = (
	db: Kysely<Schema>,
	typed: string,
) => Promise<RawBuilder<boolean> | undefined>;

/** The sort value and rowid after which the list goes on; undefined for a cursor of no list. */
function readCursor({ after, sort }: StoryFilter): { value: number; seq: number } | undefined {
	const [value = Number.NaN, seq = Number.NaN] = (after ?? "").split(":").map(Number);
	const isValue = sort === "top" ? Number.isFinite(value) : Number.isSafeInteger(value);
	return isValue && Number.isSafeInteger(seq) ? { value, seq } : undefined;
}

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
		.select(["seq", "summary", "score", "latest_ms"])
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
		query = whereTerm(query, kind, filter[kind]);
	}
	const withWords = filter.words === undefined ? undefined : whereWords(filter.words);
	if (withWords !== undefined) query = query.where(withWords);
	const rows = await query.execute();
	const shown = rows.slice(0, filter.limit);
	const last = rows.length > filter.limit ? shown.at(-1) : undefined;
	return {
		stories: shown.map(({ summary }) => JSON.parse(summary ?? "") as StorySummary),
		next: last && `${last[column]}:${last.seq}`,
	};
}

type StoryQuery = SelectQueryBuilder<
	Schema,
	"stories",
	Pick<StoryRow, "summary" | "score" | "latest_ms"> & { seq: number }
>;

function whereTerm(
	query: StoryQuery,
	kind: StoryTerm["kind"],
	term: string | undefined,
): StoryQuery {
	if (term === undefined) return query;
	return query.where("id", "in", (eb) =>
		eb
			.selectFrom("story_terms")
			.select("story_id")
			.where("kind", "=", kind)
			.where("term", "=", termKey(kind, term)),
	);
}

/** The condition that a story has an article with the words typed; none where these are no words. */
export type WhereWords = (typed: string) => RawBuilder<boolean> | undefined;

/** The sort value and rowid after which the list goes on; undefined for a cursor of no list. */
function readCursor({ after, sort }: StoryFilter): { value: number; seq: number } | undefined {
	const [value = Number.NaN, seq = Number.NaN] = (after ?? "").split(":").map(Number);
	const isValue = sort === "top" ? Number.isFinite(value) : Number.isSafeInteger(value);
	return isValue && Number.isSafeInteger(seq) ? { value, seq } : undefined;
}

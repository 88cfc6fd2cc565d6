// What the newest matches of a search have in common, and how many of them.

import { type Kysely, type RawBuilder, sql } from "kysely";
import {
	type FacetName,
	type Facets,
	type FacetValue,
	facetMatchesMax,
	type SearchKind,
	type SearchQuery,
} from "../search-table.ts";
import { jsonList, jsonText, listed, monthText } from "./engine-sql.ts";
import type { ListMatches } from "./list-matches.ts";
import type { Schema } from "./schema.ts";

const valuesMax = 12;

export async function countFacets(
	{ db, listMatches }: { readonly db: Kysely<Schema>; readonly listMatches: ListMatches },
	kind: SearchKind,
	query: SearchQuery,
): Promise<Facets> {
	const window = { below: undefined, limit: facetMatchesMax, counted: facetMatchesMax };
	const { seqs } = await listMatches(db, kind, query, window);
	const rows = listed(db, seqs);
	const values: Partial<Record<FacetName, readonly FacetValue[]>> = {};
	for (const [name, counted] of Object.entries(countedOf(db, kind, rows))) {
		const found = await sql<FacetValue>`
			SELECT top.key, coalesce(names.name, top.key) AS name, top.count FROM (
				${counted} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${valuesMax}) top
			LEFT JOIN names ON names.kind = ${name} AND names.key = top.key
			WHERE top.key IS NOT NULL AND top.key <> ''
			ORDER BY top.count DESC, top.key`.execute(db);
		values[name as FacetName] = found.rows;
	}
	return { of: seqs.length, values };
}

type Counted = Partial<Record<FacetName, RawBuilder<unknown>>>;

function countedOf(db: Kysely<Schema>, kind: SearchKind, rows: RawBuilder<unknown>): Counted {
	if (kind === "articles") {
		const from = sql`FROM ${rows} JOIN articles a ON a.seq = one.value`;
		return {
			...ofArticles(db, from),
			language: sql`SELECT a.language AS key, count(*) AS count ${from}`,
		};
	}
	if (kind === "statements") {
		const from = sql`FROM ${rows} JOIN statements s ON s.seq = one.value
			JOIN articles a ON a.id = s.article_id`;
		return {
			speaker: sql`SELECT s.speaker_key AS key, count(*) AS count ${from}
				WHERE ${isKnown(sql`s.speaker_key`)}`,
			stance: sql`SELECT s.stance AS key, count(*) AS count ${from}`,
			...ofArticles(db, from),
		};
	}
	if (kind === "claims") {
		const from = sql`FROM ${rows} JOIN claims c ON c.seq = one.value`;
		const positions = sql`${from}, ${jsonList(db, { column: "c.body", field: "positions", alias: "p" })}`;
		return {
			status: sql`SELECT ${jsonText(db, "c.body", "status")} AS key, count(*) AS count ${from}`,
			speaker: sql`SELECT ${jsonText(db, "p.value", "key")} AS key,
				count(DISTINCT c.seq) AS count ${positions}
				WHERE ${isKnown(jsonText(db, "p.value", "key"))}`,
			topic: ofTerms("topic", sql`${from} JOIN story_terms t ON t.story_id = c.story_id`),
			month: sql`SELECT ${monthText(db, "c.latest_ms")} AS key,
				count(*) AS count ${from}`,
		};
	}
	const from = sql`FROM ${rows} JOIN stories c ON c.seq = one.value
		JOIN story_terms t ON t.story_id = c.id`;
	const terms = ["status", "topic", "place", "speaker", "outlet"] as const;
	return Object.fromEntries(terms.map((term) => [term, ofTerms(term, from)]));
}

/** Whether a speaker is the same one in every article. */
function isKnown(key: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`EXISTS (SELECT 1 FROM names known
		WHERE known.kind = 'speaker' AND known.key = ${key})`;
}

function ofTerms(kind: FacetName, from: RawBuilder<unknown>): RawBuilder<unknown> {
	// As it stands the kind is no key: else every term of the kind would be read for each story.
	return sql`SELECT t.term AS key, count(*) AS count ${from} WHERE t.kind || '' = ${kind}`;
}

/** What is known of the articles `a`. */
function ofArticles(db: Kysely<Schema>, from: RawBuilder<unknown>): Counted {
	return {
		outlet: sql`SELECT a.publisher_key AS key, count(*) AS count ${from}`,
		month: sql`SELECT ${monthText(db, "a.published_latest_ms")} AS key,
			count(*) AS count ${from}`,
	};
}

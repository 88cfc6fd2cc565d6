// How an engine finds the newest rows that meet a query, and what all check in the columns.

import { type Kysely, type RawBuilder, sql } from "kysely";
import type { NumberPart, SearchKind, SearchQuery } from "../search-table.ts";
import type { Schema } from "./schema.ts";

export type Window = {
	/** Only rows below this number. */
	readonly below: number | undefined;
	/** How many numbers are wanted. */
	readonly limit: number;
	/** Up to which matches are counted: no less than the limit. */
	readonly counted: number;
};

export type Matches = {
	/** The newest first. */
	readonly seqs: readonly number[];
	readonly count: number;
};

/** The numbers of the newest rows that meet a query, and how many rows there are. */
export type ListMatches = (
	db: Kysely<Schema>,
	kind: SearchKind,
	query: SearchQuery,
	window: Window,
) => Promise<Matches>;

/** What marks tell only roughly, checked in the columns. */
export function listChecks(kind: SearchKind, { numbers, fromMs, beforeMs }: SearchQuery) {
	const checks = numbers.map(checkNumber);
	if (kind === "claims" || kind === "stories") {
		if (fromMs !== undefined) checks.push(sql<boolean>`latest_ms >= ${fromMs}`);
		if (beforeMs !== undefined) checks.push(sql<boolean>`first_ms < ${beforeMs}`);
	}
	return checks;
}

function checkNumber({ of, is, value }: NumberPart): RawBuilder<boolean> {
	if (of === "origins") return sql`origins ${sql.raw(is)} ${value}`;
	if (is === "=") return sql`figure_least <= ${value} AND figure_most >= ${value}`;
	const column = is === "<" || is === "<=" ? "figure_least" : "figure_most";
	return sql`${sql.ref(column)} ${sql.raw(is)} ${value}`;
}

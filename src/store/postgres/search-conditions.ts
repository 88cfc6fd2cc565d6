// A query as conditions of SQL on the table `t` that holds the words of a kind.

import { type RawBuilder, sql } from "kysely";
import { coverQuery } from "../search-cover.ts";
import { everyRow } from "../search-marks.ts";
import type { SearchKind, SearchQuery } from "../search-table.ts";
import { listChecks } from "../tables/list-matches.ts";
import { marksExpressions, wordsExpressions } from "./words-expression.ts";

export type SearchConditions = {
	/** For rows that the index gives, of those that `coverRows` tells of. */
	readonly ofIndex: (cover: string) => readonly RawBuilder<unknown>[];
	/** For rows that are known otherwise, each of which is unpacked. */
	readonly ofEach: readonly RawBuilder<unknown>[];
	/** Whether columns are checked that stand in the table of the kind itself. */
	readonly isChecked: boolean;
};

/**
 * The conditions of a query. What the index is asked stands in subqueries: the planner, who cannot
 * see into them, takes it for rare and asks the index. He does not count what it costs to unpack a
 * row's words, and would compare row by row.
 */
export function searchConditions(kind: SearchKind, query: SearchQuery): SearchConditions {
	const words = wordsExpressions(query.words);
	const cover = coverQuery(kind, query);
	const marks = marksExpressions(cover);
	const checks = listChecks(kind, query);
	// Where nothing is wanted, what is unwanted would be looked for in the whole index.
	const isWanted = cover.some(({ isNot }) => !isNot);
	const indexedMarks = isWanted ? marks.indexed : `${everyRow} & ${marks.indexed}`;
	return {
		ofIndex: (rows) => [
			sql`${indexedRow} @@ (SELECT ${rows}::tsquery)`,
			...(words.indexed === ""
				? []
				: [sql`${indexedRow} @@ (SELECT to_tsquery('onrecord', ${words.indexed}))`]),
			...(marks.indexed === ""
				? []
				: [sql`t.marks @@ (SELECT to_tsquery('simple', ${indexedMarks}))`]),
			...unpacked(words.sideBySide, marks.sideBySide),
			...checks,
		],
		ofEach: [...unpacked(words.exact, marks.exact), ...checks],
		isChecked: checks.length > 0,
	};
}

/** What the index holds of a row besides its marks: its words, and where it stands. */
const indexedRow = sql`(t.words || row_marks(t.seq))`;

/** Conditions in a form that the index does not have: it would be asked for them, too. */
function unpacked(words: string, marks: string): readonly RawBuilder<unknown>[] {
	return [
		...(words === "" ? [] : [sql`t.words @@ to_tsquery('onrecord', ${words})`]),
		...(marks === "" ? [] : [sql`(t.marks || '') @@ to_tsquery('simple', ${marks})`]),
	];
}

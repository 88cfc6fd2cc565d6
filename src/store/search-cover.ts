// A query as an index takes it: its own marks, and those that its times and numbers come down to.

import { coverNumber } from "./search-numbers.ts";
import type { MarksPart, SearchKind, SearchQuery } from "./search-table.ts";
import { coverMonths, coverTime } from "./search-times.ts";

/**
 * All marks parts of a query. Those of times are exact for articles and statements, and wider than
 * asked for claims and stories; those of numbers are wider: the engine checks the columns.
 */
export function coverQuery(kind: SearchKind, query: SearchQuery): readonly MarksPart[] {
	const { fromMs, beforeMs } = query;
	const parts: (readonly string[])[] = query.numbers.map(coverNumber);
	if (beforeMs !== undefined) {
		const isMoment = kind === "articles" || kind === "statements";
		parts.push(isMoment ? coverTime(fromMs, beforeMs) : coverMonths(fromMs, beforeMs));
	}
	// An empty time has no mark: then no row may be found.
	return [...query.marks, ...parts.map((anyOf) => ({ anyOf: orNone(anyOf), isNot: false }))];
}

function orNone(marks: readonly string[]): readonly string[] {
	return marks.length > 0 ? marks : ["nowhere0"];
}

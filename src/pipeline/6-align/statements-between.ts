// The statements of an article by the place where they begin.

import type { Statement } from "../../news/statement.ts";
import { firstAt } from "./first-at.ts";
import { startOf } from "./start-of.ts";

type Placed = { readonly starts: readonly number[]; readonly statements: readonly Statement[] };

const placedLists = new WeakMap<readonly Statement[], Placed>();

/**
 * Those of an article's statements that begin at `from` or behind it and before `to`, characters of
 * its text, in order of their places. The list is sorted once: asking for each of thousands of
 * statements costs what the answers hold.
 */
export function statementsBetween(
	statements: readonly Statement[],
	from: number,
	to: number,
): readonly Statement[] {
	const placed = placedLists.get(statements) ?? place(statements);
	placedLists.set(statements, placed);
	const [first, end] = [from, to].map((at) => firstAt(placed.starts, (start) => start < at));
	return placed.statements.slice(first, end);
}

function place(statements: readonly Statement[]): Placed {
	const all = statements.map((statement) => ({ statement, start: startOf(statement) }));
	all.sort((a, b) => a.start - b.start);
	return {
		starts: all.map(({ start }) => start),
		statements: all.map(({ statement }) => statement),
	};
}

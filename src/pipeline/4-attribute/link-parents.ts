// Links statements that stand inside others: parents, and the chain a claim came through.

import type { Statement, Via } from "../../news/statement.ts";
import { isFirstPerson } from "./resolve-pronoun.ts";

/** How many statements back a parent is looked for: a bound on the work per statement. */
const nearStatements = 40;

/** The longest chain that is followed. */
const linksMax = 5;

/**
 * Statements with `parent` and `via` set. A statement's parent is the smallest other one whose
 * content holds its cue and its source; a parent by another speaker is a link of the chain behind
 * those that it has ("the Post quoted Oda as saying"). "I"
 * and "we" inside a parent's content are the parent's speaker.
 */
export function linkParents(statements: readonly Statement[]): Statement[] {
	const parents = new Map(
		statements.map((statement, index) => [statement, parentOf(statements, statement, index)]),
	);
	return statements.map((statement) => {
		const parent = parents.get(statement);
		if (parent === undefined) return { ...statement, parent: undefined };
		const speaker = isFirstPerson(statement.speaker.name) ? parent.speaker : statement.speaker;
		const linked = { ...statement, speaker, parent: parent.id };
		return { ...linked, via: [...statement.via, ...chainOf(parents, statement, speaker.key)] };
	});
}

function parentOf(
	statements: readonly Statement[],
	inner: Statement,
	index: number,
): Statement | undefined {
	let best: Statement | undefined;
	const from = Math.max(0, index - nearStatements);
	for (const outer of statements.slice(from, index + nearStatements)) {
		if (outer === inner || !holds(outer, inner) || holds(inner, outer)) continue;
		if (best === undefined || lengthOf(outer) < lengthOf(best)) best = outer;
	}
	return best;
}

function holds(outer: Statement, inner: Statement): boolean {
	const { cue } = inner;
	if (cue === undefined) return false;
	return [cue, ...inner.speakerSpans].every((span) =>
		outer.content.some(({ start, end }) => start <= span.start && end >= span.end),
	);
}

function lengthOf(statement: Statement): number {
	return statement.content.reduce((sum, { start, end }) => sum + end - start, 0);
}

function chainOf(
	parents: ReadonlyMap<Statement, Statement | undefined>,
	statement: Statement,
	speakerKey: string,
): Via[] {
	const chain: Via[] = [];
	const seen = new Set([speakerKey]);
	let parent = parents.get(statement);
	for (let hop = 0; hop < linksMax && parent !== undefined; hop++) {
		const [span] = parent.speakerSpans;
		if (span !== undefined && !seen.has(parent.speaker.key)) {
			chain.push({ speaker: parent.speaker, span });
			seen.add(parent.speaker.key);
		}
		parent = parents.get(parent);
	}
	return chain;
}

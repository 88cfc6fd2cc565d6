// Finds where a reported clause ends: with its sentence, or before the words that go on without it.

import { rangeBelow, type SentenceTree, tokenAt } from "./sentence-tree.ts";

/**
 * The last token of a clause that begins behind a cue. A cue of the main clause reports up to the
 * end of its sentence; one in a clause of its own reports up to the end of that clause.
 */
export function findClauseEnd(tree: SentenceTree, cue: number, first: number): number {
	const last = tree.tokens.length - 1;
	const edge = edgeByTree(tree, cue, first);
	return isSubordinate(tree, cue) ? edge : Math.max(edge, last);
}

/** Whether a cue stands in a relative or adverbial clause that the main clause goes on behind. */
function isSubordinate(tree: SentenceTree, cue: number): boolean {
	let at = cue;
	for (let hop = 0; hop < 6 && at >= 0; hop++) {
		const { relation, head } = tokenAt(tree, at);
		if (relation.startsWith("acl") || relation === "csubj") return true;
		if (relation === "advcl" && head > at) return true;
		if (relation === "root") return false;
		at = head;
	}
	return false;
}

/** The end that the parse gives, or the next comma where that comes later. */
function edgeByTree(tree: SentenceTree, cue: number, first: number): number {
	const edge = rangeBelow(tree, cue).last;
	for (let at = Math.max(first, edge) + 1; at < tree.tokens.length; at++) {
		if (/^[,;]$/u.test(tokenAt(tree, at).form)) return at - 1;
	}
	return tree.tokens.length - 1;
}

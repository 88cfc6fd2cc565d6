// Finds where a reported clause ends: with its sentence, or before the words that go on without it.

import { rangeBelow, type SentenceTree, type TokenRange, tokenAt } from "./sentence-tree.ts";

/** What goes on with a report behind a semicolon: "that", and a past told of the past. */
const goesOn = /^(?:that|whether|if|had|['’]d|would|could|might|should|must)$/iu;
const finite = /^(?:VB[DPZ]|MD)$/;

/**
 * The last token of a clause that begins behind a cue. A cue of the main clause reports up to the
 * end of its sentence; one in a clause of its own reports up to the end of that clause.
 */
export function findClauseEnd(tree: SentenceTree, cue: number, first: number): number {
	const edge = edgeByTree(tree, cue, first);
	const last = isSubordinate(tree, cue) ? edge : Math.max(edge, tree.tokens.length - 1);
	return clipAtSemicolon(tree, { first, last }).last;
}

/**
 * A range that stops before a semicolon outside quotation marks behind which a clause of its own
 * begins: "said two men were held; | a third fled", but "said he had paid; it had also apologised".
 */
export function clipAtSemicolon(tree: SentenceTree, { first, last }: TokenRange): TokenRange {
	let isQuoted = false;
	for (let at = first; at < last; at++) {
		const { form } = tokenAt(tree, at);
		if (/^["“”]$/u.test(form)) isQuoted = form === '"' ? !isQuoted : form === "“";
		const cuts = form === ";" && !isQuoted && at > first;
		if (cuts && opensClause(tree, at + 1, last)) return { first, last: at - 1 };
	}
	return { first, last };
}

function opensClause(tree: SentenceTree, first: number, last: number): boolean {
	if (goesOn.test(tokenAt(tree, first).form)) return false;
	for (let at = first; at <= last && tokenAt(tree, at).form !== ";"; at++) {
		const { form, tag } = tokenAt(tree, at);
		if (finite.test(tag)) return at > first && !goesOn.test(form);
	}
	return false;
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
	let edge = rangeBelow(tree, cue).last;
	if (tokenAt(tree, edge).form === ",") edge--;
	for (let at = Math.max(first, edge) + 1; at < tree.tokens.length; at++) {
		if (/^[,;]$/u.test(tokenAt(tree, at).form)) return at - 1;
	}
	return tree.tokens.length - 1;
}
